import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { within } from '../../operations/within.js';
import { Refusal } from '../draft.js';
import { hostOf } from './check-address.js';
import { isPublicAddress } from './public-address.js';

/** An IP address to connect to. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

/** The machine's own resolver. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * The addresses behind a URL, asked for once: the connection goes to these very addresses, so that a name cannot mean
 * another machine a moment later.
 * @param mostMs how long looking a name up may take
 * @returns the addresses, and whether any of them is inside the network
 * @throws Refusal where the host is unknown
 */
export async function resolveHost(
  url: URL,
  resolve: Resolve,
  mostMs: number,
): Promise<{ addresses: readonly HostAddress[]; isInside: boolean }> {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolved(host, resolve, mostMs);
  return { addresses, isInside: !addresses.every(({ address }) => isPublicAddress(address)) };
}

async function resolved(host: string, resolve: Resolve, mostMs: number): Promise<readonly HostAddress[]> {
  const answer = resolve(host);
  if (!(await within(answer, mostMs))) throw cannotLookUp(host);
  try {
    const addresses = await answer;
    if (addresses.length > 0) return addresses;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAI_AGAIN') throw cannotLookUp(host);
    if (code !== 'ENOTFOUND' && code !== 'ENODATA') throw error;
  }
  throw new Refusal('not-fetched', `There is no host ${host}. See that the address is spelt right.`);
}

const cannotLookUp = (host: string): Refusal =>
  new Refusal('not-fetched', `The address of ${host} could not be looked up. Is this machine online?`);
