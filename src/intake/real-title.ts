// What programs write for a title where nobody gave one.
const NO_TITLE =
  /^(?:untitled|document\d*|doc\d+|presentation\d*|slide \d+|book\d*|microsoft (?:word|powerpoint|office)|layout \d+|(?:full )?page|print|output|report|template|new document|normal|title|none|null|\d+)\b|\.(?:docx?|rtf|indd|qxd|pdf|pages|odt|tex|dvi|pptx?|html?)$|^[\w-]*\d{5,}[\w-]*$|^[a-z0-9]+(?:[_-][a-z0-9]+)+$/iu;

/** Whether the title in a file's properties was written by a person: not "Microsoft Word - draft3.doc" or "untitled". */
export const isRealTitle = (title: string): boolean =>
  title.length >= 8 && title.length <= 300 && /\p{L}/u.test(title) && /\s/u.test(title) && !NO_TITLE.test(title);
