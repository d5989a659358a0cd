import { z } from 'zod';

/** Long enough to withstand guessing against a stolen hash; short ones with signs in them do not. */
export const PASSWORD_MIN = 10;
/** Longer input is no password; without an end hashing it would be an attack. */
export const PASSWORD_MAX = 1000;
/** What must be left of a password beside everyday words and the username, characters. */
const OWN_CHARACTERS_MIN = 6;
/** Fewer different characters are guessed at once. */
const DIFFERENT_CHARACTERS_MIN = 4;

/** Words and rows of keys with which guessing begins. Compared in lower case, with 0, 1, 3, @ and $ read as letters. */
const EVERYDAY = [
  'passw(?:or[dt])?e?',
  'kennwort',
  'motdepasse',
  'contrasena',
  'qwert[yz](?:uiop|u?i?)?',
  'azerty(?:uiop)?',
  'asdfgh(?:jkl)?',
  'zxcvbn(?:m)?',
  'qazwsx(?:edc)?',
  'letmein',
  'iloveyou',
  'welcome',
  'changeme',
  'administrator',
  'admin',
  'football',
  'baseball',
  'princess',
  'sunshine',
  'dragon',
  'monkey',
  'shadow',
  'master',
  'superman',
  'batman',
  'pokemon',
  'minecraft',
  'teacher',
  'student',
  'school',
  'claimcheck',
  'abcdefgh?',
];
const EVERYDAY_WORDS = new RegExp(EVERYDAY.join('|'), 'g');
const DIGIT_ROWS = /(?:0?123456?7?8?9?0?|0?987654?3?2?1?0?|(\d)\1{3,}|(?:19|20)\d\d)/g;

/** A password as typed into a form that only asks for it: any, but no book. */
export const typedPasswordSchema = z
  .string()
  .min(1, 'Type your password.')
  .max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`);

/** The length of a new password; what else it must be depends on the person: see `passwordProblem`. */
export const newPasswordSchema = z
  .string()
  .min(PASSWORD_MIN, `A password has at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`);

/** What is wrong with a new password of enough length, in words for the person; null when nothing is. */
export function passwordProblem(password: string, username: string): string | null {
  const lower = password.normalize('NFKC').toLowerCase();
  if (new Set(lower).size < DIFFERENT_CHARACTERS_MIN) {
    return 'This password repeats itself. Choose one with more different characters.';
  }
  if (isRun(lower)) return 'This password is a row of neighbouring characters. Choose another one.';
  const name = username.normalize('NFKC').toLowerCase();
  const own = lower.split(name).join('');
  if (own.length < lower.length && own.length < OWN_CHARACTERS_MIN) {
    return 'A password must not be made of the username.';
  }
  const left = asLetters(own.replace(DIGIT_ROWS, '')).replace(EVERYDAY_WORDS, '');
  if (left.length < own.length && left.length < OWN_CHARACTERS_MIN) {
    return 'This password is among the first that others would try. Choose another one.';
  }
  return null;
}

function isRun(password: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < password.length; at += 1) {
    steps.add(password.charCodeAt(at) - password.charCodeAt(at - 1));
  }
  return steps.size === 1;
}

function asLetters(text: string): string {
  const letters: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', '@': 'a', $: 's' };
  return text.replace(/[0134@$]/g, (sign) => letters[sign] ?? sign);
}
