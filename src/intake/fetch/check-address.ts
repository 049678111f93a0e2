import { isIP } from 'node:net';
import { safeEcho } from '../../replies/safe-echo.js';
import { Refusal } from '../draft.js';

const LONGEST = 2000;
// Whoever writes a host like this wants it mistaken for another: controls, bidirectional and invisible characters.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const HOST = /^[a-z][a-z\d+.-]*:[\\/]*([^\\/?#]*)/iu;

/** The host of an address of the web as `node:net` takes it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '');

/**
 * Reads the address of a page, whether a person typed it, a feed lists it or a server redirects to it.
 * @param base what a relative address of a redirect is relative to
 * @throws Refusal where it is no address of the web, or one that is spelt to be mistaken for another
 */
export function checkAddress(typed: string, base?: URL): URL {
  const shown = safeEcho(typed);
  const refuse = (message: string): never => {
    throw new Refusal('unsafe', message);
  };
  if (typed.length > LONGEST) return refuse(`The address is longer than ${LONGEST} characters: ${shown}`);
  if (HIDDEN.test(typed)) return refuse(`The address holds invisible characters. Type it anew: ${shown}`);
  if (!URL.canParse(typed, base?.href)) return refuse(`“${shown}” is not an address of the web.`);
  const url = new URL(typed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(`Only http:// and https:// are fetched, not ${safeEcho(url.protocol)}`);
  }
  if (url.username || url.password) {
    return refuse(
      'The address holds a name or a password. Take it out; what needs a login, save in a browser and add the file.',
    );
  }
  const host = hostOf(url);
  if (host.endsWith('.')) return refuse(`The host ends in a full stop. Take it away: ${shown}`);
  if (isIP(host) && writtenHost(typed, base) !== url.hostname) {
    return refuse(`The host is a number in disguise. Write it as ${host}, if that is meant.`);
  }
  const port = Number(url.port || 80);
  if (port < 1024 && port !== 80 && port !== 443) return refuse(`Port ${port} belongs to other services than the web.`);
  url.hash = '';
  return url;
}

/** The host as it was typed, without port. */
function writtenHost(typed: string, base?: URL): string | undefined {
  const written = HOST.exec(typed)?.[1];
  if (written !== undefined) return written.replace(/:\d*$/u, '').toLowerCase();
  // "//host/path" names a host of its own, "/path" does not.
  const other = /^[\\/]{2,}([^\\/?#]*)/u.exec(typed)?.[1];
  return other === undefined ? base?.hostname : other.replace(/:\d*$/u, '').toLowerCase();
}
