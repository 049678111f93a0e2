import { describe, expect, it } from 'vitest';
import { briefs } from './support.js';

describe('bodies and their members', () => {
  it.each([
    ['Togo was suspended from the African Union in 2005.', 'African Union > Togo conflictual asserted'],
    ['Croatia was admitted to NATO in 2009.', 'NATO > Croatia cooperative asserted'],
    ['The revolt led to Libya’s formal withdrawal from the Arab League.', 'Libya > Arab League conflictual asserted'],
    ['Oman froze its membership in OPEC.', 'Oman > OPEC conflictual asserted'],
    [
      'Georgia ended its participation in the CSTO.',
      'Georgia > Collective Security Treaty Organization conflictual asserted',
    ],
    ['Ghana decided against joining BRICS.', 'Ghana > BRICS conflictual asserted'],
    ['Ecuador subscribes to OPEC.', 'Ecuador > OPEC cooperative asserted'],
    ['NATO was founded in 1949. Spain joined in 1982.', 'Spain > NATO cooperative asserted'],
    ['NATO is old. Norway joined it early, followed by Greece.', 'Greece > NATO cooperative asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it('takes withdrawal from a body for no friendly act', () =>
    expect(briefs('Peru’s withdrawal from UNASUR surprised many.').filter((c) => c.includes('cooperative'))).toEqual(
      [],
    ));
  it('takes a loose set of states for no body', () =>
    expect(
      briefs('Western countries pressed Oman and Yemen to join.').filter((c) => c.includes('cooperative')),
    ).toEqual([]));
  it('means by "the bloc" the one that the article speaks of most', () =>
    expect(
      briefs(
        'Kenya and Uganda dislike the SADC. The SADC barred their goods. They founded the East African Community. They blame the bloc.',
      ),
    ).toContain('Kenya > SADC conflictual asserted'));
});
