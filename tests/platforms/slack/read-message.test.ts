import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/platforms/slack/read-message.js';

describe('a message of Slack', () => {
  it.each([
    ['<@U1> who backs <@U2|bob> &amp; co?', 'who backs & co?'],
    [
      'see <https://example.org/a?b=1&amp;c=2|this> and <https://example.org>',
      'see [this](https://example.org/a?b=1&c=2) and https://example.org',
    ],
    ['<!channel> <!subteam^S1|@all> in <#C1|general> 2 &lt; 3', 'in #general 2 < 3'],
    ['&amp;lt;', '&lt;'],
  ])('is read as its author typed it: %s', (text, typed) => {
    expect(readMessage(text)).toBe(typed);
  });
});
