import { fold } from '../../text/fold.js';

/** Words that English took over with their accents, folded. */
const BORROWED = new Set(
  `etat detente communique attache attaches charge charges protege protegee proteges emigre emigres facade facades cafe cafes cliche cliches naive naivete
resume elite elites regime regimes decor deja vis-a-vis a premiere premieres entree expose exposes touche nee role roles melee soiree senor senora uber
cortege tete etre piece resistance blase passe risque demarche demarches entrepot cooperation cooperate reelection reelected coordinate
preeminent fete debacle denouement creme crepe puree saute matinee fiance fiancee divorcee negligee pate cache cachet coup tat
manana jalapeno pinata doppelganger fuhrer gotterdammerung smorgasbord lycee ecole republique francaise medecins frontieres`.split(
    /\s+/u,
  ),
);

// Accents of European languages; those of transliteration (ā, ḥ, ī) stand in honest English.
const ACCENTED = /(?<![\p{L}\p{M}’'-])\p{Ll}*[áéíóúñãõçäöüßåøæêâôûèàìòùşğıčšžłęąő]\p{Ll}*(?![\p{L}\p{M}-])/gu;
const FEWEST = 2;

/** Words in lower case with accents that no English word has, where there are at least two different ones. */
export function unusualWords(text: string): { at: number; shown: string }[] {
  const found = [...text.matchAll(ACCENTED)]
    .filter(([word]) => !BORROWED.has(fold(word)))
    .map(({ 0: shown, index }) => ({ at: index, shown }));
  return new Set(found.map(({ shown }) => shown)).size >= FEWEST ? found : [];
}
