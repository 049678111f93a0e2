// Browsers write it into the first lines of a page that they save, SingleFile as well.
const START = 4096;
const SAVED =
  /<!--\s{0,10}(?:saved from url=\(\d{1,6}\)|page saved with singlefile\s{1,10}url:\s{1,10})(https?:\/\/[^\s<>]{1,2000})/iu;

/** The address that a saved page says it was saved from. */
export function savedFrom(html: string): string | undefined {
  const address = SAVED.exec(html.slice(0, START))?.[1];
  return address !== undefined && URL.canParse(address) ? address : undefined;
}
