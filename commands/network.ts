import { z } from 'zod';
import type { Library } from '../src/library.js';
import { networkOf } from '../src/relations/network.js';
import { worldOf } from '../src/replies/card-parts.js';
import { networkReply } from '../src/replies/network-reply.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { showSpan } from '../src/replies/show-date.js';
import { actorNamed, filterOptions, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { type ReadActors, readActors } from './read-actors.js';

const { topic, since, until } = filterOptions;

// "draw the network around Iran", "show me a map of alliances": words that say what is wanted, not whom it is about.
const ASKED = /^(?:please\s+)?(?:draw|show|map|plot|sketch)\b(?:\s+(?:me|us))?\s.*\bnetwork\b/iu;
const WORDS =
  /\b(?:please|draw|show|map|plot|sketch|me|us|network|graph|picture|image|diagram|around|centred|centered|alliances?|allies|actors?|everybody|everyone|all|who|stands?|whom|claims?)\b/giu;

/** The actor and the filters that words after the command name; a theatre is a topic here. */
function readNetwork(words: string, library: Library): { options: Record<string, string>; read: ReadActors } {
  const plain = words.replace(WORDS, ' ').replace(/\s+/gu, ' ').trim();
  const read = readActors(plain, 1, library);
  const { theatre, topic: about = theatre, since: from, until: to } = read.filters;
  return {
    options: {
      ...(read.names[0] && { actor: read.names[0] }),
      ...(about && { topic: about }),
      ...(from && { since: from }),
      ...(to && { until: to }),
    },
    read,
  };
}

function accepts(text: string, library: Library): boolean {
  const { names, left, filters } = readNetwork(text, library).read;
  if (filters.stance || text.trim().endsWith('?')) return false;
  return left.length === 0 || (names.length > 0 && left.length < 2);
}

/** Draws who stands with whom: all actors, or one and those around it. */
export const network = defineCommand({
  name: 'network',
  description: 'Draw a picture of who stands with whom',
  options: z.object({
    actor: z.string().min(1).optional().describe('draw it around this state, leader, group or organisation'),
    topic,
    since,
    until,
  }),
  examples: ['', 'Iran', 'Turkey since 2020'],
  read: (words, library) => readNetwork(words, library).options,
  accepts,
  isMeant: (text, library) => ASKED.test(text.slice(0, 300)) && accepts(text, library),
  async run({ actor: name, ...options }, { library }): Promise<Reply> {
    const focus = name === undefined ? undefined : actorNamed(name, library, (near) => `network ${near}`);
    const { filters, described, notices } = readFilters(options, library);
    await library.prepareClaims();
    const found = networkOf(library.claims(), worldOf(library), { filters, ...(focus && { focus: focus.id }) });
    const told = [...(name === undefined ? [] : spellingNotices([name], library)), ...notices];
    if (found.ties.length > 0) return networkReply(found, library, { filters: described, notices: told });
    const about = focus ? `about ${focus.name} and another actor` : 'between two actors';
    const within = described.length > 0 ? ` for ${described.join(', ')}` : '';
    const wider = focus ? `network ${focus.name}` : 'network';
    return reply({
      kind: 'network',
      headline: `Nothing to draw: no asserted claim ${about}${within} in these articles.`,
      answered: false,
      notices: told,
      sections: [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
      suggestions: [...(described.length > 0 ? [wider] : []), focus ? `sources ${focus.name}` : 'sources'],
    });
  },
});
