import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LibraryStatus } from './library-status.js';
import type { Meter } from './meter.js';
import type { PlatformState } from './readiness.js';
import { ERROR_KINDS, type RequestRecord } from './request-record.js';

export interface MetricsSources {
  readonly version: string;
  /** What a label `command` can be; all else is "other", so that nobody can make series without end. */
  readonly commands: readonly string[];
  platforms(): Readonly<Record<string, PlatformState>>;
  queue(): { readonly waiting: number; readonly running: number };
  library(): LibraryStatus | undefined;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Gauges that are read when somebody asks; a value of undefined leaves its gauge out. */
function createGauges({ version, platforms, queue, library }: MetricsSources, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number | undefined) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = read();
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  new Gauge({
    name: 'entente_build_info',
    help: 'Always 1; says which version runs.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.version }, 1);
  new Gauge({
    name: 'entente_connected',
    help: 'Whether a configured platform is connected now.',
    labelNames: ['platform'],
    registers,
    collect() {
      for (const [name, state] of Object.entries(platforms()))
        this.set({ platform: name.toLowerCase() }, state === 'connected' ? 1 : 0);
    },
  });
  gauge('entente_queue_length', 'Answers that wait for their turn.', () => queue().waiting);
  gauge('entente_queue_running', 'Answers that are being made.', () => queue().running);
  gauge('entente_corpus_articles', 'Articles that answers come from.', () => library()?.articles);
  gauge('entente_corpus_passages', 'Passages in the index.', () => library()?.passages);
  gauge('entente_corpus_claims', 'Claims found; missing while they are being found.', () => library()?.claims);
  gauge('entente_corpus_loaded_timestamp_seconds', 'When the library at hand was loaded.', () => {
    const at = library()?.loadedAt.getTime();
    return at === undefined ? undefined : at / 1000;
  });
  new Counter({
    name: 'entente_corpus_reloads_total',
    help: 'Changed corpora that were taken up, and that could not be.',
    labelNames: ['result'],
    registers,
    collect() {
      const { reloads = 0, failedReloads = 0 } = library() ?? {};
      this.reset();
      this.inc({ result: 'done' }, reloads);
      this.inc({ result: 'failed' }, failedReloads);
    },
  });
}

function createCounters(registers: Registry[]) {
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  return {
    questions: counter('entente_questions_total', 'Requests, by what they asked for.', 'platform', 'command'),
    answers: counter('entente_answers_total', 'Requests that were answered.', 'platform'),
    abstentions: counter('entente_abstentions_total', 'Requests that the articles do not answer.', 'platform'),
    refusals: counter('entente_refused_total', 'Requests that the person can mend.', 'platform'),
    limited: counter('entente_rate_limited_total', 'Requests of people who asked too fast.', 'platform'),
    busy: counter('entente_busy_total', 'Requests for which there was no room in the queue.', 'platform'),
    errors: counter('entente_errors_total', 'What went wrong, by kind.', 'platform', 'kind'),
    reconnects: counter('entente_reconnects_total', 'Connections that were lost and are back.', 'platform'),
    seconds: new Histogram({
      name: 'entente_request_duration_seconds',
      help: 'From the arrival of a request to the end of its answer.',
      labelNames: ['platform'],
      buckets: SECONDS,
      registers,
    }),
  };
}

/**
 * The figures of this process for Prometheus. Labels are names of ours out of short lists, never words or ids of people.
 * @returns the meter that counts, and the text that tells
 */
export function createMetrics(sources: MetricsSources): Meter & {
  text(): Promise<string>;
  readonly contentType: string;
} {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  createGauges(sources, [registry]);
  const counters = createCounters([registry]);
  const known = new Set(sources.commands);
  // From zero on, so that the first of its kind is seen as an increase.
  for (const name of Object.keys(sources.platforms())) {
    const platform = name.toLowerCase();
    const { questions: _questions, errors, seconds, ...plain } = counters;
    for (const counter of Object.values(plain)) counter.inc({ platform }, 0);
    for (const kind of ERROR_KINDS) errors.inc({ platform, kind }, 0);
    seconds.zero({ platform });
  }

  const byOutcome = {
    answered: counters.answers,
    'no-answer': counters.abstentions,
    refused: counters.refusals,
    limited: counters.limited,
    busy: counters.busy,
  } as const;

  return {
    finished({ platform, kind, command, outcome = 'done', errors }: RequestRecord, seconds) {
      // What Slack asks of by itself, such as the Home tab, is nobody's question.
      if (kind !== 'view') {
        const label = command === undefined ? 'none' : known.has(command) ? command : 'other';
        counters.questions.inc({ platform, command: label });
        counters.seconds.observe({ platform }, seconds);
      }
      if (Object.hasOwn(byOutcome, outcome)) byOutcome[outcome as keyof typeof byOutcome].inc({ platform });
      for (const each of errors) counters.errors.inc({ platform, kind: each });
    },
    failed: (platform, kind) => counters.errors.inc({ platform, kind }),
    reconnected: (platform) => counters.reconnects.inc({ platform }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
