import { createComponentBuilder } from 'discord.js';
import { openapiViolations } from './openapi.js';
import type { Sent } from './server.js';

// Discord's limits once more, written down here apart from those that the bot keeps to.
const TEXT = 4000;
const COMPONENTS = 40;

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly options?: readonly { label: string; value: string }[];
}

const flat = (components: readonly Component[]): Component[] =>
  components.flatMap((each) => [each, ...flat(each.components ?? [])]);

function messageViolations(body: {
  flags?: number;
  content?: string;
  embeds?: unknown;
  components?: Component[];
  allowed_mentions?: object;
}): string[] {
  const found: string[] = [];
  const check = (good: boolean, what: string) => void (good || found.push(what));
  check(((body.flags ?? 0) & (1 << 15)) !== 0, 'a message that is not in Components V2');
  check(!body.content && !body.embeds, 'content or embeds beside Components V2');
  const parse = (body.allowed_mentions as { parse?: string[] } | undefined)?.parse;
  check(parse?.length === 0, 'a message that may mention somebody');
  const top = body.components ?? [];
  check(top.length > 0, 'an empty message');
  const all = flat(top);
  check(all.length <= COMPONENTS, `${all.length} components`);
  const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  check(text <= TEXT, `${text} characters of text`);
  check(
    all.every(({ type, content }) => type !== 10 || (content ?? '').trim().length > 0),
    'an empty text',
  );
  const ids = all.flatMap(({ custom_id: id }) => id ?? []);
  check(new Set(ids).size === ids.length, `a custom_id twice: ${ids}`);
  check(
    ids.every((id) => id.length <= 100),
    'a custom_id of over 100 characters',
  );
  for (const { type, components = [] } of all)
    check(type !== 1 || (components.length > 0 && components.length <= 5), 'a row of none or over five');
  for (const { type, label } of all)
    check(type !== 2 || (label !== undefined && label.length > 0 && label.length <= 80), `a button’s label: ${label}`);
  for (const component of top) {
    try {
      createComponentBuilder(component as never).toJSON();
    } catch (error) {
      found.push(`refused by discord.js’s builders: ${error}`);
    }
  }
  return found;
}

function choicesViolations({ choices }: { choices: { name: string; value: string }[] }): string[] {
  const good =
    choices.length <= 25 &&
    choices.every(({ name, value }) => [name, value].every((text) => text.length > 0 && text.length <= 100));
  return good ? [] : ['more than 25 choices, or one of over 100 characters'];
}

interface Option {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly description_localizations?: Record<string, string>;
}

interface CommandBody {
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly options?: Option[];
  readonly name_localizations?: Record<string, string>;
  readonly description_localizations?: Record<string, string>;
}

// Discord's locales (Reference, "Locales").
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** What is wrong with the words of other languages: each locale known, names lower-case and told apart. */
function localizationViolations(body: readonly CommandBody[]): string[] {
  const found: string[] = [];
  const names = new Set<string>();
  for (const { name, type = 1, options = [], ...words } of body) {
    for (const [locale, word] of Object.entries(words.name_localizations ?? {})) {
      const slash = type === 1 && (!NAME.test(word) || word !== word.toLowerCase());
      if (slash || word.length > 32 || names.has(`${type} ${locale} ${word}`)) found.push(`${name}: ${locale} ${word}`);
      names.add(`${type} ${locale} ${word}`);
    }
    const descriptions = [words, ...options].flatMap((each) => Object.entries(each.description_localizations ?? {}));
    for (const [locale, text] of descriptions)
      if (text.length === 0 || text.length > 100) found.push(`${name}: ${locale} a description of ${text.length}`);
    for (const locale of [...Object.keys(words.name_localizations ?? {}), ...descriptions.map(([key]) => key)])
      if (!LOCALES.has(locale)) found.push(`${name}: a locale that is none, ${locale}`);
  }
  return found;
}

function commandViolations(body: readonly CommandBody[]): string[] {
  const words = localizationViolations(body);
  const own = body.flatMap(({ name, type = 1, description = '', options = [] }) => {
    const found: string[] = [];
    const check = (good: boolean, what: string) => void (good || found.push(`${name}: ${what}`));
    check(type !== 1 || /^[-_\p{Ll}\p{N}]{1,32}$/u.test(name), 'a name that is none');
    check(
      type !== 1 || (description.length > 0 && description.length <= 100),
      'a description that is missing or too long',
    );
    const names = options.map((option) => option.name);
    check(new Set(names).size === names.length, 'an option twice');
    check(
      options.every((option) => /^[-_\p{Ll}\p{N}]{1,32}$/u.test(option.name)),
      'an option’s name',
    );
    check(
      options.every((option) => option.description.length > 0 && option.description.length <= 100),
      'an option’s description',
    );
    const firstOptional = options.findIndex(({ required }) => !required);
    check(
      firstOptional < 0 || options.slice(firstOptional).every(({ required }) => !required),
      'required after optional',
    );
    return found;
  });
  return [...own, ...words];
}

function bodyViolations({ method, path, body }: Sent): string[] {
  if (/\/callback$/u.test(path)) {
    if (body.type === 4) return messageViolations(body.data);
    return body.type === 8 ? choicesViolations(body.data) : [];
  }
  if (method === 'PATCH' && path.startsWith('/webhooks/')) return messageViolations(body);
  if (method === 'POST' && /\/messages$|^\/webhooks\//u.test(path)) return messageViolations(body);
  if (method === 'PUT' && path.endsWith('/commands')) return commandViolations(body);
  return [];
}

/** What is wrong with a request by Discord's documentation; nothing where there is no body. */
export function violationsOf(request: Sent): string[] {
  if (!request.body) return [];
  return [...bodyViolations(request), ...openapiViolations(request)].map(
    (what) => `${request.method} ${request.path}: ${what}`,
  );
}
