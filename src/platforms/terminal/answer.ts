import type { Report } from '../../../commands/run-command.js';
import type { Unanswered } from '../../conversation/converse.js';
import { createLog } from '../../operations/log.js';
import { type Settings, secretsOf } from '../../operations/settings.js';
import type { Answerable } from './arguments.js';
import { FAILED } from './exit-codes.js';
import { openLive, openOnce } from './open-corpus.js';
import { UsageError } from './usage-error.js';

export interface AnswerOptions {
  /** The corpus to answer from. */
  readonly folder: string;
  readonly settings: Settings;
  readonly json: boolean;
  readonly out: string | undefined;
}

/**
 * Answers from a corpus: on the chat platforms that are set, in a chat on the terminal, or what was typed in a shell.
 * @returns the exit code
 * @throws UsageError where lines are wanted from a standard input that is a terminal
 */
export async function answer(asked: Answerable, { folder, settings, json, out }: AnswerOptions): Promise<number> {
  const { platforms } = await import('../all.js');
  const serving = asked.kind === 'chat' ? platforms.filter(({ isSet }) => isSet(settings)) : [];
  const log = createLog(settings.logLevel, (line) => process.stderr.write(line), {
    stacks: serving.length > 0,
    format: settings.logFormat ?? (serving.length > 0 && !process.stderr.isTTY ? 'json' : 'text'),
    secrets: secretsOf(settings),
  });
  const report: Report = (reference, error) => log.error(`reference ${reference}`, error);
  if (serving.length > 0) {
    const { serveUntilSignal } = await import('../serve-until-signal.js');
    return serveUntilSignal({ settings, log, platforms: serving, source: await openLive(folder, settings, log) });
  }
  const { paintFor } = await import('./style.js');
  const paint = paintFor(process.stdout, settings);
  const unanswered = await keepUnanswered(settings);
  if (asked.kind === 'chat') {
    const live = await openLive(folder, settings, { ...log, notice: log.info });
    await live.load();
    const { chat } = await import('./chat.js');
    await chat(live.current, { input: process.stdin, output: process.stdout, paint, report, unanswered });
    await live.stop();
    return 0;
  }
  const library = await openOnce(folder, settings, log);
  if (asked.kind === 'json-lines') {
    if (process.stdin.isTTY) throw new UsageError('Give a question, or JSON Lines on standard input.');
    const { answerJsonLines } = await import('./json-lines.js');
    return (await answerJsonLines(library, { input: process.stdin, output: process.stdout, report })) ? 0 : FAILED;
  }
  if (asked.kind === 'claims') {
    const { printClaims } = await import('./print-claims.js');
    await printClaims(library, { json, output: process.stdout });
    return 0;
  }
  const { answerCall } = await import('./answer-call.js');
  const { showReply } = await import('./show-reply.js');
  // Replies as data are read by programs, whose questions are no sign of what people miss.
  const reply = await answerCall(asked, library, { report, out, ...(!json && { unanswered }) });
  return showReply(reply, { json, out, paint });
}

/** Keeps on disk what could not be answered, where that is wanted. */
async function keepUnanswered(settings: Settings): Promise<Unanswered> {
  const { createLearning } = await import('../../operations/learning.js');
  const { gapOf } = await import('../../conversation/gap-of.js');
  const learning = createLearning({ folder: settings.data, keep: settings.learn });
  return (asked) => learning.unanswered(gapOf(asked));
}
