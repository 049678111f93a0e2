import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../../src/operations/http-server.js';
import { createLog } from '../../src/operations/log.js';
import { readSettings } from '../../src/operations/settings.js';
import { examineHere } from '../../src/platforms/examine-here.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { freePort } from '../support/slack/bot.js';

const folder = () => mkdtempSync(join(tmpdir(), 'entente-'));

async function examined(env: Record<string, string>) {
  const findings = await examineHere(readSettings({ ENTENTE_DATA: folder(), ...env }, '/nowhere/.env'));
  return Object.fromEntries(findings.map(({ what, state, says }) => [what, `${state}: ${says}`]));
}

describe('entente doctor, of this machine', () => {
  it('says that the port is free, or not set', async () => {
    const port = String(await freePort());
    expect(await examined({ PORT: port })).toMatchObject({ 'PORT, HOST': `ok: 127.0.0.1 port ${port} is free` });
    expect(await examined({})).toMatchObject({ PORT: 'note: not set: no /healthz, /readyz and /metrics' });
  });

  it('tells the bot that already runs there from another program', async () => {
    const route = () => ({ status: 200, type: 'application/json', body: '{"alive":true}' });
    const bot = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      routes: new Map([['/healthz', route]]),
      log: createLog('silent', () => {}),
    });
    expect((await examined({ PORT: String(bot.port) }))['PORT, HOST']).toMatch(/^ok: entente answers already/u);
    await bot.stop();
    const other = createServer((_request, response) => void response.end('hello'));
    const port = await freePort();
    await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening));
    expect((await examined({ PORT: String(port) }))['PORT, HOST']).toBe(
      `wrong: Port ${port} is taken by another program. Set PORT to a free one.`,
    );
    other.close();
    other.closeAllConnections();
  });

  it('counts the articles, and says what to do where there is none', async () => {
    expect((await examined({ ENTENTE_CORPUS: corpusFolder(NORDIC) })).ENTENTE_CORPUS).toMatch(
      /^ok: .* 2 articles; looked at every 5 s \(ENTENTE_RELOAD\)$/u,
    );
    expect((await examined({ ENTENTE_CORPUS: folder() })).ENTENTE_CORPUS).toMatch(/^wrong: .* holds no article\./u);
  });

  it('says what is kept of questions', async () => {
    expect((await examined({})).ENTENTE_LEARN).toMatch(/^ok: on: /u);
    expect((await examined({ ENTENTE_LEARN: 'off' })).ENTENTE_LEARN).toMatch(/^ok: off: /u);
  });

  it('says how the log is written', async () => {
    expect(await examined({ LOG_LEVEL: 'info', LOG_FORMAT: 'json' })).toMatchObject({
      'LOG_LEVEL, LOG_FORMAT': 'ok: info (a line for each request); json',
    });
  });

  it('says that a data folder cannot be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect((await examined({ ENTENTE_DATA: join(file, 'data') })).ENTENTE_DATA).toMatch(
      /^wrong: .* cannot be written/u,
    );
  });
});
