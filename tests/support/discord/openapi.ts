import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Sent } from './server.js';

/** Discord's own description of its interface (github.com/discord/discord-api-spec), where there is a copy at hand. */
const FILE = process.env.DISCORD_OPENAPI ?? '../shared/specs/discord-openapi.json';

export const hasOpenapi = existsSync(FILE);
if (!hasOpenapi) {
  console.info(
    `Bodies are not checked against Discord’s OpenAPI description: there is no ${FILE} (set DISCORD_OPENAPI).`,
  );
}

const ROUTES: readonly (readonly [string, RegExp, string])[] = [
  ['POST', /^\/interactions\/[^/]+\/[^/]+\/callback$/u, '/interactions/{interaction_id}/{interaction_token}/callback'],
  [
    'PATCH',
    /^\/webhooks\/[^/]+\/[^/]+\/messages\/@original$/u,
    '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
  ],
  ['POST', /^\/webhooks\/[^/]+\/[^/]+$/u, '/webhooks/{webhook_id}/{webhook_token}'],
  ['POST', /^\/channels\/[^/]+\/messages$/u, '/channels/{channel_id}/messages'],
  ['PUT', /^\/applications\/[^/]+\/commands$/u, '/applications/{application_id}/commands'],
  [
    'PUT',
    /^\/applications\/[^/]+\/guilds\/[^/]+\/commands$/u,
    '/applications/{application_id}/guilds/{guild_id}/commands',
  ],
];

/** What a callback of each type must be: the description allows any of them for each. */
const CALLBACKS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
};

function load() {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/u);
  for (const name of ['nonce', 'uri', 'date-time', 'int32', 'int64', 'double']) ajv.addFormat(name, true);
  ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')), 'api');
  return ajv;
}

const ajv = hasOpenapi ? load() : undefined;
const compiled = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known) return known;
  const made = ajv!.compile({ $ref: `api#${pointer}` });
  compiled.set(pointer, made);
  return made;
}

const encode = (part: string): string =>
  part.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');

/** What is wrong with a body by Discord's own description; nothing where that is absent or the route is not in it. */
export function openapiViolations({ method, path, body }: Sent): string[] {
  if (!ajv) return [];
  const route = ROUTES.find(([of, pattern]) => of === method && pattern.test(path))?.[2];
  if (!route) return [];
  const pointer = path.endsWith('/callback')
    ? `/components/schemas/${CALLBACKS[body.type]}`
    : `/paths/${encode(route)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
  const validate = validator(pointer);
  if (validate(body)) return [];
  return [`not what Discord describes: ${JSON.stringify(validate.errors?.slice(0, 3))}`];
}
