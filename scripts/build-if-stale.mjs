// Builds after an install and before `npm start`, only where a source is newer than the last build, and keeps standard
// output for replies.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

const built =
  existsSync('dist/src/main.js') && existsSync('dist/.tsbuildinfo') ? statSync('dist/.tsbuildinfo').mtimeMs : 0;
// The data that the build reads counts as a source: an edit to it is to count at once.
const data = ['actors.yaml', 'lexicon.yaml', 'synonyms.yaml', 'associations.txt'].map((name) => join('corpus', name));
const sources = Math.max(...['src', 'commands', 'package.json', 'tsconfig.json', ...data].map(newest));
const compiler = existsSync('node_modules/typescript');
if (!compiler) {
  // An install without development packages: the files that were built before are all there is.
  if (!existsSync('dist/src/main.js')) {
    console.error('entente: it is not built, and the compiler is not installed. Run: npm ci --include=dev');
    process.exitCode = 1;
  }
} else if (sources > built) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    shell: process.platform === 'win32',
  });
  // The compiler leaves the file alone where nothing changed for it.
  if (status === 0) utimesSync('dist/.tsbuildinfo', new Date(), new Date());
  process.exitCode = status ?? 1;
}
