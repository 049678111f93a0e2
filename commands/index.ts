import { actor } from './actor.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { help } from './help.js';
import { network } from './network.js';
import { relation } from './relation.js';
import { source } from './source.js';
import { sources } from './sources.js';
import { timeline } from './timeline.js';

/** What people can ask for, in the order of the help page. A new command is one file and one line here. */
export const commands: readonly Command[] = [ask, relation, actor, timeline, network, sources, source, help];
