import type { Actor } from '#lib/auth/actor';

/** Whether the design page is there: in development, and where it is asked for by name. */
export function designShown(): boolean {
  // biome-ignore lint/style/noProcessEnv: the page must show without a database, so without the rest of the environment.
  return process.env.NODE_ENV !== 'production' || process.env.CLAIMCHECK_DESIGN === 'on';
}

/** Somebody to show the header with. */
export const designActor: Actor = {
  kind: 'person',
  id: '00000000-0000-7000-8000-000000000001',
  username: 'teacher',
  displayName: 'Ines Okafor',
  role: 'teacher',
  sessionId: '00000000-0000-7000-8000-000000000002',
};
