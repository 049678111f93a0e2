import { UsageError } from '../usage-error.js';

/** What `entente add` is told to do. */
export interface AddRequest {
  readonly what: readonly string[];
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** Near-duplicates are added too. */
  readonly nearDuplicates: boolean;
  /** What earlier runs settled is looked at again. */
  readonly again: boolean;
  readonly allowPrivate: boolean;
  /** Items of each feed, the newest first. */
  readonly most: number;
}

/** The flags of `entente add`, beside those of every command. */
export const ADD_FLAGS = {
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  'near-duplicates': { type: 'boolean' },
  again: { type: 'boolean' },
  'allow-private': { type: 'boolean' },
  most: { type: 'string' },
} as const;

const MOST_ITEMS = 50;
const LIMIT = 1000;

/** @throws UsageError where nothing is named, or a number is none */
export function readAddRequest(what: readonly string[], flags: Readonly<Record<string, unknown>>): AddRequest {
  const named = what.filter((word) => word.trim() !== '');
  if (named.length === 0) {
    throw new UsageError('Write: entente add <file, folder, address or feed> … [--corpus DIR] [--dry-run] [--yes]');
  }
  const most = flags.most === undefined ? MOST_ITEMS : Number(flags.most);
  if (!Number.isInteger(most) || most < 1 || most > LIMIT) {
    throw new UsageError(
      `--most is a number from 1 to ${LIMIT}: how many items of a feed are looked at, the newest first.`,
    );
  }
  return {
    what: named,
    dryRun: flags['dry-run'] === true,
    yes: flags.yes === true,
    nearDuplicates: flags['near-duplicates'] === true,
    again: flags.again === true,
    allowPrivate: flags['allow-private'] === true,
    most,
  };
}
