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
    'au aux avec ce comment contre dans de des du elle en entre est et il la le les leur ou par pour pourquoi quand que quel quelle quelles quels qui quoi sont soutient sur un une',
  ),
  German: words(
    'auf aus bei das dem den der des die ein eine gegen gibt haben hat ist mit nicht oder sich sind stehen steht uber und unterstutzt von wann warum was welche welcher wer wie wo zu zueinander zur zwischen',
  ),
  Spanish: words(
    'a apoya como con contra cual cuales cuando de del donde el en entre es esta ha han hay la las los para por que quien quienes relacion son su un una y',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const ARABIC = /\p{Script=Arabic}/gu;
/** Letters and words that Persian has and Arabic has not. */
const PERSIAN = /[پچژگکی]|(?:^|\s)(?:است|چیست|کیست|آیا|چگونه|میان|بین|از|با|در|چه)(?=\s|$|[؟?])/gu;
const PERSIAN_ONLY = /[پچژگ]|(?:^|\s)(?:است|چیست|کیست|آیا|چگونه|چه|از|با|در|را)(?=\s|$|[؟?])/u;

/** Languages in which a question is known to be. */
export type Language = 'tr' | 'ru' | 'ar' | 'fa' | 'fr' | 'de' | 'es';

const CODES: Readonly<Record<string, Language>> = { Turkish: 'tr', French: 'fr', German: 'de', Spanish: 'es' };

/** The language whose function words a question has most of, where these are more than the English ones. */
function latinLanguage(text: string): string | undefined {
  const typed = tokens(text).map((token) => token.folded);
  const count = (language: string) => typed.filter((word) => FUNCTION_WORDS[language]!.has(word)).length;
  const [best] = Object.keys(CODES)
    .map((name) => ({ name, n: count(name) }))
    .sort((a, b) => b.n - a.n);
  const english = count('English');
  if (!best || best.n <= english) return undefined;
  // A single foreign word is enough beside letters that English lacks and without any English word.
  // So it is where it is long: "Turkiye Rusya iliskisi".
  const long =
    english === 0 && typed.length <= 6 && typed.some((word) => word.length > 5 && FUNCTION_WORDS[best.name]!.has(word));
  return best.n >= 2 || long || (english === 0 && /[çğıöşüÇĞİÖŞÜâêéèñßäà¿]/u.test(text)) ? best.name : undefined;
}

const isOtherScript = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin < letters / 2;
};

/**
 * Whether a question is plainly not in English: most of its letters are of another script, or its function words are
 * another language's. In doubt it is English, since names alone (Türkiye, Erdoğan) say nothing.
 */
export const isForeign = (text: string): boolean => isOtherScript(text) || latinLanguage(text) !== undefined;

/** The language of a question that is plainly not in English; undefined for English, and for what is not known. */
export function languageOf(text: string): Language | undefined {
  if (!isOtherScript(text)) return CODES[latinLanguage(text) ?? ''];
  if ((text.match(ARABIC)?.length ?? 0) > 0)
    return PERSIAN_ONLY.test(text) || (text.match(PERSIAN)?.length ?? 0) > 1 ? 'fa' : 'ar';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : undefined;
}

/** One line in each language: what the sources are in, and how to find more in them. */
export const ENGLISH_SOURCES: Readonly<Record<Language, string>> = {
  tr: 'Kaynaklar İngilizcedir; alıntılar özgün dilinde gösterilir.',
  ru: 'Источники на английском языке; цитаты приводятся в оригинале.',
  ar: 'المصادر باللغة الإنجليزية، والاقتباسات معروضة بلغتها الأصلية.',
  fa: 'منابع به زبان انگلیسی‌اند و نقل‌قول‌ها به زبان اصلی نشان داده می‌شوند.',
  fr: 'Les sources sont en anglais ; les citations sont données dans l’original.',
  de: 'Die Quellen sind auf Englisch; die Zitate stehen im Original.',
  es: 'Las fuentes están en inglés; las citas se muestran en el original.',
};
