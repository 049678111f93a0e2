import { commands } from '../../../commands/index.js';
import { describeOptions, usage } from '../../../commands/options.js';

const row = (left: string, right: string): string => `  ${left.padEnd(26)} ${right}`;

/** One line for each option, with the commands that have it; where it means another thing, a line of its own. */
function optionLines(): string[] {
  const ofOption = new Map<string, { readonly left: string; readonly names: string[]; readonly description: string }>();
  for (const command of commands) {
    for (const { name, type, description } of describeOptions(command)) {
      if (name === command.positional) continue;
      const left = `--${name}${type === 'string' ? ' …' : ''}`;
      const key = `${left} ${description}`;
      const line = ofOption.get(key) ?? { left, names: [], description };
      line.names.push(command.name);
      ofOption.set(key, line);
    }
  }
  return [...ofOption.values()].map(({ left, names, description }) => row(left, `${names.join(', ')}: ${description}`));
}

/** What `entente --help` prints: the commands and flags, from the commands themselves. */
export function helpPage(): string {
  const flags = optionLines();
  return [
    'Answers questions about alliances from a folder of articles, with exact quotes.',
    '',
    'Usage',
    row('entente', 'start the chat platforms that have tokens; without any, chat in the terminal'),
    row('entente "question?"', 'answer one question'),
    ...commands.map((command) => row(`entente ${usage(command)}`, command.description)),
    row('entente ask --json', 'answer JSON Lines {"id", "question", "context"?} from standard input'),
    row('entente claims', 'list every claim that was found; with --json one a line'),
    row('entente gaps', 'list what people asked and the corpus could not answer'),
    row('entente feedback', 'list what was marked helpful or not'),
    row('entente add <what> …', 'add articles: files, folders, addresses, feeds (docs/adding-articles.md)'),
    row('entente corpus check', 'list what is wrong with the corpus folder'),
    row('entente doctor', 'check every setting, and print the invite link'),
    row('entente register', 'put the slash commands in place on Discord'),
    '',
    'Options',
    row('--json', 'print the reply as JSON'),
    row('--corpus DIR', 'answer from another folder (also ENTENTE_CORPUS)'),
    row('--out FILE', 'network, timeline: the picture, .png or .svg; export: the file (also --output)'),
    row('--dry-run', 'add: show what would be written, and write nothing'),
    row('--yes, -y', 'add: do not ask about each article'),
    row('--near-duplicates', 'add: with --yes, add near-duplicates too'),
    row('--again', 'add: look again at what earlier runs settled'),
    row('--allow-private', 'add: fetch from addresses inside the network too'),
    row('--most N', 'add: items of a feed, the newest first (50)'),
    ...flags,
    row('--help, --version', ''),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}
