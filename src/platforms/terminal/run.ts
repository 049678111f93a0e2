import { createLog, describeError } from '../../operations/log.js';
import { packageVersion } from '../../operations/package-root.js';
import { readSettings, type Settings } from '../../operations/settings.js';
import type { AddRequest } from './add/add-request.js';
import { type Arguments, readArguments } from './arguments.js';
import { FAILED, MISUSED, STOPPED } from './exit-codes.js';
import { complain, print } from './print.js';
import { UsageError } from './usage-error.js';

/** Errors whose message says what to do. */
const KNOWN = new Set(['SettingsError', 'CorpusError', 'PlatformError', 'OutputError', 'FolderError']);

/** Says what ended a run, in the form that whoever collects the log has asked for. */
const giveUp = (message: string): void =>
  process.env.LOG_FORMAT === 'json'
    ? createLog('error', (line) => process.stderr.write(line), { format: 'json' }).error(message)
    : complain(`entente: ${message}`);

/** The command line, from arguments to exit code: 0 done (a no-answer too), 1 failed, 2 not understood. */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (entente … | head) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : FAILED));
  try {
    return await invoke(readArguments(argv));
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`entente: ${error.message}`);
      return MISUSED;
    }
    if (error instanceof Error && KNOWN.has(error.name)) {
      giveUp(error.message);
      return FAILED;
    }
    // Whoever mends it sets LOG_LEVEL=debug and sees where; everyone else is spared the stack.
    giveUp(`it stopped: ${describeError(error, process.env.LOG_LEVEL)}`);
    return FAILED;
  }
}

async function invoke({ invocation, json, corpus, out }: Arguments): Promise<number> {
  if (invocation.kind === 'help') {
    const { helpPage } = await import('./help-page.js');
    print(helpPage());
    return 0;
  }
  if (invocation.kind === 'version') {
    print(packageVersion());
    return 0;
  }
  const settings = readSettings(process.env);
  const folder = corpus ?? settings.corpus;
  switch (invocation.kind) {
    case 'gaps':
    case 'feedback': {
      const { printGaps, printFeedback } = await import('./print-learning.js');
      print((invocation.kind === 'gaps' ? printGaps : printFeedback)(settings, json));
      return 0;
    }
    case 'doctor':
      return doctor(settings);
    case 'register':
      return register(settings);
    case 'add':
      return add(invocation, folder, settings, json);
    case 'check-corpus':
      return check(folder, json);
    default: {
      const { answer } = await import('./answer.js');
      return answer(invocation, { folder, settings, json, out });
    }
  }
}

async function check(folder: string, json: boolean): Promise<number> {
  const { checkCorpus } = await import('./check-corpus.js');
  const { renderCheck } = await import('./render-check.js');
  const found = checkCorpus(folder, new Date());
  print(json ? JSON.stringify(found) : renderCheck(found));
  return found.problems.some(({ severity }) => severity === 'error') ? FAILED : 0;
}

async function add(request: AddRequest, corpus: string, settings: Settings, json: boolean): Promise<number> {
  const { addToCorpus } = await import('./add/add-to-corpus.js');
  const { paintFor } = await import('./style.js');
  const { stdin: input, stdout: output, stderr: errors } = process;
  const stopping = new AbortController();
  // The first signal ends the run after the article in hand, the second at once.
  const interrupt = (): void => (stopping.signal.aborted ? process.exit(STOPPED) : stopping.abort());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  const paint = paintFor(output, settings);
  return addToCorpus(request, {
    corpus,
    settings,
    input,
    output,
    errors,
    paint,
    json,
    stop: stopping.signal,
    interrupt,
  });
}

async function doctor(settings: Settings): Promise<number> {
  const { platforms } = await import('../all.js');
  const { allWell, examine, renderFindings } = await import('../examine.js');
  const examined = await examine(settings, platforms);
  print(renderFindings(examined));
  return allWell(examined) ? 0 : FAILED;
}

async function register(settings: Settings): Promise<number> {
  const { registerAll } = await import('../register-all.js');
  const { platforms } = await import('../all.js');
  for (const line of await registerAll(settings, platforms)) print(line);
  return 0;
}
