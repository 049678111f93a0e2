import type { ActorKind } from '../../actors/actor.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Last (or first) words of names that say what kind of actor it is; undefined: an actor, but of what kind is not said. */
const HEADS: readonly (readonly [ReadonlySet<string>, ActorKind | undefined])[] = [
  [words('army militia militias brigade brigades battalion guerrillas insurgents rebels'), 'armed-group'],
  [
    words('party parties organisation organization organisations association federation society foundation'),
    'organisation',
  ],
  [words('alliance bloc coalition pact league'), 'alliance'],
  [words('movement'), 'movement'],
  [
    words('ministry parliament court tribunal commission assembly agency authority council committee directorate'),
    'institution',
  ],
  [words('front forces force group congress union community corps command network organisation resistance'), undefined],
];

/** Last words of names of what is no actor: treaties, places, times, events, papers, buildings. */
const NO_ACTORS = words(
  `agreement agreements accord accords treaty convention protocol declaration act law process plan initiative framework charter statute resolution report
sea ocean gulf bay strait straits channel river lake canal island islands peninsula mountain mountains valley desert pass heights strip bank coast
street road avenue square park airport port bridge tower palace hotel hospital university college school institute museum church mosque
day week month year war wars battle crisis revolution uprising spring summit conference meeting games cup olympics award prize
news times post press journal herald tribune guardian telegraph gazette courier magazine radio television tv review daily weekly media agency
city town village province region state county district governorate prefecture oblast territory capital east west north south
company corporation inc ltd group bank airlines motors oil gas energy pipeline project programme program fund
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
minister ministers president presidents ambassador secretary general spokesman chief government state states alliance council prime foreign`,
);

/** What the words of a name say about it: its kind, that it is some actor, or that it is none. */
export function kindInName(name: string): { isActor: boolean; kind?: ActorKind } | 'none' {
  const parts = name.toLowerCase().split(/[\s-]+/u);
  // "Ministry of Foreign Affairs", "Popular Movement for Change": the head stands before "of".
  const joint = parts.findIndex((part) => part === 'of' || part === 'for');
  const head = parts[joint > 0 ? joint - 1 : parts.length - 1]!;
  const isBare = parts.length === 1;
  for (const [heads, kind] of HEADS) {
    if (heads.has(head)) return isBare ? 'none' : { isActor: true, ...(kind && { kind }) };
  }
  return NO_ACTORS.has(head) || NO_ACTORS.has(head.replace(/s$/u, '')) ? 'none' : { isActor: false };
}
