import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { addArticles } from '../../../intake/add-articles.js';
import { createFetchPage } from '../../../intake/fetch/fetch-page.js';
import { userAgentOf } from '../../../intake/fetch/user-agent.js';
import { listInputs } from '../../../intake/inputs/list-inputs.js';
import { Journal } from '../../../intake/journal.js';
import { KnownArticles } from '../../../intake/known-articles.js';
import type { Proposal } from '../../../intake/outcome.js';
import { createPool } from '../../../intake/work/pool.js';
import { ArticleFolder } from '../../../intake/write/article-folder.js';
import { packageRoot, packageVersion } from '../../../operations/package-root.js';
import type { Settings } from '../../../operations/settings.js';
import { cleanLine } from '../../../text/clean.js';
import { FAILED, NOBODY_TO_ASK, STOPPED } from '../exit-codes.js';
import type { Paint } from '../style.js';
import type { AddRequest } from './add-request.js';
import { createQuestioner } from './ask-person.js';
import { assertDefinitions } from './assert-definitions.js';
import { createReport } from './report.js';

export interface AddSurroundings {
  readonly corpus: string;
  readonly settings: Settings;
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable & { isTTY?: boolean };
  readonly errors: Writable & { isTTY?: boolean };
  readonly paint: Paint;
  /** One line of JSON for each input, in place of text. */
  readonly json: boolean;
  /** Ends the run after the article in hand. */
  readonly stop: AbortSignal;
  /** Brings that about. */
  readonly interrupt: () => void;
}

const MOST_THREADS = 4;

/**
 * Adds articles to a corpus folder: shows each, asks where somebody can be asked, and says what was done.
 * @returns the exit code: 0 done, 1 something was refused, 3 nothing was written for want of somebody to ask, 130 stopped
 * @throws FolderError where the articles cannot be written, CorpusError where the actors or the lexicon cannot be used
 */
export async function addToCorpus(request: AddRequest, surroundings: AddSurroundings): Promise<number> {
  const { corpus, settings, output, errors, input, paint, json, stop, interrupt } = surroundings;
  const say = (line: string): void => void errors.write(`${line}\n`);
  const canAsk = Boolean(input.isTTY && errors.isTTY);
  const isTrial = request.dryRun || (!request.yes && !canAsk);
  const folder = new ArticleFolder(corpus);
  assertDefinitions(corpus);
  const inputs = listInputs(request.what);
  sayWhere(corpus, isTrial, say);

  const questioner = isTrial || request.yes ? undefined : createQuestioner(input, errors, stop, interrupt);
  const report = createReport({
    output,
    errors,
    paint,
    json,
    all: inputs.filter(({ kind }) => kind !== 'skipped').length,
  });
  const ask = (proposal: Proposal) => questioner!.ask(report.question(proposal));
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const pool = createPool({ corpus, logLevel: settings.logLevel, threads });
  try {
    const outcomes = addArticles(inputs, {
      folder,
      known: new KnownArticles(corpus),
      journal: new Journal(settings.data, corpus, say),
      prepare: pool.prepare,
      fetchPage: createFetchPage({
        userAgent: userAgentOf(settings.contact),
        allowPrivate: request.allowPrivate,
        signal: stop,
      }),
      ...(questioner && { ask }),
      logLevel: settings.logLevel,
      dryRun: isTrial,
      keepNear: request.nearDuplicates,
      again: request.again,
      most: request.most,
      ahead: 2 * threads + 2,
      stop,
      version: packageVersion(),
    });
    for await (const outcome of outcomes) report.tell(outcome);
  } finally {
    questioner?.close();
    await pool.close();
  }

  const { tally } = report;
  report.end();
  if (stop.aborted) say('Stopped. The same command goes on where it was.');
  if (isTrial && !request.dryRun) {
    say('Nothing was written, since there is no terminal to ask on. Look it through and add --yes.');
  }
  if (stop.aborted) return STOPPED;
  if (isTrial && !request.dryRun) return NOBODY_TO_ASK;
  return tally.isAnythingRefused ? FAILED : 0;
}

function sayWhere(corpus: string, isTrial: boolean, say: (line: string) => void): void {
  if (resolve(corpus) === join(packageRoot(), 'corpus')) {
    say(
      'These go to the corpus that comes with entente. To keep yours apart, name a folder with --corpus or ENTENTE_CORPUS.',
    );
  } else if (!existsSync(corpus) && !isTrial) say(`The folder ${cleanLine(resolve(corpus))} is new: it is made.`);
}
