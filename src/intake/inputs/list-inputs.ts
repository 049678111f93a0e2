import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Input } from './input.js';
import { walkFolder } from './walk-folder.js';

/**
 * What the words of a command line name, in their order: addresses, files, and the files in folders. The same file or
 * address named twice is listed once.
 */
export function listInputs(named: readonly string[]): Input[] {
  const seen = new Set<string>();
  return named
    .flatMap((word) => inputsOf(word))
    .filter((input) => {
      const key = input.kind === 'file' ? input.path : `${input.kind} ${input.name}`;
      return !seen.has(key) && seen.add(key);
    });
}

function inputsOf(word: string): readonly Input[] {
  const address = word.trim();
  if (/^https?:/iu.test(address)) return [{ kind: 'page', name: address, isNamed: true }];
  if (/^feed:/iu.test(address)) {
    return [
      {
        kind: 'page',
        name: address.replace(/^feed:(?:\/\/)?(?!https?:)/iu, 'https://').replace(/^feed:/iu, ''),
        isNamed: true,
      },
    ];
  }
  const path = resolve(word);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return walkFolder(path, word);
  if (stats?.isFile()) return [{ kind: 'file', name: word, path, isNamed: true }];
  return [{ kind: 'missing', name: word, why: whyMissing(word, stats !== undefined) }];
}

function whyMissing(word: string, exists: boolean): string {
  if (exists) return 'This is neither a file nor a folder.';
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(word)) return 'Only http:// and https:// addresses are fetched.';
  // "example.org/pact" is what a browser shows of an address.
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/|$)/u.test(word)) {
    return `There is no such file. If it is an address, write https://${word}`;
  }
  return 'There is no such file or folder.';
}
