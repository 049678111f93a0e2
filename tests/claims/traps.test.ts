import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.js';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { timelineOf } from '../../src/relations/timeline.js';
import { worldWith } from '../helpers/claims.js';
import { actors, lexicon } from './support.js';

const folder = join(process.cwd(), 'corpus');
const { articles } = readCorpus(folder);
const claims: Claim[] = articles.flatMap((article) =>
  extractClaims({ article, sentences: sentencesOf(article), actors, lexicon }),
);
const between = (a: string, b: string) =>
  claims.filter((c) => [c.source.id, c.target.id].sort().join() === [a, b].sort().join());

describe('the six articles', () => {
  it('are there', () => expect(existsSync(folder) && articles.length).toBe(6));

  it('disagree on Turkey and Russia in Libya, and both statements stay', () => {
    const libya = between('turkey', 'russia').filter((c) => /Libya/u.test(c.quote));
    const by = (article: string) => libya.filter((c) => c.article.startsWith(article)).map((c) => c.stance);
    expect(by('2020-turkey-iran')).toContain('conflictual');
    expect(by('2021-')).toContain('cooperative');
  });

  it('date the meeting of 2020 by its text, never by a caption of 2016', () => {
    const meeting = claims.filter((c) => c.article.startsWith('2020-fidan'));
    const captions = new Set(
      sentencesOf(articles.find((a) => a.id.startsWith('2020-fidan'))!)
        .filter((s) => s.kind === 'caption')
        .map((s) => s.start),
    );
    expect(meeting.length).toBeGreaterThan(3);
    for (const claim of meeting.filter((c) => !captions.has(c.start) && !/2016/u.test(c.quote)))
      expect(claim.date ?? '2020').not.toMatch(/^2016/u);
  });

  it('have Assad in power in 2023', () =>
    expect(
      claims
        .filter((c) => c.article.startsWith('2023') && /Assad/u.test(c.quote))
        .map((c) => c.source.id + c.target.id)
        .join(),
    ).toContain('syria'));

  it('put what a quoted analyst says under his name, over every sentence of the quotation', () => {
    const apart = between('turkey', 'russia').filter((c) => /opposite sides over Idlib/u.test(c.quote));
    expect(apart.map((c) => c.attributedTo)).toEqual(expect.arrayContaining([expect.stringMatching(/Orton/u)]));
  });

  it('put the text before the signature of a tweet under the signer’s name', () => {
    const signed = claims.filter(
      (c) => c.article.startsWith('2020-turkey-iran') && /Khamenei\.ir|Khamenei/u.test(c.attributedTo ?? ''),
    );
    for (const claim of signed) expect(claim.quote).not.toMatch(/Qasem Soleimani/u);
  });

  it('leave those who speak out of the claims', () => {
    const parties = claims.flatMap((c) => [c.source.name, c.target.name]);
    for (const speaker of ['Orton', 'Ozkizilcik', 'SANA', 'Hurriyet']) expect(parties.join()).not.toContain(speaker);
  });

  it('stand in the timeline of Turkey and Syria in order of time', () => {
    const dates = timelineOf(claims, { a: 'turkey', b: 'syria' }, worldWith(articles)).moments.map((m) => m.date);
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual([...dates].sort());
  });
});
