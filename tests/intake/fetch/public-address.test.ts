import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/intake/fetch/public-address.js';

describe('an address of the public internet', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['loopback', '::1'],
    ['this machine', '0.0.0.0'],
    ['this machine', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['private', 'fd00:ec2::254'],
    ['link-local', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['shared', '100.64.0.1'],
    ['shared', '100.100.100.200'],
    ['multicast', '224.0.0.251'],
    ['multicast', 'ff02::fb'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '2001:db8::1'],
    ['IPv4 mapped', '::ffff:127.0.0.1'],
    ['IPv4 mapped', '::ffff:8.8.8.8'],
    ['IPv4 compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['unassigned', '4000::1'],
    ['metadata of a cloud', '168.63.129.16'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('is no %s one: %s', (_kind, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
