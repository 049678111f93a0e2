import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createShortState } from '../../src/operations/short-state.js';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'entente-')), 'state');
const nobody = { warn: (message: string) => expect.unreachable(message) };

describe('the state behind buttons', () => {
  it('is had again under a short id', async () => {
    const state = createShortState({ folder: newFolder(), ...nobody });
    const id = state.put({ command: 'ask' });
    expect(id).toMatch(/^[\w-]{16}$/u);
    expect(await state.get(id)).toEqual({ command: 'ask' });
  });

  it('survives a restart, and leaves no half-written files', async () => {
    const folder = newFolder();
    const before = createShortState({ folder, ...nobody });
    const id = before.put('kept');
    await before.settled();
    const after = createShortState({ folder, ...nobody });
    expect(await after.get(id)).toBe('kept');
    expect(readdirSync(folder)).toEqual([`${id}.json`]);
  });

  it('expires', async () => {
    let time = Date.now();
    const folder = newFolder();
    const state = createShortState({ folder, lifetime: 1000, now: () => time, ...nobody });
    const id = state.put('short-lived');
    await state.settled();
    time += 1001;
    expect(await state.get(id)).toBeUndefined();
    const after = createShortState({ folder, lifetime: 1000, now: () => time + 5000, ...nobody });
    await after.settled();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the disk after its time while the process runs on', async () => {
    let time = Date.now();
    const folder = newFolder();
    const state = createShortState({ folder, now: () => time, ...nobody });
    state.put('old');
    await state.settled();
    time += 15 * 86_400_000;
    const id = state.put('new');
    await state.settled();
    expect(readdirSync(folder)).toEqual([`${id}.json`]);
  });

  it('is bounded: the oldest goes first, from the disk too', async () => {
    const folder = newFolder();
    const state = createShortState({ folder, most: 2, ...nobody });
    const [first, ...others] = [1, 2, 3].map((n) => state.put(n));
    await state.settled();
    expect(await state.get(first!)).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(others.map((id) => `${id}.json`).sort());
  });

  it.each(['', '../settings', 'AAAAAAAAAAAAAAAA', '..%2F..%2Fsecretxx'])('knows nothing of %j', async (id) => {
    expect(await createShortState({ folder: newFolder(), ...nobody }).get(id)).toBeUndefined();
  });

  it('knows nothing of a file that is broken', async () => {
    const folder = newFolder();
    const state = createShortState({ folder, ...nobody });
    writeFileSync(join(folder, 'BBBBBBBBBBBBBBBB.json'), '{"expires"');
    expect(await state.get('BBBBBBBBBBBBBBBB')).toBeUndefined();
  });

  it.each(['null', '7', '[]', '{"expires":"soon"}', '{"expires":{"toString":""}}', '{"value":1}'])(
    'knows nothing of a file that something else has written: %s',
    async (content) => {
      const folder = newFolder();
      const state = createShortState({ folder, ...nobody });
      await state.settled();
      writeFileSync(join(folder, 'AAAAAAAAAAAAAAAA.json'), content);
      expect(await state.get('AAAAAAAAAAAAAAAA')).toBeUndefined();
    },
  );

  it('lasts as long as the process where the folder cannot be written, which is said once', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'entente-')), 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    const said: string[] = [];
    const state = createShortState({ folder: join(file, 'state'), warn: (message) => said.push(message) });
    const ids = [state.put(1), state.put(2)];
    await state.settled();
    expect(await Promise.all(ids.map((id) => state.get(id)))).toEqual([1, 2]);
    expect(said).toEqual([expect.stringContaining('ENTENTE_DATA')]);
  });
});
