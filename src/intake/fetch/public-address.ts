import ipaddr from 'ipaddr.js';

/** Addresses in public ranges behind which a cloud provider answers its own machines with their secrets. */
const METADATA = new Set(['168.63.129.16']);

/**
 * Whether an IP address belongs to a machine of the public internet: no loopback, private, link-local, shared (CGNAT),
 * multicast, reserved or documentation range, and none that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo).
 * What is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out; the rest holds the old ways of writing IPv4 inside.
  return parsed.kind() === 'ipv4' || parsed.toByteArray()[0]! >> 5 === 1;
}
