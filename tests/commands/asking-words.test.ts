import { describe, expect, it } from 'vitest';
import { holds, inPlainWords, isGeneric, withoutLead } from '../../commands/asking-words.js';

describe('the words by which people ask', () => {
  it('are known in any form, and a matter is none of them', () => {
    expect(['relations', 'brings', 'separated', 'please'].every((word) => isGeneric(word, 'relation'))).toBe(true);
    expect(['drones', 'sold', 'pact', 'helped'].some((word) => isGeneric(word, 'relation'))).toBe(false);
    expect(isGeneric('milestones', 'relation')).toBe(false);
    expect(isGeneric('milestones', 'events')).toBe(true);
  });

  it('are written out, but not within quotation marks', () => {
    expect(inPlainWords('whats new abt Norway, when it comes to fish')).toBe('what is new about Norway, about fish');
    expect(inPlainWords('who’s with Norway')).toBe('who is with Norway');
    expect(inPlainWords('quote “abt time”')).toBe('quote “abt time”');
  });

  it('go where they only lead up to a request, and never all of a text', () => {
    expect(withoutLead('Hi, could you please show me Norway')).toBe('show me Norway');
    expect(withoutLead('Okinawa and Norway')).toBe('Okinawa and Norway');
    expect(withoutLead('hello')).toBe('hello');
  });

  it('are phrases as well', () => {
    expect(holds('Norway, oldest first', 'order')).toBe(true);
    expect(holds('the oldest pact', 'order')).toBe(false);
  });
});
