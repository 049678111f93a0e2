import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Listed {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly dev?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
const all = { ...dependencies, ...devDependencies };
const { packages } = read('package-lock.json') as { packages: Record<string, Listed> };
const page = readFileSync('docs/dependencies.md', 'utf8');

describe('dependencies', () => {
  it('are named at one exact version', () => {
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version));
    expect(loose).toEqual([]);
  });

  it('are locked at that version, all of them with a hash', () => {
    const other = Object.entries(all).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
    // Programs for other machines than the one that wrote the lock file are not installed, and have none.
    const unhashed = Object.entries(packages).filter(
      ([path, { integrity, optional, dev }]) => path !== '' && !integrity && !(optional && dev),
    );
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    const scripted = Object.entries(packages).filter(([, listed]) => listed.hasInstallScript && !listed.optional);
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it('are each on the page that says why, and nothing else is', () => {
    const named = [...page.matchAll(/^\| (`.+?`) \|/gmu)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/gu)]);
    expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(all).sort());
  });

  it('may be used in a program under the MIT licence', () => {
    const allowed =
      /^(?:MIT|ISC|0BSD|BSD(?:-[23]-Clause)?|Apache-2\.0|MPL-2\.0|\(MIT (?:OR|AND) [\w.-]+\)|SEE LICENSE IN README\.md AND LICENSE)$/u;
    const odd = Object.entries(packages).filter(
      ([path, { license = '', dev }]) => path !== '' && !dev && !allowed.test(license),
    );
    expect(odd.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
  });
});
