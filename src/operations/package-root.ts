import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with this package's package.json, from the sources and from the built files alike. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Where `npm run build` leaves a data file of its own making. */
export const builtFile = (name: string): string => join(packageRoot(), 'dist', name);

interface PackageFile {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const packageFile = (): PackageFile => JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));

/** The version of this package. */
export const packageVersion = (): string => packageFile().version;

/** The packages that this one is made with, by name, each at its one exact version. */
export const packageDependencies = (): Readonly<Record<string, string>> => packageFile().dependencies;
