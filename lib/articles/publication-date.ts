import { DomainError } from '#lib/platform/errors';

const DAY_MS = 86_400_000;

/**
 * Refuses a publication date that is still to come. A day of grace: it is already tomorrow in parts of the world.
 * @throws DomainError invalid, for the field `publishedOn`
 */
export function assertPublished(publishedOn: string | null, now: Date): void {
  if (publishedOn === null || Date.parse(publishedOn) <= now.getTime() + DAY_MS) return;
  throw new DomainError('invalid', 'This date is still to come. Give the day the article was published.', {
    field: 'publishedOn',
  });
}
