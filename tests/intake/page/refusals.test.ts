import { describe, expect, it } from 'vitest';
import { pageOf, paragraphs, readPage, refusalOf } from '../pages.js';

const bare = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const headlines = Array.from(
  { length: 20 },
  (_, at) =>
    `<div><h2><a href="/${at}">Minister number ${at} opens a station today</a></h2><p>A few words about it, number ${at}.</p></div>`,
).join('');

describe('a page that is no article', () => {
  it.each([
    [
      'a login page',
      bare(
        'Sign in',
        '<h1>Sign in</h1><form><label>E-mail<input type="text"></label><input type="password"></form><p>Forgot your password? Create an account.</p>',
      ),
      'login',
      /Log in with your browser/u,
    ],
    [
      'the beginning of an article behind a subscription',
      pageOf({
        body: `<p>${paragraphs()[0]}</p><p>Subscribe to continue reading.</p><p>Already a subscriber? Log in</p>`,
      }),
      'login',
      /subscription/u,
    ],
    [
      'a stub that its data call not free',
      pageOf({
        head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
        body: `<p>${paragraphs().slice(0, 2).join('</p><p>')}</p>`,
      }),
      'login',
      /subscription/u,
    ],
    [
      'a cookie wall',
      bare(
        'Before you continue',
        '<h1>Before you continue</h1><p>We and our 512 partners store and access information on your device, such as cookies. You can accept all cookies or manage your settings. Your privacy matters to us.</p><p>Accept all</p>',
      ),
      'cookie-wall',
      /cookies/u,
    ],
    [
      'a page that only scripts fill',
      bare(
        'The Courier',
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="a.js"></script>',
      ),
      'no-text',
      /scripts/u,
    ],
    [
      'an error message',
      bare(
        '404 Not Found',
        '<h1>Page not found</h1><p>The page that you are looking for has been moved or never was here. Try the search, or go to the front page.</p>',
      ),
      'not-an-article',
      /error message/u,
    ],
    [
      'a refusal of the server',
      bare(
        'Access Denied',
        '<h1>Access Denied</h1><p>You do not have permission to access this page on this server.</p>',
      ),
      'not-an-article',
      /error message/u,
    ],
    [
      'a question whether you are a robot',
      bare(
        'Just a moment...',
        '<h1>Checking your browser</h1><p>Verify you are human by completing the action below.</p>',
      ),
      'not-an-article',
      /robot/u,
    ],
    ['a front page', bare('The Fjord Courier', headlines), 'not-an-article', /list of articles/u],
    ['a page of a few words', bare('Radar', '<article><p>There is a radar.</p></article>'), 'no-text', /./u],
  ])('is refused: %s', async (_, html, reason, message) => {
    const refusal = await refusalOf(readPage(html));
    expect(refusal.reason).toBe(reason);
    expect(refusal.message).toMatch(message);
  });

  it.each([
    [
      'cookies and subscriptions',
      paragraphs()
        .map((text) => text.replace('radar stations', 'cookies, subscribers only,'))
        .join('</p><p>'),
    ],
    [
      'a page that was not found',
      paragraphs()
        .map((text) => text.replace('Finland', 'A page not found in the archive, access denied,'))
        .join('</p><p>'),
    ],
  ])('is told from a report about %s', async (_, body) => {
    const long = `<p>${body}</p><p>${paragraphs()
      .map((text) => text.replaceAll('Norway', 'Denmark').replaceAll('Sweden', 'Iceland'))
      .join('</p><p>')}</p>`;
    expect((await readPage(pageOf({ body: long }))).title).toBe('Radar on the northern border');
  });

  it('is told from a short statement', async () => {
    const body =
      '<p>The ministers condemn the attack on the station in the strongest terms, and stand with the families of the crew.</p>';
    const html = pageOf({ body }).replaceAll('Radar on the northern border', 'Joint statement of the ministers');
    expect((await readPage(html)).text).toContain('condemn the attack');
  });
});
