import type { Command } from '../../../commands/command.js';
import { describeOptions } from '../../../commands/options.js';
import type { Call } from '../../../commands/read-text.js';
import type { Unanswered } from '../../conversation/converse.js';
import type { Library } from '../../library.js';
import type { LiveLibrary } from '../../live-library.js';
import { createLog, describeError, type Log } from '../../operations/log.js';
import { packageVersion } from '../../operations/package-root.js';
import { readSettings, type Settings, secretsOf } from '../../operations/settings.js';
import type { Reply } from '../../replies/reply.js';
import { safeEcho } from '../../replies/safe-echo.js';
import type { AddRequest } from './add/add-request.js';
import { type Arguments, type Invocation, readArguments } from './arguments.js';
import { exportType } from './save-output.js';
import { UsageError } from './usage-error.js';
import { widthOf } from './width-of.js';

const FAILED = 1;
const MISUSED = 2;
const STOPPED = 130;
/** Option names mean the same in every command. */
const ACTOR_OPTIONS = new Set(['name', 'actor', 'a', 'b']);
/** Errors whose message says what to do. */
const KNOWN = new Set(['SettingsError', 'CorpusError', 'PlatformError', 'OutputError', 'FolderError']);

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);
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

async function invoke(args: Arguments): Promise<number> {
  const { invocation } = args;
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
  if (invocation.kind === 'gaps' || invocation.kind === 'feedback') {
    const { printGaps, printFeedback } = await import('./print-learning.js');
    print((invocation.kind === 'gaps' ? printGaps : printFeedback)(settings, args.json));
    return 0;
  }
  const folder = args.corpus ?? settings.corpus;
  if (invocation.kind === 'doctor') return doctor(settings);
  if (invocation.kind === 'register') return register(settings);
  if (invocation.kind === 'add') return add(invocation, folder, settings, args.json);
  return invocation.kind === 'check-corpus' ? check(folder, args.json) : answer(folder, settings, args);
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

/** The library for one call; what is new in a large corpus is read first. */
async function opened(folder: string, settings: Settings, log: Log): Promise<Library> {
  const { openCorpus } = await import('../../open-library.js');
  const { library } = await openCorpus(folder, { data: settings.data, say: log.warn });
  warnOfProblems(library, log.warn);
  return library;
}

/** The library for as long as the process runs: it follows its folder, and looks at once on SIGHUP. */
async function liveSource(folder: string, settings: Settings, log: Log): Promise<LiveLibrary> {
  const { createLiveLibrary } = await import('../../live-library.js');
  const { warm } = await import('../warm.js');
  const live = createLiveLibrary({
    folder,
    data: settings.data,
    log,
    interval: 1_000 * settings.reload,
    opened: (library) => warnOfProblems(library, log.warn),
    warm,
  });
  process.on('SIGHUP', () => void live.reload());
  return live;
}

async function answer(folder: string, settings: Settings, { invocation, json, out }: Arguments): Promise<number> {
  const { platforms } = await import('../all.js');
  const serving = invocation.kind === 'chat' ? platforms.filter(({ isSet }) => isSet(settings)) : [];
  const log = createLog(settings.logLevel, (line) => process.stderr.write(line), {
    stacks: serving.length > 0,
    format: settings.logFormat ?? (serving.length > 0 && !process.stderr.isTTY ? 'json' : 'text'),
    secrets: secretsOf(settings),
  });
  const report = (reference: string, error: unknown) => log.error(`reference ${reference}`, error);
  if (serving.length > 0) {
    const { serveUntilSignal } = await import('../serve-until-signal.js');
    return serveUntilSignal({ settings, log, platforms: serving, source: await liveSource(folder, settings, log) });
  }
  const live =
    invocation.kind === 'chat' ? await liveSource(folder, settings, { ...log, notice: log.info }) : undefined;
  await live?.load();
  const library = live ? live.current() : await opened(folder, settings, log);
  const { paintFor } = await import('./style.js');
  const paint = paintFor(process.stdout, settings);
  const { createLearning } = await import('../../operations/learning.js');
  const { gapOf } = await import('../../conversation/gap-of.js');
  const learning = createLearning({ folder: settings.data, keep: settings.learn });
  const unanswered: Unanswered = (asked) => learning.unanswered(gapOf(asked));
  if (invocation.kind === 'chat') {
    const { chat } = await import('./chat.js');
    await chat(live!.current, { input: process.stdin, output: process.stdout, paint, report, unanswered });
    await live!.stop();
    return 0;
  }
  if (invocation.kind === 'json-lines') {
    if (process.stdin.isTTY) throw new UsageError('Give a question, or JSON Lines on standard input.');
    const { answerJsonLines } = await import('./json-lines.js');
    return (await answerJsonLines(library, { input: process.stdin, output: process.stdout, report })) ? 0 : FAILED;
  }
  if (invocation.kind === 'claims') {
    const { printClaims } = await import('./print-claims.js');
    await printClaims(library, { json, output: process.stdout });
    return 0;
  }
  const { commands } = await import('../../../commands/index.js');
  const { runCommand, runText } = await import('../../../commands/run-command.js');
  const context = { library, commands };
  let reply: Reply =
    invocation.kind === 'text'
      ? await runText(invocation.text, context, report)
      : invocation.kind === 'command'
        ? await runCommand(inFormatOf(out, withText(invocation, commands, library)), context, report)
        : unreachable();
  // Replies as data are read by programs, whose questions are no sign of what people miss.
  if (!json && !reply.answered && reply.kind !== 'error') {
    const {
      command = 'ask',
      options = {},
      text = '',
    } = invocation.kind === 'command' ? invocation : { text: invocation.kind === 'text' ? invocation.text : '' };
    unanswered({ question: [text, ...Object.values(options)].join(' ').trim(), command, reply, library });
  }
  const [file] = reply.files ?? [];
  if (out && file) {
    const { saveFile } = await import('./save-output.js');
    const path = saveFile(file, out);
    // The reply names the file as it would be called; whoever reads it looks for the one that was written.
    reply = { ...reply, headline: reply.headline.replace(file.name, () => path) };
  }
  if (json) print(JSON.stringify(reply));
  else if (file && !out) {
    // The file alone on standard output, so that it can be piped; what is to be said about it beside it.
    process.stdout.write(file.content);
    complain([reply.headline, ...reply.notices].join('\n'));
  } else {
    const { renderReply } = await import('./render-reply.js');
    print(renderReply(reply, { width: widthOf(process.stdout), paint }));
  }
  if (!file && (out || !json)) {
    const { deliverPicture } = await import('./picture-lines.js');
    const told = await deliverPicture(reply, { width: widthOf(process.stdout), paint, ...(out && { out }) });
    if (told.lines && !json) print(`\n${told.lines}`);
    if (told.problem) complain(`entente: ${told.problem}`);
    if (told.problem && reply.answered) return FAILED;
  }
  return reply.kind === 'error' ? FAILED : 0;
}

/**
 * A call whose options are partly told in words. Names in words fill the options that no flag has filled;
 * of filters the flag wins.
 * @throws UsageError where a name is given both ways
 */
function withText(
  { command: name, options, text }: Extract<Invocation, { kind: 'command' }>,
  commands: readonly Command[],
  library: Library,
): Call {
  const command = commands.find((each) => each.name === name);
  const told = text && command?.read ? command.read(text, library) : {};
  const names = command ? nameOptions(command) : [];
  const free = names.filter((option) => options[option] === undefined);
  const typed = names.flatMap((option) => (told[option] === undefined ? [] : [told[option]]));
  const filters = Object.keys(told).filter((option) => !names.includes(option));
  const twice = typed.length > free.length && names.find((option) => options[option] !== undefined);
  if (twice) {
    throw new UsageError(
      `${twice} is given twice: “${safeEcho(String(options[twice]))}” with --${twice}, and “${safeEcho(String(told[twice]))}” in words. Give it once.`,
    );
  }
  const filled = Object.fromEntries(typed.map((value, i) => [free[i]!, value]));
  const narrowed = Object.fromEntries(filters.map((option) => [option, told[option]]));
  return { command: name, options: { ...narrowed, ...filled, ...options } };
}

/** An export to a file is of the format in which the file's name ends, where no other is asked for. */
function inFormatOf(out: string | undefined, call: Call): Call {
  const format = call.command === 'export' && out ? exportType(out) : undefined;
  return format ? { ...call, options: { format, ...call.options } } : call;
}

/** The options of a command that name actors, in the order in which a person types them. */
const nameOptions = (command: Command): string[] =>
  describeOptions(command)
    .map(({ name }) => name)
    .filter((name) => ACTOR_OPTIONS.has(name));

function unreachable(): never {
  throw new Error('an invocation without a handler');
}

function warnOfProblems(library: Library, warn: (message: string) => void): void {
  const errors = library.corpus.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    warn(
      `${errors} ${errors === 1 ? 'problem' : 'problems'} in the corpus, left out; "entente corpus check" lists them.`,
    );
  }
}
