import type { Library } from './library.js';
import { loadNow } from './loading/load-now.js';

/**
 * The library of a corpus folder, built at once and without a cache; `openLibrary` is for large ones.
 * @throws CorpusError where the folder does not exist or holds no article that can be read
 */
export const buildLibrary = (folder: string): Library => loadNow(folder).library;
