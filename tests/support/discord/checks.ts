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
}

function commandViolations(
  body: { name: string; type?: number; description?: string; options?: Option[] }[],
): string[] {
  return body.flatMap(({ name, type = 1, description = '', options = [] }) => {
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
