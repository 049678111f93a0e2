import { Parser } from 'htmlparser2';
import { DEEPEST_NESTING, MOST_ELEMENTS, MOST_ESCAPES, MOST_PAGE_TEXT } from '../bounds.js';
import { Refusal } from '../draft.js';

/** A page without what is never text, and what was seen on the way. */
export interface SlimPage {
  /** HTML of a whole page: one `html` with one `body`, few attributes, no comments, nothing hidden. */
  readonly html: string;
  readonly language?: string;
  readonly hasPasswordField: boolean;
  readonly scripts: number;
  readonly elements: number;
  /** What the page says to a browser that runs no scripts. */
  readonly withoutScripts: string;
}

export interface PageOptions {
  /** Whether `<a/>` closes what it opens. */
  readonly isXhtml?: boolean;
}

const DROPPED = new Set(
  'style iframe frame object embed applet canvas svg math audio video select datalist textarea button template dialog map'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col hr img input link meta param source track wbr'.split(' '));
const DROPPED_VOID = new Set('area base col img input param source track wbr'.split(' '));
const SHELL = new Set(['html', 'head', 'body']);
// Marks letters only. Without them a page has half the elements.
const UNWRAPPED = new Set('b i em strong u font small big mark tt code kbd samp var ins bdi bdo nobr wbr'.split(' '));
const ATTRIBUTES = new Set(
  'class id itemprop itemtype itemscope property name content value href rel datetime data-datetime data-timestamp lang role type pubdate title'.split(
    ' ',
  ),
);
const LONGEST_ATTRIBUTE = 2000;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.hidden !== undefined || attributes['aria-hidden'] === 'true' || HIDDEN.test(attributes.style ?? '');

const isData = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  name === 'script' && /ld\+json/iu.test(attributes.type ?? '');

function opening(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    ATTRIBUTES.has(key) ? [` ${key}="${escapeValue(value.slice(0, LONGEST_ATTRIBUTE))}"`] : [],
  );
  return `<${name}${kept.join('')}>`;
}

/**
 * Reads a page once, from front to back, and leaves out scripts, styles, controls, pictures and what is hidden, so that
 * what parses it next has little to do.
 * @throws Refusal where it nests deeper, or has more elements, than a page of text does
 */
export function slimPage(html: string, { isXhtml }: PageOptions = {}): SlimPage {
  const out: string[] = [];
  // Open elements, innermost last: whether each stands in the output.
  const open: { name: string; kept: boolean }[] = [];
  let dropping = 0;
  let elements = 0;
  let characters = 0;
  let escapes = 0;
  let language: string | undefined;
  let hasPasswordField = false;
  let scripts = 0;
  let inNoscript = 0;
  let withoutScripts = '';

  const onopentag = (name: string, attributes: Record<string, string>): void => {
    if (name === 'html') language ??= attributes.lang || attributes['xml:lang'];
    if (name === 'input' && /^password$/iu.test(attributes.type ?? '')) hasPasswordField = true;
    if (name === 'script' && !isData(name, attributes)) scripts++;
    if (name === 'noscript') inNoscript++;
    if (VOID.has(name)) {
      if (dropping === 0 && !DROPPED_VOID.has(name)) emit(name, attributes);
      return;
    }
    const shell = SHELL.has(name);
    const drops =
      DROPPED.has(name) ||
      name === 'noscript' ||
      (name === 'script' && !isData(name, attributes)) ||
      (!shell && isHidden(attributes));
    if (drops || dropping > 0) dropping++;
    const bare = name === 'span' && !attributes.class && !attributes.itemprop && !attributes.id;
    const kept = dropping === 0 && !shell && !UNWRAPPED.has(name) && !bare && /^[a-z][\w-]*$/u.test(name);
    open.push({ name, kept });
    if (open.length > DEEPEST_NESTING) {
      throw new Refusal('unsafe', 'The page nests its elements deeper than any page of text does.');
    }
    if (kept) emit(name, attributes);
  };
  const emit = (name: string, attributes: Record<string, string>): void => {
    if (++elements > MOST_ELEMENTS) {
      throw new Refusal('too-large', 'The page has far more elements than an article. Save the article alone as text.');
    }
    out.push(opening(name, attributes));
  };
  const onclosetag = (name: string): void => {
    if (name === 'noscript') inNoscript--;
    if (VOID.has(name)) return;
    const closed = open.pop();
    if (dropping > 0) dropping--;
    if (closed?.kept) out.push(`</${name}>`);
  };
  const ontext = (text: string): void => {
    if (inNoscript > 0 && withoutScripts.length < LONGEST_ATTRIBUTE) withoutScripts += text.slice(0, LONGEST_ATTRIBUTE);
    if (dropping > 0) return;
    characters += text.length;
    // What builds the tree makes a node of each.
    if (text === '<' || text === '&') escapes++;
    if (characters > MOST_PAGE_TEXT || escapes > MOST_ESCAPES) {
      throw new Refusal('too-large', 'There is far more on the page than an article. Save the article alone as text.');
    }
    out.push(open.at(-1)?.name === 'script' ? text.replaceAll('</', '<\\/') : escapeText(text));
  };

  const parser = new Parser(
    { onopentag, onclosetag, ontext },
    { decodeEntities: true, recognizeSelfClosing: isXhtml ?? false },
  );
  parser.end(html);
  const lang = language ? ` lang="${escapeValue(language)}"` : '';
  return {
    html: `<!DOCTYPE html><html${lang}><head></head><body>${out.join('')}</body></html>`,
    ...(language ? { language } : {}),
    hasPasswordField,
    scripts,
    elements,
    withoutScripts,
  };
}
