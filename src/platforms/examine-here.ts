import { constants } from 'node:fs';
import { access, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HttpServerError, startHttpServer } from '../operations/http-server.js';
import type { HttpSettings } from '../operations/http-settings.js';
import { createLog } from '../operations/log.js';
import type { Settings } from '../operations/settings.js';
import type { Finding } from './platform.js';

const ASKED_WITHIN_MS = 2_000;

async function examineData({ data }: Settings): Promise<Finding> {
  const what = 'ENTENTE_DATA';
  try {
    await mkdir(data, { recursive: true });
    await access(data, constants.W_OK);
    return { state: 'ok', what, says: `${resolve(data)} can be written` };
  } catch {
    const says = `${resolve(data)} cannot be written: buttons stop working after a restart. Set it to a folder that can.`;
    return { state: 'wrong', what, says };
  }
}

const looked = (seconds: number): string =>
  seconds > 0 ? `looked at every ${seconds} s (ENTENTE_RELOAD)` : 'looked at on SIGHUP alone (ENTENTE_RELOAD)';

async function examineCorpus({ corpus, reload }: Settings): Promise<Finding> {
  const what = 'ENTENTE_CORPUS';
  const names = await readdir(join(corpus, 'articles')).catch(() => []);
  const count = names.filter((name) => /\.md$/iu.test(name)).length;
  if (count > 0) return { state: 'ok', what, says: `${resolve(corpus)} holds ${count} articles; ${looked(reload)}` };
  const says = `${resolve(corpus)} holds no article. Set it to a folder with articles/*.md, or leave it out for those that come with the bot.`;
  return { state: 'wrong', what, says };
}

function examineLearning({ learn, data }: Settings): Finding {
  const says = learn
    ? `on: unanswered questions and feedback are kept in ${resolve(data)}, without names`
    : 'off: neither unanswered questions nor feedback are kept';
  return { state: 'ok', what: 'ENTENTE_LEARN', says };
}

/** Whether a bot of this kind answers at a port that is taken: then it is the one that is being examined. */
async function isTakenByBot({ host, port }: HttpSettings): Promise<boolean> {
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const url = `http://${here.includes(':') ? `[${here}]` : here}:${port}/healthz`;
    const response = await fetch(url, { signal: AbortSignal.timeout(ASKED_WITHIN_MS) });
    return response.ok && (await response.text()).includes('"alive":true');
  } catch {
    return false;
  }
}

async function examineHttp({ http }: Settings): Promise<Finding> {
  const what = 'PORT, HOST';
  if (!http) return { state: 'note', what: 'PORT', says: 'not set: no /healthz, /readyz and /metrics' };
  const where = `${http.host} port ${http.port}`;
  try {
    const server = await startHttpServer({ ...http, routes: new Map(), log: createLog('silent', () => {}) });
    await server.stop();
    return { state: 'ok', what, says: `${where} is free` };
  } catch (error) {
    if (!(error instanceof HttpServerError)) throw error;
    if (await isTakenByBot(http)) return { state: 'ok', what, says: `entente answers already at ${where}` };
    return { state: 'wrong', what, says: error.message };
  }
}

function examineLog({ logLevel, logFormat }: Settings): Finding {
  const format = logFormat ?? 'json where a platform runs and standard error is no terminal, else text';
  const requests = logLevel === 'info' || logLevel === 'debug' ? 'a line for each request' : 'no line for requests';
  return { state: 'ok', what: 'LOG_LEVEL, LOG_FORMAT', says: `${logLevel} (${requests}); ${format}` };
}

/** Looks at the settings that concern this machine, whatever platforms run. */
export async function examineHere(settings: Settings): Promise<Finding[]> {
  return [
    await examineCorpus(settings),
    await examineData(settings),
    examineLearning(settings),
    await examineHttp(settings),
    examineLog(settings),
  ];
}
