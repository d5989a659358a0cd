import { describe, expect, test } from 'vitest';
import { addressOf, networkOf } from '#lib/platform/client-address';

describe('where a request comes from', () => {
  test('is the last entry without proxies, whatever the client made up', () => {
    expect(addressOf('1.1.1.1, 2.2.2.2, 203.0.113.9', 0)).toBe('203.0.113.9');
  });

  test('is what our outermost proxy heard from', () => {
    expect(addressOf('1.1.1.1, 198.51.100.7, 10.0.0.2', 1)).toBe('198.51.100.7');
    expect(addressOf('1.1.1.1, 198.51.100.7, 10.0.0.2, 10.0.0.3', 2)).toBe('198.51.100.7');
  });

  test('is the first known when there are fewer proxies than said', () => {
    expect(addressOf('198.51.100.7', 2)).toBe('198.51.100.7');
    expect(addressOf('', 0)).toBe('unknown');
  });
});

describe('the network of an address', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
    ['2001:db8:0:7:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
    ['2001:DB8:0:7::1', '2001:db8:0:7::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'unknown'],
    ['1.2.3.4.5', 'unknown'],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
