import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { createConversation } from '../src/conversation/converse.js';
import { createLiveLibrary, type LiveOptions } from '../src/live-library.js';
import { loadNow } from '../src/loading/load-now.js';
import { corpusFolder, NORDIC } from './helpers/library.js';
import { answersOf } from './loading/support.js';

/** A live library on a clock of the test's own: `tick` lets one wait pass. */
async function live(more: Partial<LiveOptions> = {}) {
  const folder = corpusFolder(NORDIC);
  const lines: string[] = [];
  const waits: { ms: number; pass: () => void }[] = [];
  let waiting = () => {};
  const line = (kind: string) => (message: string, error?: unknown) =>
    void lines.push(`${kind}: ${message}${error ? ` (${error})` : ''}`);
  const library = createLiveLibrary({
    folder,
    log: { notice: line('notice'), warn: line('warn'), info: line('info'), error: line('error') },
    interval: 5_000,
    wait: (ms, signal) =>
      new Promise((pass) => {
        waits.push({ ms, pass });
        signal.addEventListener('abort', () => pass());
        waiting();
      }),
    ...more,
  });
  await library.load();
  /** Lets the wait under way pass, until the next one begins. */
  const tick = () =>
    new Promise<number>((next) => {
      waiting = () => next(waits.at(-1)!.ms);
      waits.at(-1)!.pass();
    });
  const file = (id: string) => join(folder, 'articles', `${id}.md`);
  return { library, folder, lines, tick, file };
}

const pact = 'Finland praised Norway for the pact.';

