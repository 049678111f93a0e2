import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeArticles } from '../bench/make-articles.js';
import { readMakings } from '../bench/read-makings.js';
import { writeCorpus } from '../bench/write-corpus.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';

/** Waits until a stream has said something. */
function said(stream: NodeJS.ReadableStream, what: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk;
      if (!text.includes(what)) return;
      stream.off('data', hear);
      resolve(text);
    };
    stream.on('data', hear);
  });
}

function chatOn(corpus: string, data = mkdtempSync(join(tmpdir(), 'entente-'))): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['dist/src/main.js'], {
    env: { PATH: process.env.PATH, ENTENTE_CORPUS: corpus, ENTENTE_DATA: data, ENTENTE_RELOAD: '0', LOG_LEVEL: 'info' },
  });
}

async function ended(chat: ChildProcessWithoutNullStreams): Promise<number | null> {
  chat.stdin.end();
  return new Promise((resolve) => chat.on('close', resolve));
}

describe('a running chat', () => {
  it('takes up a changed corpus on SIGHUP, with the reading on another thread', async () => {
    const folder = corpusFolder(NORDIC);
    const chat = chatOn(folder);
    let answer = said(chat.stdout, '\n\n');
    chat.stdin.write('/sources\n');
    expect(await answer).toContain('2 articles');
    writeFileSync(
      join(folder, 'articles', 'new.md'),
      '---\ntitle: Ferries\n---\nDenmark and Latvia agreed on ferries.',
    );
    const reloaded = said(chat.stderr, 'corpus reloaded');
    chat.kill('SIGHUP');
    expect(await reloaded).toContain('corpus reloaded: 1 article added, 0 changed, 0 removed');
    answer = said(chat.stdout, 'Ferries');
    chat.stdin.write('/sources\n');
    expect(await answer).toContain('3 articles');
    expect(await ended(chat)).toBe(0);
  });

  it('keeps what it read of a large corpus, and a damaged copy is replaced', async () => {
    const folder = corpusFolder({});
    writeCorpus(folder, makeArticles(80, readMakings(), { length: 40 }));
    const data = mkdtempSync(join(tmpdir(), 'entente-'));
    const ask = async () => {
      const chat = chatOn(folder, data);
      let log = '';
      chat.stderr.on('data', (chunk) => {
        log += chunk;
      });
      const answer = said(chat.stdout, '\n\n');
      chat.stdin.write('relation Norway and Sweden\n');
      const shown = await answer;
      expect(await ended(chat)).toBe(0);
      return { shown, log };
    };
    const first = await ask();
    const [name] = readdirSync(join(data, 'analyses'));
    const kept = join(data, 'analyses', name!);
    const bytes = readFileSync(kept);
    expect(await ask()).toEqual({ shown: first.shown, log: '' });
    writeFileSync(kept, bytes.subarray(0, bytes.length / 2));
    const mended = await ask();
    expect(mended.shown).toBe(first.shown);
    expect(mended.log).toContain('damaged');
    expect(readFileSync(kept)).toHaveLength(bytes.length);
  }, 120_000);
});
