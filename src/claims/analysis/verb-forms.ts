import type { VerbForm } from './analysis.js';
import { COMMON_VERBS, IRREGULAR } from './english.js';

export interface Inflected {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
}

/** Verbs of one syllable that end in one vowel and one consonant, and longer ones stressed at their end, double it: "admitted". */
const SHORT = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/u;
const STRESSED_END =
  /(?:admit|commit|submit|permit|omit|emit|remit|transmit|(?:con|in|re|oc)cur|refer|defer|prefer|confer|infer|transfer|deter|compel|expel|repel|dispel|propel|impel|rebel|control|patrol|regret|abet|beget|forget|equip|rebut|acquit|outwit|allot|entrap|kidnap|debar|annul|distil|instil|fulfil|enrol|overstep|overlap|worship|handicap|program|ship|trap|wrap|stop|plan|plot|ban|bid|set|put|hit|strip|strap)$/u;
const doubles = (verb: string) =>
  (SHORT.test(verb) || STRESSED_END.test(verb)) && !/^(?:open|host|exit|edit|orbit)$|(?:w|x|y)$/u.test(verb);

function regular(verb: string): [string, string, string] {
  if (/(?:s|x|z|ch|sh)$/u.test(verb)) return [`${verb}es`, `${verb}ed`, `${verb}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/ee$/u.test(verb)) return [`${verb}s`, `${verb}d`, `${verb}ing`];
  if (/ie$/u.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`];
  if (/e$/u.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/o$/u.test(verb)) return [`${verb}es`, `${verb}ed`, `${verb}ing`];
  if (doubles(verb)) return [`${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`];
  return [`${verb}s`, `${verb}ed`, `${verb}ing`];
}

const irregular = new Map(IRREGULAR.split('|').map((row) => [row.split(' ')[0]!, row.split(' ')] as const));

/** Every form of the given verbs (and of the common ones), to its lemma. */
export function verbForms(verbs: Iterable<string>): ReadonlyMap<string, Inflected> {
  const found = new Map<string, { lemma: string; forms: VerbForm[] }>();
  const put = (word: string, lemma: string, form: VerbForm) => {
    const old = found.get(word);
    if (!old) found.set(word, { lemma, forms: [form] });
    else if (old.lemma === lemma && !old.forms.includes(form)) old.forms.push(form);
  };
  for (const verb of new Set([...verbs, ...COMMON_VERBS, ...irregular.keys()])) {
    const [s, ed, ing] = regular(verb);
    const odd = irregular.get(verb);
    put(verb, verb, 'base');
    put(s, verb, 's');
    put(ing, verb, 'ing');
    if (odd) {
      put(odd[1]!, verb, 'ed');
      put(odd[2] ?? odd[1]!, verb, 'en');
    } else {
      put(ed, verb, 'ed');
      put(ed, verb, 'en');
      if (/[^aeiou][aeiou]l$/u.test(verb))
        for (const tail of ['led', 'ling']) put(verb + tail, verb, tail === 'led' ? 'ed' : 'ing');
    }
  }
  return found;
}
