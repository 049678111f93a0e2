// Words with letters outside ASCII have no \b.
const word = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;

// Pages in English bear the labels of their site's language too.
const CHANGED_WORDS =
  'updated?|modified|edited|revised|revision|last change|last reviewed?|aktualisiert|mise? à jour|actualizado|aggiornato|atualizado|zaktualizowano|обновлено|güncelleme|güncellendi';
/** What stands beside the day on which a text was changed. */
export const CHANGE = new RegExp(word(CHANGED_WORDS), 'iu');
/** What stands beside a day on which a text was changed, read or kept, but not published. */
export const NOT_PUBLISHED = new RegExp(
  `${word(`${CHANGED_WORDS}|retrieved|accessed|archived|copyright|load-date|received|accepted|expires?|deadline`)}|©`,
  'iu',
);
/** What stands before the day of something that a text tells of: "Event date:", "Photo:", "from … to". */
export const OF_AN_EVENT = new RegExp(
  `${word('(?:event|start|starting|end|closing|effective|due|birth|expiry)s?(?: date| day| time)?|from|until|since|between|photo|image|picture|valid|born|died|held|upcoming|next')}`,
  'iu',
);

const VERBS =
  'publish(?:ed)?|posted|created|issued|released?|dated?|written|uploaded|added|filed|submitted|aired|broadcast|appeared|embargoed|online|publi[ée]e?s?|veröffentlicht|erstellt|erschienen|publicado|publicada|pubblicato|opublikowano|опубликован[оа]?|yayın(?:lanma)?(?: tarihi)?|giriş|tarih|fecha|datum|data|дата(?: публикации)?|stand';
const NOUNS =
  'publication date|date of (?:publication|release|issue)|(?:release|issue|news|publish|pub\\.?|posting|post|entry) date|publication|for (?:immediate )?release|immediate release';
const TO_DATE = 'on|at|in print|online|since|until|date|time|le|am|el|il|dnia|is';
/** A text that ends with what is said before the day of publication: "First published in The Courier on". */
export const PUBLISHED_BEFORE = new RegExp(
  `${word(`${VERBS}|${NOUNS}`)}(?:\\s+(?:${TO_DATE}))*\\s*[:.|–—-]*\\s*$|${word('published|posted|appeared|submitted|uploaded|written|issued|released|adopted|delivered')} (?:in|by|at|as|on) .{2,60}(?: on|[,:])?\\s*$`,
  'iu',
);

const ZONES =
  'gmt|utc|[ecmp][sd]?t|bst|ist|cet|cest|e[ae]s?t|msk|trt|pkt|gst|sgt|wib|sast|wat|aest|aedt|nz[sd]t|[ap]\\.?m';
/** What may stand beside a date on a line that is nothing but its date. */
export const BESIDE = new RegExp(
  `${word(`first|originally|\\d+ min(?:ute)?s?(?: read)?|published|posted|publication|date|of|released?|issued|on|at|the|this|le|den|time|local|hrs?|hours|${ZONES}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\\d+ (?:year|month|week|day|hour|minute)s? ago|(?:leave a |go to |post a |no |\\d+ )(?:comments?|reply|replies)|(?:\\d+ )?(?:views?|hits|shares?)`)}|[\\d\\s:.,;|·•()+/–—-]`,
  'giu',
);
/** The time of day, the day of the week and the like that a text begins with. */
export const TIME_AFTER = new RegExp(
  `^(?:[\\s,(@-]*(?:at\\s+)?(?:[+-]?\\d{1,2}(?:[:.]\\d\\d){0,2}\\s*h?|[+-]\\d{4}|${ZONES})(?![\\p{L}\\p{N}])[.)]*)+`,
  'iu',
);
/** The time of day, the day of the week and the like that a text ends with. */
export const TIME_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:at\\s+)?(?:\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s*[ap]\\.?m\\.?)?|${ZONES}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?|\\d+ (?:year|month|week|day|hour|minute)s? ago|on|the)[\\s,|(]*)+$`,
  'iu',
);
