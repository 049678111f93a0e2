import { describe, expect, it } from 'vitest';
import { claimsOf } from './support.js';

const speakers = (text: string, title = 'Test') => [...new Set(claimsOf(text, { title }).map((c) => c.attributedTo))];

describe('who says it', () => {
  it.each([
    [
      'Russia supports Syria, the Kenyan and Ugandan foreign ministries said in separate statements.',
      'the Kenyan and Ugandan foreign ministries',
    ],
    [
      'Jane Doe, a researcher at the Oslo Institute, told Channel Nine that Iran supports Syria.',
      'Jane Doe, a researcher at the Oslo Institute',
    ],
    ['“Iran does not support Syria,” Jane Doe, a researcher, told TRT World.', 'Jane Doe, a researcher'],
    ['Zarif met reporters on Monday. He said Iran supports Iraq.', 'Zarif'],
    ['Kenyan officials have said that ties between Egypt and Sudan can only improve.', 'Kenyan officials'],
    ['The message from Cairo is that Mali and Niger are allies.', 'Cairo'],
    ['Iran supports Syria according to a Charter of the Union.', null],
    ['Serbia was not using its lobbyists to say they were going against Russia.', 'Serbia'],
  ])('%s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

  it('a quotation that opens the next paragraph goes on with the speaker of the last', () =>
    expect(
      speakers('Anna Holm, an analyst, said that talks are near.\n\n“France supports Greece. Italy condemned Egypt.”'),
    ).toEqual(['Anna Holm, an analyst']));
  it('a quotation that closes two paragraphs later is one', () =>
    expect(
      speakers(
        '"Madmen rule there in the South and we know it.\n\nIsrael attacked Lebanon with all it had", said KCNA.',
      ),
    ).toEqual(['KCNA']));
  it('a statement in the first person is said by whoever gives it, one that names itself is told', () => {
    const title = 'Statement by President Erdogan on the treaty';
    expect(speakers('I am glad. France supports Greece.', title)).toEqual(['President Erdogan']);
    expect(speakers('France supports Greece.', title)).toEqual([null]);
  });
});
