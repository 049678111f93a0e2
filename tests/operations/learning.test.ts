import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFeedback } from '../../src/operations/feedback.js';
import { readKept } from '../../src/operations/kept-lines.js';
import { createLearning, type Gap } from '../../src/operations/learning.js';
import { withoutPeople } from '../../src/operations/without-people.js';
import { groupGaps } from '../../src/platforms/terminal/print-learning.js';

const folder = () => mkdtempSync(join(tmpdir(), 'entente-learn-'));
const gap = (question: string, actors: string[] = [], missing: string[] = []): Gap => ({
  question,
  command: 'ask',
  actors,
  missing,
});
const DAY = 86_400_000;

describe('what is kept of questions', () => {
  it('names nobody', () => {
    const kept = withoutPeople('<@U123> ask @ida.lund or ida@example.org, +47 123 45 678, who backs Iran?');
    expect(kept).not.toMatch(/U123|ida|example|678/u);
    expect(kept).toContain('who backs Iran?');
  });

  it('is grouped by the actors of the question, most often asked first', () => {
    const at = folder();
    const learning = createLearning({ folder: at });
    learning.unanswered(gap('Who won the lottery?', [], ['lottery']));
    learning.unanswered(gap('Does Norway arm Sweden?', ['Norway', 'Sweden']));
    learning.unanswered(gap('Did Sweden attack Norway?', ['Sweden', 'Norway']));
    expect(groupGaps(readKept<Gap>(at, 'gaps.jsonl')).map(({ about, times }) => [about, times])).toEqual([
      ['Norway and Sweden', 2],
      ['lottery', 1],
    ]);
  });

  it('is none where there is no file, and told from one that cannot be read', () => {
    const at = folder();
    expect(readKept(at, 'gaps.jsonl')).toEqual([]);
    mkdirSync(join(at, 'gaps.jsonl'));
    expect(() => readKept(at, 'gaps.jsonl')).toThrow('EISDIR');
  });

  it('goes after its time', () => {
    const at = folder();
    let time = 0;
    const open = () => createLearning({ folder: at, now: () => time });
    open().unanswered(gap('old'));
    time = 91 * DAY;
    open().unanswered(gap('new'));
    expect(readFileSync(join(at, 'gaps.jsonl'), 'utf8')).not.toContain('old');
  });

  it('goes after its time in a process that runs for months, too', async () => {
    const at = folder();
    let time = 0;
    const learning = createLearning({ folder: at, now: () => time });
    const keepFeedback = createFeedback(at, () => time);
    learning.unanswered(gap('old'));
    await keepFeedback({ platform: 'x', helpful: true, command: 'ask', options: { question: 'old' } });
    time = 91 * DAY;
    learning.unanswered(gap('new'));
    await keepFeedback({ platform: 'x', helpful: true, command: 'ask', options: { question: 'new' } });
    for (const name of ['gaps.jsonl', 'feedback.jsonl'])
      expect(readFileSync(join(at, name), 'utf8')).toMatch(/^(?!.*old).*new.*\n$/u);
  });

  it('is bounded', () => {
    const at = folder();
    const learning = createLearning({ folder: at, largest: 2000 });
    for (let i = 0; i < 200; i++) learning.unanswered(gap(`question ${i}`));
    const kept = readFileSync(join(at, 'gaps.jsonl'), 'utf8');
    expect(kept.length).toBeLessThan(2300);
    expect(kept).toContain('question 199');
  });

  it('is nothing where learning is switched off', async () => {
    const at = folder();
    createLearning({ folder: at, keep: false }).unanswered(gap('q'));
    const kept = await createFeedback(
      at,
      Date.now,
      false,
    )({ platform: 'x', helpful: false, command: 'ask', options: {} });
    expect(kept).toBe(false);
    expect(existsSync(join(at, 'gaps.jsonl')) || existsSync(join(at, 'feedback.jsonl'))).toBe(false);
  });
});
