import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/intake/draft.js';
import { createFetchPage, type FetchOptions } from '../../../src/intake/fetch/fetch-page.js';
import type { Clock } from '../../../src/intake/fetch/pace.js';
import { type Answer, startWebServer, type WebServer } from '../../support/web-server.js';

const PAGE = '<title>A pact</title><p>Norway and Sweden signed a pact.</p>';

/** Time that passes when somebody waits, and only then. */
function handClock(): Clock & { readonly waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}

const servers: WebServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serve(answers: Record<string, Answer | readonly Answer[]>, options: Partial<FetchOptions> = {}) {
  const server = await startWebServer(answers);
  servers.push(server);
  const clock = handClock();
  const fetchPage = createFetchPage({ userAgent: 'Entente/0 (test)', allowPrivate: true, clock, ...options });
  const get = (path: string) => fetchPage(`${server.origin}${path}`);
  return { server, clock, fetchPage, get };
}

const refused = async (fetching: Promise<unknown>): Promise<Refusal> => {
  const error = await fetching.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};
const text = ({ source }: { source: { bytes: Uint8Array } }): string => new TextDecoder().decode(source.bytes);

describe('fetching a page', () => {
  it('gives its bytes, media type, charset and address', async () => {
    const { get, server } = await serve({
      '/a': { headers: { 'content-type': 'Text/HTML; Charset="ISO-8859-9"' }, body: PAGE },
    });
    const { source, isInside } = await get('/a#part');
    expect(source).toMatchObject({ mediaType: 'text/html', charset: 'ISO-8859-9', url: `${server.origin}/a` });
    expect([text({ source }), isInside]).toEqual([PAGE, true]);
  });

  it('says who asks, and sends no cookie, not even one that was set', async () => {
    const { get, server } = await serve({
      '/a': { status: 302, headers: { location: '/b', 'set-cookie': 'track=1' } },
      '/b': { headers: { 'set-cookie': 'track=2' }, body: PAGE },
    });
    await get('/a');
    await get('/b');
    expect(server.requests.every(({ headers }) => headers['user-agent'] === 'Entente/0 (test)')).toBe(true);
    expect(server.requests.some(({ headers }) => 'cookie' in headers || 'referer' in headers)).toBe(false);
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['GZIP', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('unpacks %s', async (encoding, body) => {
    const { get } = await serve({ '/a': { headers: { 'content-encoding': encoding }, body } });
    expect(text(await get('/a'))).toBe(PAGE);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(9_000_000))],
    ['deflate', deflateSync(Buffer.alloc(9_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(9_000_000))],
  ])('refuses what is small packed in %s and large unpacked', async (encoding, body) => {
    const { get } = await serve({ '/a': { headers: { 'content-encoding': encoding }, body } });
    expect((await refused(get('/a'))).reason).toBe('too-large');
  });

  it.each([
    ['cut', 'gzip', gzipSync(PAGE).subarray(0, 40)],
    ['broken', 'br', Buffer.from('no brotli')],
    ['packed twice', 'gzip, gzip', gzipSync(gzipSync(PAGE))],
    ['packed in another way', 'zstd', Buffer.from(PAGE)],
    ['packed in a way that is a word of the language', 'constructor', Buffer.from(PAGE)],
  ])('refuses what is %s', async (_what, encoding, body) => {
    const { get } = await serve({ '/a': { headers: { 'content-encoding': encoding }, body } });
    expect((await refused(get('/a'))).reason).toBe('unreadable');
  });

  it('stops reading a page that is larger than it says, or never ends', async () => {
    let sent = 0;
    const { get } = await serve({
      '/endless': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) sent++;
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    expect((await refused(get('/endless'))).reason).toBe('too-large');
    expect(sent * 65_536).toBeLessThan(20_000_000);
  });

  it('refuses by its head alone what says that it is too large, or is no text', async () => {
    const { get, server } = await serve({
      '/large': { headers: { 'content-length': '900000000' } },
      '/film': { headers: { 'content-type': 'video/mp4', 'content-length': '900000000' } },
    });
    expect((await refused(get('/large'))).reason).toBe('too-large');
    const film = await refused(get('/film'));
    expect([film.reason, film.message]).toEqual(['unsupported', expect.stringContaining('video/mp4')]);
    expect(server.pages()).toEqual(['/large', '/film']);
  });

  it.each([
    [403, 'Save the page in a browser'],
    [404, 'There is no such page'],
    [500, 'a fault of its own'],
    [304, 'answers without a page'],
    [204, 'answers without a page'],
    [206, 'answers without a page'],
    [429, 'fewer requests'],
  ])('refuses status %i and says what to do', async (status, advice) => {
    const { get } = await serve({ '/a': { status } });
    const { reason, message } = await refused(get('/a'));
    expect([reason, message]).toEqual(['not-fetched', expect.stringContaining(advice)]);
  });

  it('gives up on a server that never answers, or never ends its page', async () => {
    const { get } = await serve(
      {
        '/silent': () => undefined,
        '/slow': (_request, response) => void response.writeHead(200).write('<p>'),
      },
      { limits: { totalMs: 60 } },
    );
    expect((await refused(get('/silent'))).message).toContain('did not send the page in time');
    expect((await refused(get('/slow'))).message).toContain('did not send the page in time');
  });

  it('says that a connection was refused or broken off, without a path or a stack', async () => {
    const { get, server, fetchPage } = await serve({ '/a': (request) => void request.socket.destroy() });
    expect((await refused(get('/a'))).message).toContain('broke the connection off');
    await server.close();
    servers.pop();
    expect((await refused(fetchPage(`http://localhost:${server.port}/a`))).message).toMatch(
      /^localhost refuses the connection\. Try again later/u,
    );
  });

  it('refuses what answers in something else than HTTP', async () => {
    const { get } = await serve({ '/a': (request) => void request.socket.end('220 mail.example ESMTP\r\n') });
    expect((await refused(get('/a'))).message).toContain('does not answer as a web server does');
  });
});

describe('redirects', () => {
  it('are followed five times, and the last address is told', async () => {
    const hops = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [
        `/${n}`,
        { status: [301, 302, 303, 307, 308][n - 1]!, headers: { location: `/${n + 1}` } },
      ]),
    );
    const { get, server } = await serve({ ...hops, '/6': PAGE, '/0': { status: 301, headers: { location: '/1' } } });
    expect((await get('/1')).source.url).toBe(`${server.origin}/6`);
    expect((await refused(get('/0'))).message).toContain('redirects more than 5 times');
  });

  it('in a circle end', async () => {
    const { get, server } = await serve({ '/a': { status: 302, headers: { location: '/a' } } });
    expect((await refused(get('/a'))).reason).toBe('not-fetched');
    expect(server.pages()).toHaveLength(6);
  });

  it.each([
    ['file:///etc/passwd', 'unsafe'],
    ['http://anna:secret@localhost/', 'unsafe'],
    ['http://2130706433/', 'unsafe'],
    ['http://localhost:25/', 'unsafe'],
  ])('to %s are refused', async (location, reason) => {
    const { get } = await serve({ '/a': { status: 302, headers: { location } } });
    expect((await refused(get('/a'))).reason).toBe(reason);
  });

  it('in the page itself are not followed', async () => {
    const body = '<meta http-equiv="refresh" content="0; url=/b"><script>location = "/b"</script>';
    const { get, server } = await serve({ '/a': body, '/b': PAGE });
    expect(text(await get('/a'))).toBe(body);
    expect(server.pages()).toEqual(['/a']);
  });
});

describe('addresses inside the network', () => {
  const inside = { allowPrivate: false };

  it('are refused, however they are named, before any connection', async () => {
    const { server, fetchPage } = await serve({ '/a': PAGE }, inside);
    const { port } = server;
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      const { reason, message } = await refused(fetchPage(`http://${host}:${port}/a`));
      expect([reason, message]).toEqual(['private-address', expect.stringContaining('--allow-private')]);
    }
    expect(server.requests).toEqual([]);
  });

  it('are refused where one of several addresses of a name is there', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const { server, fetchPage } = await serve({ '/a': PAGE }, { ...inside, resolve });
    expect((await refused(fetchPage(`http://news.example:${server.port}/a`))).reason).toBe('private-address');
    expect(server.requests).toEqual([]);
  });

  it('cannot be smuggled in by a name that changes its meaning: it is asked for once, and the answer is kept to', async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [{ address: asked.length <= 2 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const { server, fetchPage } = await serve({ '/a': PAGE }, { resolve });
    const { source } = await fetchPage(`http://news.example:${server.port}/a`);
    expect(text({ source })).toBe(PAGE);
    // Once for the page, once for the rules of its host.
    expect(asked).toEqual(['news.example', 'news.example']);
    expect(server.requests.at(-1)?.headers.host).toBe(`news.example:${server.port}`);
  });

  it('are not reached by a page from outside that redirects there, even where they are allowed', async () => {
    const { server, fetchPage } = await serve(
      { '/a': PAGE },
      { resolve: async () => [{ address: '127.0.0.1', family: 4 }] },
    );
    const { reason, message } = await refused(fetchPage(`http://news.example:${server.port}/a`, { inside: false }));
    expect([reason, message]).toEqual(['private-address', expect.stringContaining('not followed')]);
    expect(server.requests).toEqual([]);
  });

  it('are not asked for their rules on behalf of a page from outside whose name changes its meaning', async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [{ address: asked.length === 1 ? '93.184.215.14' : '127.0.0.1', family: 4 }];
    };
    const { server, fetchPage } = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /', '/a': PAGE }, { resolve });
    await refused(fetchPage(`http://news.example:${server.port}/a`, { inside: false }));
    expect(asked).toHaveLength(2);
    expect(server.requests).toEqual([]);
  });

  it('are not waited for where a name is never looked up', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const { fetchPage } = await serve({}, { ...inside, resolve, limits: { connectMs: 20 } });
    expect((await refused(fetchPage('http://nowhere.example/'))).message).toContain('could not be looked up');
  });

  it('behind a host that does not exist are told apart from it', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    const { fetchPage } = await serve({}, { ...inside, resolve });
    expect((await refused(fetchPage('http://nowhere.example/'))).message).toContain('There is no host nowhere.example');
  });
});

