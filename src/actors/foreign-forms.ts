// Inflected and prefixed forms of names in other languages, without a morphology: a name is kept as a stem, and a
// word of a text is tried with its possible endings (Russian, Turkish) or clitics (Arabic, Persian, Hebrew) cut off.

const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HEBREW = /\p{Script=Hebrew}/u;

// The same letter is typed differently on Arabic and Persian keyboards.
const ONE_LETTER: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', آ: 'ا' };
const unify = (word: string): string => word.replace(/[يىكةۀأإآ]/gu, (letter) => ONE_LETTER[letter]!);

// Case endings, and what makes adjectives and inhabitants of a name: -ский, -анский, -цы, -яне.
const RUSSIAN_ENDING =
  /^(?:[аеиоуыэюяьм]{0,3}|[оеаяи]?(?:м|в|х|ми)|[аеиоуяь]{0,2}(?:н?ск|н?ц|н|к|в)[аеиоуыюяьмхгц]{0,4})$/u;

// After a Latin-script name without apostrophe: Rusyanin, Rusyayla, Irandan, Suriyede, Turkler, Iranli.
const TURKISH_ENDING =
  /^(?:l[ae]r|l[iu])?(?:s?[iu]n[iu]n|n[iu]n|[iu]n|y[aeiu]|n[aeiu]|[dt][ae]n?|[dt][ae]ki|y?l[ae]|[aeiu])?$/u;

/** The form under which a word of a foreign name is kept. */
export function foreignStem(word: string): string {
  if (ARABIC.test(word)) return unify(word);
  // Nothing is cut from short names and from those that end in a consonant.
  if (CYRILLIC.test(word)) return word.length > 4 ? word.replace(/[аеиоуыюяь]$/u, '') : word;
  return word;
}

/** The stems under which a word of a text may be kept, likeliest first; itself alone for plain Latin script. */
export function* stemsOf(folded: string, inQuestion: boolean): Generator<string> {
  yield folded;
  if (CYRILLIC.test(folded)) {
    for (let end = folded.length - 1; end >= Math.max(3, folded.length - 9); end--) {
      if (RUSSIAN_ENDING.test(folded.slice(end))) yield folded.slice(0, end);
    }
  } else if (ARABIC.test(folded)) {
    const word = unify(folded);
    yield word;
    for (const pattern of [/^[وف]/u, /^[وف]?[بلک]/u, /^[وف]?[بک]?ال/u, /^[وف]?لل/u]) {
      const rest = word.replace(pattern, '');
      if (rest !== word && rest.length >= 3) {
        yield rest;
        yield `ال${rest}`;
      }
    }
  } else if (HEBREW.test(folded)) {
    for (let cut = 1; cut <= 3 && folded.length - cut >= 3; cut++) {
      if (/^[ובלמהשכ]+$/u.test(folded.slice(0, cut))) yield folded.slice(cut);
    }
  } else {
    const apostrophe = folded.indexOf("'");
    if (apostrophe > 1) yield folded.slice(0, apostrophe);
    // "l'Iran", "d'Israël": the article that French leans on a name.
    else if (apostrophe === 1 && inQuestion && /^[ld]'/u.test(folded)) yield folded.slice(2);
    else if (inQuestion && folded.length >= 5) {
      // "irans proxies": the apostrophe is left out when people type fast.
      if (folded.endsWith('s')) yield folded.slice(0, -1);
      // "die syrischen", "eines türkischen": German adjectives in all their cases.
      const german = /^(.+isch)e[nmrs]$/u.exec(folded);
      if (german) yield german[1]!;
      for (let end = folded.length - 1; end >= Math.max(4, folded.length - 7); end--) {
        if (TURKISH_ENDING.test(folded.slice(end))) yield folded.slice(0, end);
      }
    }
  }
}
