import { tokens } from './tokens.js';

// Function words, folded: few, frequent, and not words of English.
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  English: words(
    'a about against among and any are as at be been between but by can could did do does for from had has have how if in into is it its not of on or over that the their there they this to was were what when where which who whom whose why will with would',
  ),
  Turkish: words(
    'acaba arasinda arasindaki bir bu cok daha destekliyor gibi gore hangi icin ile iliski iliskisi iliskiler kac kadar karsi kim kimdir kime kimi kimin mi midir mu mudur nasil nasildir ne neden nedir nerede nereye nicin niye ve veya var yok zaman',
  ),
  French: words(
    'avec comment dans des elle entre est et il la le les ou pourquoi quand que quel quelle quels qui quoi sont sur une',
  ),
  German: words(
    'auf aus das der die ein eine ist mit nicht oder sind und unterstutzt von wann warum welche wer wie wo zu zwischen',
  ),
  Spanish: words(
    'como con cuando cual cuales del donde el en entre es esta la las los para por que quien quienes son una y',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Whether a question is plainly not in English: most of its letters are of another script, or its function words are
 * another language's. In doubt it is English, since names alone (Türkiye, Erdoğan) say nothing.
 */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) return true;
  const typed = tokens(text).map((token) => token.folded);
  const count = (language: string) => typed.filter((word) => FUNCTION_WORDS[language]!.has(word)).length;
  const english = count('English');
  const foreign = Math.max(...Object.keys(FUNCTION_WORDS).map((name) => (name === 'English' ? 0 : count(name))));
  // A single foreign word is enough beside letters that English lacks and without any English word.
  return foreign > english && (foreign >= 2 || (english === 0 && /[çğıöşüÇĞİÖŞÜâêéèñßäà]/u.test(text)));
}