describe('politeness', () => {
  it('lets a second pass between two pages of a host, and none before the first', async () => {
    const { get, clock } = await serve({ '/a': PAGE, '/b': PAGE, '/c': PAGE });
    await Promise.all([get('/a'), get('/b'), get('/c')]);
    expect(clock.waits.length).toBe(2);
    expect(clock.now()).toBeGreaterThanOrEqual(2000);
  });

  it('asks for robots.txt again where its host could not be looked up for a moment', async () => {
    let times = 0;
    const resolve = async () => {
      // The second time is that of the rules of the first page.
      if (++times === 2) throw Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const { server, fetchPage } = await serve({ '/a': PAGE }, { resolve });
    const address = `http://news.example:${server.port}/a`;
    expect((await refused(fetchPage(address))).message).toContain('could not be looked up');
    expect(text(await fetchPage(address))).toBe(PAGE);
  });

  it('asks for robots.txt once for each host', async () => {
    const { get, server } = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /private', '/a': PAGE, '/b': PAGE });
    await Promise.all([get('/a'), get('/b')]);
    await get('/a');
    expect(server.requests.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  });

  it.each([
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Entente\nAllow: /', true],
    ['User-agent: entente\nDisallow: /a\n\nUser-agent: *\nAllow: /', false],
    ['User-agent: other\nDisallow: /', true],
    ['\uFEFFUser-agent: *\r\nDisallow: /*?print\r\n', true],
    ['User-agent: *\rDisallow: /a$', false],
    ['<!doctype html><p>No rules here', true],
    ['', true],
  ])('keeps to robots.txt: %j', async (rules, allowed) => {
    const { get, server } = await serve({ '/robots.txt': rules, '/a': PAGE });
    if (allowed) expect(text(await get('/a'))).toBe(PAGE);
    else {
      const { reason, message } = await refused(get('/a'));
      expect([reason, message]).toEqual(['robots', expect.stringContaining('Save the page in a browser')]);
      expect(server.pages()).toEqual([]);
    }
  });

  it('allows nothing where robots.txt would take long to compare with an address', async () => {
    const long = `/${'a'.repeat(1900)}`;
    const rules = (lines: number) => `User-agent: *\n${'Disallow: /*a*a*b\n'.repeat(lines)}`;
    const few = await serve({ '/robots.txt': rules(100), [long]: PAGE });
    expect(text(await few.get(long))).toBe(PAGE);
    const many = await serve({ '/robots.txt': rules(25_000), [long]: PAGE });
    expect((await refused(many.get(long))).reason).toBe('robots');
  });

  it.each([
    [404, true],
    [403, true],
    [500, false],
    [503, false],
  ])('takes status %i of robots.txt for: allowed is %s', async (status, allowed) => {
    const { get } = await serve({ '/robots.txt': { status }, '/a': PAGE });
    if (allowed) expect(text(await get('/a'))).toBe(PAGE);
    else expect((await refused(get('/a'))).reason).toBe('robots');
  });

  it('asks the host that a redirect leads to as well', async () => {
    const { server: other } = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /b', '/b': PAGE });
    const { get } = await serve({ '/a': { status: 301, headers: { location: `${other.origin}/b` } } });
    expect((await refused(get('/a'))).reason).toBe('robots');
    expect(other.pages()).toEqual([]);
  });

  it('waits as long as robots.txt asks, half a minute at most', async () => {
    for (const [asked, waited] of [
      [4, 4000],
      [86_400, 30_000],
      [0.1, 1000],
    ] as const) {
      const { get, clock } = await serve({
        '/robots.txt': `User-agent: *\nCrawl-delay: ${asked}`,
        '/a': PAGE,
        '/b': PAGE,
      });
      await get('/a');
      await get('/b');
      expect(clock.waits).toEqual([waited]);
    }
  });

  it('tries once more where a busy server says when', async () => {
    const busy = { status: 503, headers: { 'retry-after': '20' } };
    const { get, clock, server } = await serve({ '/a': [busy, PAGE], '/b': busy });
    expect(text(await get('/a'))).toBe(PAGE);
    expect(clock.waits).toContain(20_000);
    expect((await refused(get('/b'))).message).toContain('Try again later');
    expect(server.pages()).toEqual(['/a', '/a', '/b', '/b']);
  });

  it('does not wait for hours', async () => {
    const { get, clock, server } = await serve({ '/a': { status: 429, headers: { 'retry-after': '7200' } } });
    await refused(get('/a'));
    expect([clock.waits, server.pages()]).toEqual([[], ['/a']]);
  });
});
