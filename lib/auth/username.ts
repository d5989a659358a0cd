import { z } from 'zod';

/** Short enough for a line of a board, long enough for "firstname.lastname" with a class. Characters, not bytes. */
export const USERNAME_MIN = 3;
export const USERNAME_MAX = 40;

/** Names that would speak for the house. Looked up without dots, hyphens and underscores. */
const RESERVED = new Set(
  'admin administrator anonymous claimcheck deleted everyone guest help me moderator nobody null official operator postmaster root security staff superuser support system undefined webmaster'.split(
    ' ',
  ),
);

/** Letters of one script or of a usual pair; a name that mixes others imitates one it is not. */
const SCRIPTS = [
  /^\p{Script=Latin}*$/u,
  /^\p{Script=Greek}*$/u,
  /^\p{Script=Cyrillic}*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u,
  /^[\p{Script=Han}\p{Script=Hangul}]*$/u,
];

/** Letters and digits, single dots, hyphens and underscores between them, and at most two marks on a letter. */
const SHAPE = /^(?:[\p{L}\p{N}]\p{M}{0,2})+(?:[._-](?:[\p{L}\p{N}]\p{M}{0,2})+)*$/u;

/** A username as somebody wants it to be, in its normal form. */
export const usernameSchema = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim())
  .pipe(
    z.string().check((context) => {
      const problem = usernameProblem(context.value);
      if (problem) context.issues.push({ code: 'custom', message: problem, input: context.value });
    }),
  );

/**
 * Under which name somebody is looked up: the same for every way to type it. What no database can hold becomes U+FFFD,
 * which is in nobody's name. Never throws.
 */
export function usernameKey(username: string): string {
  const storable = username.toWellFormed().replaceAll('\0', '\ufffd');
  return storable.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
}

/** What is wrong with a username in NFKC, in words for the person; null when nothing is. */
export function usernameProblem(username: string): string | null {
  const length = [...username].length;
  if (length === 0) return 'Choose a username.';
  if (length < USERNAME_MIN) return `A username has at least ${USERNAME_MIN} characters.`;
  if (length > USERNAME_MAX) return `A username has at most ${USERNAME_MAX} characters.`;
  if (!SHAPE.test(username)) {
    return 'Use letters and digits, with single dots, hyphens or underscores between them.';
  }
  if (!isOneScript(username)) return 'Use letters of one alphabet only.';
  if (isReserved(username)) return 'This username is kept for the site itself. Choose another one.';
  return null;
}

function isOneScript(username: string): boolean {
  const letters = [...username].filter((character) => /\p{L}/u.test(character)).join('');
  const known = SCRIPTS.some((script) => script.test(letters));
  if (known) return true;
  return !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letters);
}

function isReserved(username: string): boolean {
  return RESERVED.has(usernameKey(username).replace(/[._-]/g, ''));
}

/**
 * A username made of what a provider calls somebody; always allowed, not yet known to be free.
 * @param number tells namesakes apart; 0 adds nothing
 */
export function usernameFrom(name: string, number: number): string {
  const suffix = number === 0 ? '' : `-${number}`;
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = (words ?? []).join('.').slice(0, USERNAME_MAX - suffix.length);
  const wished = base.replace(/\.$/, '') + suffix;
  return usernameProblem(wished) === null ? wished : `person${suffix}`;
}
