import { actor } from './actor.js';
import { ask } from './ask.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { compare } from './compare.js';
import { disputes } from './disputes.js';
import { exportClaims } from './export.js';
import { help } from './help.js';
import { network } from './network.js';
import { quote } from './quote.js';
import { relation } from './relation.js';
import { source } from './source.js';
import { sources } from './sources.js';
import { timeline } from './timeline.js';
import { voices } from './voices.js';

/** What people can ask for, in the order of the help page. A new command is one file and one line here. */
export const commands: readonly Command[] = [
  ask,
  relation,
  actor,
  timeline,
  network,
  check,
  compare,
  disputes,
  voices,
  quote,
  exportClaims,
  sources,
  source,
  help,
];