describe('a library that follows its folder', () => {
  it('takes up what has changed, says so, and answers as one that is read anew', async () => {
    const { library, folder, lines, tick, file } = await live();
    const old = library.current();
    writeFileSync(file('new'), pact);
    writeFileSync(file('baltic-cable'), 'Estonia praised Finland.');
    expect(await tick()).toBeGreaterThanOrEqual(1_000);
    await tick();
    expect(lines).toEqual(['notice: corpus reloaded: 1 article added, 1 changed, 0 removed']);
    expect(library.current()).not.toBe(old);
    expect(await answersOf(library.current())).toEqual(await answersOf(loadNow(folder).library));
    expect(library.status()).toMatchObject({ articles: 3, reloads: 1, failedReloads: 0 });
    await library.stop();
  });

  it('waits until a file that is being copied has come whole', async () => {
    const { library, tick, file, lines } = await live();
    writeFileSync(file('new'), '---\ntitle: Half');
    expect(await tick()).toBeGreaterThanOrEqual(1_000);
    writeFileSync(file('new'), `---\ntitle: Half of it\n---\n${pact}`);
    expect(await tick()).toBeGreaterThanOrEqual(1_000);
    expect([lines, library.status()?.articles]).toEqual([[], 2]);
    expect(await tick()).toBeGreaterThanOrEqual(5_000);
    expect(library.current().article('new')?.title).toBe('Half of it');
    await library.stop();
  });

  it('does nothing where only the time of a file has changed', async () => {
    const { library, tick, file, lines } = await live();
    const old = library.current();
    writeFileSync(file('baltic-cable'), readFileSync(file('baltic-cable')));
    await tick();
    await tick();
    expect(lines).toEqual(['info: the corpus is as it was']);
    expect(library.current()).toBe(old);
    await library.stop();
  });

  it('leaves a broken article out, names it with what to do, and takes it up when it is mended', async () => {
    const { library, tick, file, lines } = await live();
    const good = readFileSync(file('nordic-pact'));
    writeFileSync(file('nordic-pact'), '---\ntitle: never closed');
    await tick();
    await tick();
    expect(library.status()?.articles).toBe(1);
    expect(lines.join('\n')).toContain('0 articles added, 0 changed, 1 removed');
    expect(lines.join('\n')).toMatch(/warn: articles\/nordic-pact\.md:1 is left out: .* never closed; put a line/u);
    writeFileSync(file('nordic-pact'), good);
    await tick();
    await tick();
    expect(library.status()?.articles).toBe(2);
    await library.stop();
  });

  it.each<[string, (folder: string) => void, string]>([
    ['the folder is gone', (folder) => renameSync(folder, `${folder}-away`), 'There is no folder'],
    ['no article is left', (folder) => rmSync(join(folder, 'articles'), { recursive: true }), 'holds no article'],
    ['actors.yaml is broken', (folder) => writeFileSync(join(folder, 'actors.yaml'), 'actors: [}'), 'Mend the YAML'],
    ['lexicon.yaml is broken', (folder) => writeFileSync(join(folder, 'lexicon.yaml'), 'verbs: 3'), 'lexicon.yaml'],
    ['synonyms.yaml is broken', (folder) => writeFileSync(join(folder, 'synonyms.yaml'), 'groups: 3'), 'groups'],
  ])('stays as it was where %s, and says why', async (_, harm, why) => {
    const { library, folder, lines } = await live();
    const old = library.current();
    const before = await answersOf(old);
    harm(folder);
    await library.reload();
    expect(library.current()).toBe(old);
    expect(await answersOf(library.current())).toEqual(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('error: the corpus could not be reloaded, so answers come from it as it was');
    expect(lines[0]).toContain(why);
    expect(library.status()).toMatchObject({ articles: 2, reloads: 0, failedReloads: 1 });
    await library.stop();
  });

  it('takes the next good state after a bad one', async () => {
    const { library, folder, tick, file } = await live();
    renameSync(folder, `${folder}-away`);
    await tick();
    await tick();
    expect(library.status()?.failedReloads).toBe(1);
    renameSync(`${folder}-away`, folder);
    writeFileSync(file('new'), pact);
    await tick();
    await tick();
    expect(library.status()).toMatchObject({ articles: 3, reloads: 1 });
    await library.stop();
  });

  it('warns where nothing can be kept of a large corpus, at the start and at every reload', async () => {
    const folder = corpusFolder({ ...NORDIC, long: `${pact}${'\n'.repeat(300_000)}` });
    const data = join(folder, 'actors.yaml');
    const { library, lines } = await live({ folder, data, interval: 0 });
    const warning = expect.stringContaining('warn: what was read could not be kept for the next start');
    expect(lines).toContainEqual(warning);
    lines.splice(0);
    writeFileSync(join(folder, 'articles', 'new.md'), pact);
    await library.reload();
    expect(lines).toContainEqual(warning);
    await library.stop();
  });

  it('tries again what failed in passing, though the folder stays as it is', async () => {
    let failures = 1;
    const warm = () => {
      if (failures-- > 0) throw new Error('too many open files');
    };
    const { library, lines, tick, file } = await live({ warm });
    writeFileSync(file('new'), pact);
    await tick();
    await tick();
    expect(lines.join('\n')).toContain('too many open files');
    expect(library.status()).toMatchObject({ articles: 2, reloads: 0, failedReloads: 1 });
    await tick();
    await tick();
    expect(library.status()).toMatchObject({ articles: 3, reloads: 1 });
    await library.stop();
  });

  it('knows the actors and the synonyms of now', async () => {
    const { library, folder } = await live();
    const actors = join(folder, 'actors.yaml');
    writeFileSync(actors, readFileSync(actors, 'utf8').replace('name: Norway', 'name: Norway, aliases: [Fjordland]'));
    await library.reload();
    expect(library.current().actors.resolve('Fjordland')?.id).toBe('norway');
    expect(await answersOf(library.current())).toEqual(await answersOf(loadNow(folder).library));
    writeFileSync(join(folder, 'synonyms.yaml'), 'groups: [[accord, pact]]');
    await library.reload();
    expect(library.status()?.reloads).toBe(2);
    expect(await answersOf(library.current())).toEqual(await answersOf(loadNow(folder).library));
    await library.stop();
  });

  it('is made ready for the first answers before it takes the place of the old one', async () => {
    const warmed: number[] = [];
    const { library, file } = await live({ warm: (made) => void warmed.push(made.corpus.articles.length) });
    writeFileSync(file('new'), pact);
    await library.reload();
    expect(warmed).toEqual([3]);
    await library.stop();
  });

  it('does not look where it is told not to, but does when it is asked', async () => {
    const { library, file } = await live({ interval: 0 });
    writeFileSync(file('new'), pact);
    await library.reload();
    expect(library.status()?.articles).toBe(3);
    await library.stop();
  });

  it('ends while it waits', async () => {
    const { library, file } = await live();
    mkdirSync(file('a folder of this name'));
    await library.stop();
    expect(library.status()?.articles).toBe(2);
  });
});

describe('a conversation that goes on over a reload', () => {
  it('never shows another sentence in the place of a quote that has changed', async () => {
    const { library, file } = await live({ interval: 0 });
    const { converse } = createConversation({ commands, report: (_, error) => expect(error).toBeUndefined() });
    const say = (text: string) => converse(text, 'thread', { library: library.current() });
    const first = await say('Who condemned the pact?');
    expect(first.quotes[0]?.article).toBe('nordic-pact');
    writeFileSync(
      file('nordic-pact'),
      `Sweden left Norway alone. ${pact} ${'Nothing else happened in the north. '.repeat(9)}`,
    );
    await library.reload();
    for (const remark of ['context 1', 'who says that?']) {
      const reply = await say(remark);
      expect(reply.kind).toBe('error');
      expect(reply.headline).toContain('has changed since');
    }
  });

  it('cites its sources as they are now', async () => {
    const { library, file } = await live({ interval: 0 });
    const { converse } = createConversation({ commands, report: (_, error) => expect(error).toBeUndefined() });
    const say = (text: string) => converse(text, 'thread', { library: library.current() });
    const [asked] = (await say('Who condemned the pact?')).citations;
    writeFileSync(file('nordic-pact'), readFileSync(file('nordic-pact'), 'utf8').replace(/date: \S+/u, 'date: 1999'));
    await library.reload();
    const [cited] = (await say('sources?')).citations;
    expect(cited).toEqual({ ...asked, date: '1999' });
    rmSync(file('nordic-pact'));
    await library.reload();
    const gone = await say('sources?');
    expect(gone.citations).not.toContainEqual(expect.objectContaining({ article: 'nordic-pact' }));
    await library.stop();
  });

  it('shows no quote a second time where paragraphs were put in front of it', async () => {
    const { library, file } = await live({ interval: 0 });
    const { converse } = createConversation({ commands, report: (_, error) => expect(error).toBeUndefined() });
    const say = (text: string) => converse(text, 'thread', { library: library.current() });
    const shown = (await say('Who condemned the pact?')).quotes.map(({ text }) => text);
    expect(shown.length).toBeGreaterThan(0);
    const whole = readFileSync(file('nordic-pact'), 'utf8');
    const body = whole.lastIndexOf('---') + 4;
    const more = `The weather was calm in the north all through the week.\n\n${'Ferries ran on time. '.repeat(9)}\n\n`;
    writeFileSync(file('nordic-pact'), whole.slice(0, body) + more + whole.slice(body));
    await library.reload();
    const next = (await say('more')).quotes.map(({ text }) => text);
    expect(next.filter((text) => shown.includes(text))).toEqual([]);
    await library.stop();
  });

  it('tells the span of the corpus as it is now', async () => {
    const { library, file } = await live({ interval: 0 });
    const { converse } = createConversation({ commands, report: () => {} });
    const say = (text: string) => converse(text, 'thread', { library: library.current() });
    expect((await say('/sources')).headline).toContain('2 articles');
    writeFileSync(file('new'), `---\ndate: 2031-01-01\n---\n${pact}`);
    await library.reload();
    expect((await say('/sources')).headline).toMatch(/3 articles.*2031/u);
  });
});
