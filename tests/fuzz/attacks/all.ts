import type { AnyAttack } from '../attack.js';
import { argumentsAttack } from './arguments.js';
import { articleAttack, corpusAttack } from './articles.js';
import { discordAttack } from './discord.js';
import { intakeAttack } from './intake.js';
import { keptFilesAttack, settingsAttack } from './kept-files.js';
import { questionAttack } from './questions.js';
import { recordsAttack } from './records.js';
import { slackAttack } from './slack.js';
import { checkAttack, textAttack } from './texts.js';
import { actorsAttack, dataAttack } from './yaml.js';

/** Every attack, with the share of a long run that it gets. */
export const ATTACKS: readonly { readonly attack: AnyAttack; readonly share: number }[] = [
  { attack: articleAttack, share: 2 },
  { attack: corpusAttack, share: 1 },
  { attack: textAttack, share: 2 },
  { attack: checkAttack, share: 2 },
  { attack: actorsAttack, share: 1 },
  { attack: dataAttack, share: 1 },
  { attack: questionAttack, share: 3 },
  { attack: argumentsAttack, share: 1 },
  { attack: keptFilesAttack, share: 1 },
  { attack: settingsAttack, share: 1 },
  { attack: recordsAttack, share: 1 },
  { attack: intakeAttack, share: 2 },
  { attack: discordAttack, share: 1 },
  { attack: slackAttack, share: 1 },
];
