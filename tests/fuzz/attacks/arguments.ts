import fc from 'fast-check';
import { readArguments } from '../../../src/platforms/terminal/arguments.js';
import { UsageError } from '../../../src/platforms/terminal/usage-error.js';
import { type Attack, hold } from '../attack.js';
import { hostileName, hostileText } from '../hostile.js';

const FLAGS = [
  '--json',
  '--corpus',
  '--out',
  '-o',
  '--help',
  '--topic',
  '--since=',
  '--__proto__',
  '--constructor=x',
  '--',
  '-',
  '--yes',
  '--dry-run',
  '-hv',
  '--no-json',
];
const WORDS = [
  'ask',
  'relation',
  'corpus',
  'check',
  'add',
  'claims',
  'gaps',
  'doctor',
  'register',
  'network',
  'export',
  'chat',
];

const word = fc.oneof(fc.constantFrom(...FLAGS, ...WORDS), hostileName, hostileText(2_000));

/** A command line is understood, or refused with a short reason that orders a terminal to do nothing. */
export const argumentsAttack: Attack<readonly string[]> = {
  name: 'the command line, whatever the arguments',
  inputs: fc.array(word, { maxLength: 6 }),
  strike(argv) {
    try {
      readArguments(argv);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      hold(error.message.length < 1_500, 'the reason is short');
      hold(!/[\u0000-\u0009\u000B-\u001F\u007F\u202A-\u202E]/u.test(error.message), 'the reason gives no orders');
    }
  },
};
