/** Crockford's 32 symbols: no I, L, O or U, so that a code survives handwriting and a noisy room. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Nine symbols of five bits: 45 bits, too many to guess within the limit on tries. */
export const JOIN_CODE_LENGTH = 9;
const GROUP = 3;

/**
 * A join code from random bytes, one symbol a byte.
 * @throws RangeError for fewer than `JOIN_CODE_LENGTH` bytes
 */
export function makeJoinCode(bytes: Uint8Array): string {
  if (bytes.length < JOIN_CODE_LENGTH) throw new RangeError(`A join code takes ${JOIN_CODE_LENGTH} bytes.`);
  return Array.from(bytes.subarray(0, JOIN_CODE_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/**
 * The code that somebody typed, or null when it cannot be one. Case, spaces and dashes do not matter; O is read as 0,
 * I and L as 1.
 * @source Crockford, Base 32
 */
export function readJoinCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const known = [...code].every((symbol) => ALPHABET.includes(symbol));
  return known && code.length === JOIN_CODE_LENGTH ? code : null;
}

/** A code as it is written on a board: `7KQ-M2X-9RD`. */
export function showJoinCode(code: string): string {
  const groups: string[] = [];
  for (let at = 0; at < code.length; at += GROUP) groups.push(code.slice(at, at + GROUP));
  return groups.join('-');
}
