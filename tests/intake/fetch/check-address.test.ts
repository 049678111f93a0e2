import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../../src/intake/fetch/check-address.js';

describe('the address of a page', () => {
  it.each([
    ['https://example.org/a?b=c#part', 'https://example.org/a?b=c'],
    ['http://example.org:8080/', 'http://example.org:8080/'],
    ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
    ['http://93.184.215.14/', 'http://93.184.215.14/'],
    ['http://[2606:4700:4700::1111]:8080/', 'http://[2606:4700:4700::1111]:8080/'],
  ])('%s is taken, without its fragment', (typed, href) => {
    expect(checkAddress(typed).href).toBe(href);
  });

  it('of a redirect may be relative', () => {
    const base = new URL('https://example.org/a/b');
    expect(checkAddress('../c', base).href).toBe('https://example.org/c');
    expect(checkAddress('//other.example/d', base).href).toBe('https://other.example/d');
    expect(checkAddress('/e', new URL('http://93.184.215.14/')).href).toBe('http://93.184.215.14/e');
  });

  it.each([
    ['ftp://example.org/a', 'Only http:// and https://'],
    ['file:///etc/passwd', 'Only http:// and https://'],
    ['javascript:alert(1)', 'Only http:// and https://'],
    ['https://anna:secret@example.org/', 'a name or a password'],
    ['https://example.org@127.0.0.1/', 'a name or a password'],
    ['http://2130706433/', 'a number in disguise. Write it as 127.0.0.1'],
    ['http://0x7f.0.0.1/', 'a number in disguise'],
    ['http://0177.0.0.1/', 'a number in disguise'],
    ['http://127.1/', 'a number in disguise'],
    ['http://１２７.0.0.1/', 'a number in disguise'],
    ['http://127.0.0.1./', 'a number in disguise'],
    ['http:2130706433/', 'a number in disguise'],
    ['http://example.org./', 'ends in a full stop'],
    ['http://example.org:22/', 'Port 22'],
    ['http://exam\u200Bple.org/', 'invisible'],
    ['http://example.org/\u202Egpj.exe', 'invisible'],
    ['http://exa\nmple.org/', 'invisible'],
    ['http://', 'not an address'],
    ['http://[::1', 'not an address'],
    [`https://example.org/${'a'.repeat(2000)}`, 'longer than 2000'],
  ])('%s is refused', (typed, why) => {
    expect(() => checkAddress(typed)).toThrow(why);
  });

  it.each(['//2130706433/a', 'http://0x7f.1/a', '\\\\0177.0.0.1\\a'])(
    'in a redirect to %s is refused as well',
    (location) => {
      expect(() => checkAddress(location, new URL('https://example.org/'))).toThrow('a number in disguise');
    },
  );

  it('never repeats a password', () => {
    expect(() => checkAddress('https://anna:secret@example.org/')).not.toThrow('secret');
  });
});
