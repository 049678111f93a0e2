import type { Draft } from './draft.js';
import type { Preview } from './preview.js';

const SHORT = 80;

/** What is missing from an article or odd about it, with what to do, in the order of weight. */
export function warningsOf(draft: Draft, preview: Preview, today: string): string[] {
  const { title, publisher, date, language } = draft;
  const claims = preview.claims.cooperative + preview.claims.conflictual + preview.claims.mixed;
  return [
    ...(date ? [] : ['no date was found: add “date: YYYY-MM-DD” to the file, else nothing in it is dated']),
    ...(date && date.slice(0, 10) > today ? ['the date lies in the future'] : []),
    ...(title ? [] : ['no title was found: its first words stand in for one']),
    ...(publisher ? [] : ['no publisher was found: citations will say “publisher not stated”']),
    ...(language && !/^en\b/iu.test(language)
      ? [`the language is ${language}: actors and claims are found in English texts`]
      : []),
    ...(preview.words < SHORT ? [`only ${preview.words} words: is this the whole text?`] : []),
    ...(preview.actors.length === 0 ? ['no actor of actors.yaml is named in it'] : []),
    ...(preview.actors.length > 0 && claims === 0 ? ['no claim was found in it'] : []),
    ...(preview.isPartial ? ['very long: actors and claims were counted in its beginning only'] : []),
  ];
}
