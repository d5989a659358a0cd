import { isIP } from 'node:net';
import { env } from '#lib/platform/env';

/** Groups of an IPv6 address that one household or school has to itself: a /64. */
const NETWORK_GROUPS = 4;

/** What stands in for an address that nobody told us. */
const UNKNOWN = 'unknown';

/**
 * The network that a request comes from: an IPv4 address, or the first 64 bits of an IPv6 one, since anybody has the rest
 * to themselves. Only what our own server and TRUSTED_PROXIES appended to X-Forwarded-For is believed. Never throws.
 */
export function clientNetwork(headers: Headers): string {
  return networkOf(addressOf(headers.get('x-forwarded-for') ?? '', env().TRUSTED_PROXIES));
}

/**
 * The address that connected to the outermost of our proxies. Each proxy appends whom it heard from, and our server does
 * the same, so the client stands `proxies` places before the end; what is left of it is the client's own invention.
 */
export function addressOf(forwardedFor: string, proxies: number): string {
  const hops = forwardedFor
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.at(-1 - proxies) ?? hops[0] ?? UNKNOWN;
}

/** The network of an address; `unknown` for what is none. */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6) return UNKNOWN;
  // A URL writes every address of the same bits in the same way, in full hexadecimal.
  const groups = expand(new URL(`http://[${bare}]/`).hostname.slice(1, -1));
  const mapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  return mapped ? dotted(groups.slice(6)) : `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  if (tail === undefined) return left;
  const right = tail.split(':').filter(Boolean);
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}

function dotted(groups: string[]): string {
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((bits) => [bits >> 8, bits & 255])
    .join('.');
}
