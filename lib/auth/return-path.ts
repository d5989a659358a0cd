import type { Role } from '#lib/auth/actor';

/** Where people land who did not want to go anywhere in particular. */
const HOME = '/';
/** Longer ones are no address of ours. */
const PATH_MAX = 500;
/** Any origin will do: only what leaves it is looked for. */
const HERE = 'http://here.invalid';

/**
 * `value` when it is a path of this site, query and fragment included; home otherwise. Nothing that a browser would read
 * as another host ("//evil", "/\evil", "/%09/evil" with a tab) or another scheme gets through, nor a way back to signing in.
 */
export function safeReturnPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > PATH_MAX || !value.startsWith('/')) return HOME;
  // Browsers drop tabs and line ends and read a backslash as a slash before they look at an address.
  if (hasForeignCharacter(value)) return HOME;
  if (!URL.canParse(value, HERE)) return HOME;
  const url = new URL(value, HERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (url.origin !== HERE || path.startsWith('//')) return HOME;
  return leadsBack(url.pathname) ? HOME : path;
}

/** Where somebody new goes on: where they wanted to, or else a teacher to the teachers' room, which says how to begin. */
export function firstPath(value: unknown, role: Role): string {
  const path = safeReturnPath(value);
  return path === HOME && role !== 'learner' ? '/teach' : path;
}

/** The sign-in page that leads on to `returnTo`. */
export function signInPath(returnTo: string): string {
  const path = safeReturnPath(returnTo);
  return path === HOME ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}

function hasForeignCharacter(value: string): boolean {
  return [...value].some((character) => character <= ' ' || character === '\\' || character === '\u007f');
}

function leadsBack(pathname: string): boolean {
  return /^\/(sign-in|sign-up|api)(\/|$)/.test(pathname);
}
