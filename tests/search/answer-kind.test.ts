import { describe, expect, it } from 'vitest';
import { answerKind } from '../../src/search/answer-kind.js';
import { fold } from '../../src/text/fold.js';

describe('the kind of answer wanted', () => {
  it.each([
    ['Who signed the pact?', 'who'],
    ['With whom did Oslo make peace?', 'who'],
    ['Which countries guard the strait?', 'who'],
    ['What general led the landing?', 'who'],
    ['When did the war end?', 'when'],
    ['In which year was the canal opened?', 'when'],
    ['Since when has the base been there?', 'when'],
    ['What date was the treaty signed?', 'when'],
    ['Where did the ministers meet?', 'where'],
    ['In which city were the talks held?', 'where'],
    ['The talks had which venue?', 'where'],
    ['How many soldiers crossed the river?', 'how-many'],
    ['how much did the pipeline cost', 'how-many'],
    ['What was the death toll of the raid?', 'how-many'],
    ['How long did the siege last?', 'how-many'],
    ['Why did the alliance break?', 'why'],
    ['What led the king to abdicate?', 'why'],
    ['What was the purpose of the visit?', 'why'],
    ['How did the rebels cross the lake?', 'how'],
    ['Did Norway join the pact?', 'yes-no'],
    ['is the canal closed', 'yes-no'],
    ['So was the minister there?', 'yes-no'],
    ['Norway joined, right?', 'yes-no'],
    ['What does the pact allow?', 'what'],
    ['Norway and the pact', 'what'],
    ['', 'what'],
  ])('of %j is %s', (question, kind) => {
    expect(answerKind(fold(question))).toBe(kind);
  });
});
