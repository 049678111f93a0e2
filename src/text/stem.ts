import { stemmer } from 'stemmer';

// American and British spellings of one word must share a stem before Porter sees them.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation$/u, 'ization'],
  [/is(e|es|ed|ing)$/u, 'iz$1'],
  [/(labo|neighbo|hono|colo|behavio|favo|rumo|harbo|endeavo)ur/u, '$1r'],
  [/^(defen|offen|preten)ce/u, '$1se'],
  [/^programme/u, 'program'],
  [/^(cent|theat)re(s?)$/u, '$1er$2'],
];

// Irregular forms that Porter keeps apart from their base.
const IRREGULAR = new Map(
  Object.entries({
    men: 'man', women: 'woman', people: 'person', children: 'child', fought: 'fight', sent: 'send', met: 'meet', held: 'hold', said: 'say', told: 'tell',
    gave: 'give', given: 'give', took: 'take', taken: 'take', went: 'go', gone: 'go', came: 'come', left: 'leave', led: 'lead', lost: 'lose', won: 'win',
    made: 'make', bought: 'buy', sold: 'sell', built: 'build', broke: 'break', broken: 'break', brought: 'bring', began: 'begin', begun: 'begin',
    fell: 'fall', fallen: 'fall', grew: 'grow', grown: 'grow', kept: 'keep', knew: 'know', known: 'know', paid: 'pay', rose: 'rise', risen: 'rise',
    saw: 'see', seen: 'see', sought: 'seek', shot: 'shoot', spoke: 'speak', spoken: 'speak', stood: 'stand', struck: 'strike', taught: 'teach',
    thought: 'think', threw: 'throw', thrown: 'throw', withdrew: 'withdraw', withdrawn: 'withdraw', wrote: 'write', written: 'write', chose: 'choose',
    chosen: 'choose', drove: 'drive', driven: 'drive', fled: 'flee', forgot: 'forget', froze: 'freeze', frozen: 'freeze', laid: 'lay', lent: 'lend',
    meant: 'mean', ran: 'run', sank: 'sink', sunk: 'sink', swore: 'swear', sworn: 'swear', flew: 'fly', flown: 'fly', died: 'die', dying: 'die', spent: 'spend',
    allies: 'ally', allied: 'ally', militaries: 'military', talks: 'talk', crises: 'crisis', hid: 'hide', hidden: 'hide', felt: 'feel', found: 'find', got: 'get',
    caught: 'catch', dealt: 'deal', drew: 'draw', drawn: 'draw', stole: 'steal', stolen: 'steal', overcame: 'overcome', withheld: 'withhold', forbade: 'forbid',
    forbidden: 'forbid', undertook: 'undertake', undertaken: 'undertake', shook: 'shake', shaken: 'shake', bore: 'bear', arose: 'arise', arisen: 'arise',
    foresaw: 'foresee', upheld: 'uphold', slain: 'slay', shrank: 'shrink', shrunk: 'shrink', overthrew: 'overthrow', overthrown: 'overthrow', heard: 'hear',
    tore: 'tear', torn: 'tear', wore: 'wear', retook: 'retake', retaken: 'retake', underwent: 'undergo', undergone: 'undergo',
  }),
);

// Words of this field that Porter throws together with others of another meaning (important with import).
const APART = new Map(
  Object.entries({
    important: 'important', importance: 'important', detente: 'detente', objective: 'objective', objectives: 'objective', international: 'international',
    internationally: 'international', nationalise: 'nationalise', nationalize: 'nationalise', nationalised: 'nationalise', nationalized: 'nationalise',
    nationalisation: 'nationalise', nationalization: 'nationalise', community: 'community', communities: 'community', authority: 'authority',
    authorities: 'authority', emergency: 'emergency', executive: 'executive', university: 'university', general: 'general', generals: 'general',
    responsible: 'responsible', responsibility: 'responsible', succession: 'succession', successor: 'succession', population: 'population',
  }),
);

const cache = new Map<string, string>();

/** The stem of a folded word: Porter's algorithm (M. F. Porter 1980) after levelling spellings and irregular forms. */
export function stem(folded: string): string {
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const apart = APART.get(folded);
  if (apart) return apart;
  let word = IRREGULAR.get(folded) ?? folded;
  if (word.length > 4) for (const [pattern, replacement] of SPELLINGS) word = word.replace(pattern, replacement);
  const stemmed = word.length < 3 || /[^a-z']/u.test(word) ? word : stemmer(word.replaceAll("'", ''));
  // Bounded, since questions bring words without end.
  if (cache.size > 50_000) cache.clear();
  cache.set(folded, stemmed);
  return stemmed;
}
