import { setTimeout as pause } from 'node:timers/promises';
import { findExtraction } from '#lib/articles/queries';
import type { Actor } from '#lib/auth/actor';

/** How long a person who just added an article is kept waiting for its claims, milliseconds: most are ready by then. */
const PATIENCE_MS = 1500;
const LOOK_EVERY_MS = 60;

/** Waits a little while for an article's claims, so that the next page already shows them. Never longer. */
export async function awaitExtraction(actor: Actor, articleId: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const extraction = await findExtraction(actor, articleId);
    if (extraction?.state !== 'queued' && extraction?.state !== 'running') return;
    await pause(LOOK_EVERY_MS);
  }
}
