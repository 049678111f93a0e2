const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/**
 * Words whose full stop seldom ends a sentence, in lower case and without the last stop:
 * - `never`: a name or a number always follows ("Mr. Akiba", "e.g. grain");
 * - `beforeNumber`: an abbreviation only where a digit follows ("Jan. 12", "No. 5"), else an ordinary word or its end;
 * - `unlessOpener`: may well end a sentence, and does where a word follows that opens one ("the U.S. But …").
 * Runs of single letters with stops (U.S., J. F.) are told by their shape and need no entry.
 */
export const ABBREVIATIONS = {
  never: words(`mr mrs ms mx dr prof rev fr hon st ste mt ft gen lt col maj capt cmdr cdr adm sgt cpl brig sen rep gov
    pres amb supt insp msgr e.g i.e eg ie cf vs v viz approx ca messrs`),
  beforeNumber: words(`jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts vol p pp par para fig sect ch
    res op ver mon tue tues thu thurs fri`),
  unlessOpener: words(
    'jr sr inc ltd co corp llc plc bros dept est univ assn etc al ph.d b.a m.a a.m p.m ret intl govt min sec',
  ),
} as const;

/** Capitalised words that commonly open a sentence and seldom continue a name. */
export const OPENERS: ReadonlySet<string> = words(`a an the this that these those there here it its he his she her they
  their we our i you your who what when where why how which while if although though since because as after before once
  until in on at by for from with without under over during despite according following and but or nor so yet however
  moreover meanwhile instead still also then thus now today yesterday both all some many most several each every no not
  neither either one two three another other such even only just later last next earlier soon among between against to
  about nearly more nobody nothing none everyone everything`);

/** Verbs that hand a quotation to its speaker after the closing quote: “Why now?” Peskov asked. */
export const REPORTING_VERBS =
  'said|says|asked|asks|told|added|adds|wrote|writes|replied|tweeted|warned|insisted|declared|stressed|noted|continued';
