import { describe, expect, it } from 'vitest';
import { completeOption, completes } from '../../commands/complete.js';
import { commands } from '../../commands/index.js';
import { describeOptions } from '../../commands/options.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

const library = libraryOf(NORDIC);
const values = (option: string, typed: string) => completeOption(option, typed, library).map(({ value }) => value);

describe('completion', () => {
  it('finds actors by the beginning of any of their names, and says which', () => {
    expect(completeOption('a', 'krem', library)[0]).toEqual({ name: 'Russia (Kremlin)', value: 'Russia' });
    expect(values('b', 'NORW')).toEqual(['Norway']);
  });

  it('names an actor by its own name where that fits too, each once', () => {
    const choices = completeOption('name', '', library);
    expect(choices.map(({ name }) => name).sort()).toEqual(['Estonia', 'Finland', 'Norway', 'Russia', 'Sweden']);
  });

  it('puts first whom the articles speak of most', () => {
    expect(['Norway', 'Russia', 'Sweden']).toContain(values('a', '')[0]);
  });

  it('finds actors by misspelt names', () => {
    expect(values('a', 'Finnland')[0]).toBe('Finland');
  });

  it('offers topics and theatres for topic, theatres alone for theatre', () => {
    expect(values('topic', 'milit')).toContain('military');
    expect(values('topic', 'syria')).toContain('Syria');
    expect(values('theatre', 'milit')).not.toContain('military');
  });

  it('finds articles by title, id and number', () => {
    for (const typed of ['On the cut', 'baltic', '2']) expect(values('article', typed)).toEqual(['baltic-cable']);
  });

  it('has nothing for questions and dates', () => {
    expect(['question', 'since', 'until', 'statement'].filter(completes)).toEqual([]);
    expect(values('question', 'who')).toEqual([]);
  });

  it('only offers what the commands take', () => {
    const options = new Set(
      commands
        .flatMap(describeOptions)
        .map(({ name }) => name)
        .filter(completes),
    );
    expect(options.size).toBeGreaterThan(5);
    for (const option of options) expect(values(option, '').length).toBeGreaterThan(0);
  });
});
