import type { Reading } from '../draft.js';
import { answeredChargesRule } from './answered-charges.js';
import { companyRule } from './company.js';
import { compoundRule } from './compounds.js';
import { condemnedPactRule } from './condemned-pacts.js';
import { fallbackRule } from './fallback.js';
import { fixedPhraseRule } from './fixed-phrases.js';
import { jointStatementRule } from './joint-statements.js';
import { labelRule } from './labels.js';
import { membershipRule } from './membership.js';
import { nounRule } from './nouns.js';
import { againstRule, helpRule, objectionRule, reactionRule } from './objections.js';
import { phraseSidesRule } from './phrase-sides.js';
import { predicativeRule } from './predicatives.js';
import { relatorRule } from './relators.js';
import { requestRule } from './requests.js';
import { verbRule } from './verbs/verb-rule.js';
import { obligationRule, presenceRule, wishAgainstRule } from './wishes.js';

/** Every rule that reads claims from a sentence, in order: some look at what those before have found. */
export const RULES: readonly ((reading: Reading) => void)[] = [
  compoundRule,
  relatorRule,
  predicativeRule,
  fixedPhraseRule,
  nounRule,
  verbRule,
  labelRule,
  companyRule,
  objectionRule,
  reactionRule,
  helpRule,
  membershipRule,
  phraseSidesRule,
  answeredChargesRule,
  againstRule,
  obligationRule,
  wishAgainstRule,
  presenceRule,
  requestRule,
  jointStatementRule,
  condemnedPactRule,
  fallbackRule,
];
