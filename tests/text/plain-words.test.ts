import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/text/plain-words.js';

describe('a message without its marks', () => {
  it.each([
    ['**Norway** backs _Sweden_ and ~~Finland~~', 'Norway backs Sweden and Finland'],
    ['***`Norway`*** backs ||Sweden||', 'Norway backs Sweden'],
    ['```Norway backs Sweden```', 'Norway backs Sweden'],
    ['@everyone <@!123> who backs Norway?', 'who backs Norway?'],
    ['<!here> <!subteam^S1|@desk> who backs Norway??!', 'who backs Norway?'],
    ['in <#C12|nordic-desk>: Norway backs Sweden :wave:', 'in #nordic-desk: Norway backs Sweden'],
    ['who backs [Norway](https://example.org/a)?', 'who backs Norway?'],
    ['who backs Norway? [press here](https://example.org/a)', 'who backs Norway?'],
    ['who backs Norway? <https://example.org|press here>', 'who backs Norway?'],
    ['see https://example.org/x?y=1 who backs Norway', 'see who backs Norway'],
    ['ATTENTION EVERYONE who backs Norway? ANSWER ME NOW!!!', 'who backs Norway?'],
    ['*HEY!!* guys: `who` backs Norway??', 'who backs Norway?'],
  ])('%s', (typed, plain) => expect(plainWords(typed)).toBe(plain));

  it.each([
    'who backs NATO and the EU?',
    'NATO: who backs it?',
    'and who backs Sweden?',
    'WHO BACKS NORWAY? TELL ME',
    '5 * 3 = 15 * 1, snake_case_word',
    'relation "Norway" "Sweden" --topic arms',
    'write to desk@here.org',
    'at 10:30:15 he left',
    '- Norway backs Sweden\n- Finland does not',
  ])('stays as it is where there are none: %s', (typed) => expect(plainWords(typed)).toBe(typed));

  it('takes no longer for a message of nothing but marks', () => {
    expect(plainWords('*'.repeat(4000)).length).toBeLessThanOrEqual(4000);
    expect(plainWords('[a](http:'.repeat(500)).length).toBeLessThanOrEqual(4500);
  });
});
