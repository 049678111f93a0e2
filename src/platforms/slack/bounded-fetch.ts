/** Slack asks to wait longer than anybody waits for an answer. */
const LONGEST_WAIT_S = 30;

const ratelimited = (): Response => Response.json({ ok: false, error: 'ratelimited' });

/**
 * `fetch` that ends after `timeoutMs`. A 429 without a time to wait gets one of a second; one with a very long time
 * becomes an error at once, and so does every further call of the same method until that time is over: Slack's library
 * would else hold back all calls until then.
 */
export function createBoundedFetch(timeoutMs: number, now: () => number = Date.now): typeof fetch {
  const blocked = new Map<string, number>();
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if ((blocked.get(url) ?? 0) > now()) return ratelimited();
    const bound = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, bound]) : bound;
    const response = await fetch(input, { ...init, signal });
    if (response.status !== 429) return response;
    const wait = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    if (wait > LONGEST_WAIT_S) {
      for (const [other, until] of blocked) if (until <= now()) blocked.delete(other);
      blocked.set(url, now() + wait * 1000);
      return ratelimited();
    }
    if (Number.isFinite(wait)) return response;
    return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
  };
}
