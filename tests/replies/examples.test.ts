import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/build-library.js';
import { claimsBetween } from '../../src/claims/claim-index.js';
import { exampleQuestions } from '../../src/replies/examples.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

describe('exampleQuestions', () => {
  it('asks whether two disagree only where the articles set them against each other', () => {
    const shipped = buildLibrary('corpus');
    // All that is said of these two is cooperative.
    expect(claimsBetween(shipped.claims(), 'russia', 'syria').map(({ stance }) => stance)).not.toContain('conflictual');
    expect(exampleQuestions(shipped)).not.toContain('Do Russia and Syria disagree?');
  });

  it('gives questions that the library answers', () => {
    const library = libraryOf(NORDIC);
    expect(exampleQuestions(library).length).toBeGreaterThan(0);
    for (const question of exampleQuestions(library)) expect(library.search.ask(question).answered).toBe(true);
  });
});
