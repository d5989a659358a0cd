import { v7 } from 'uuid';
import { z } from 'zod';

/** A new uuid v7: ordered by time, so that index pages stay warm. */
export function newId(): string {
  return v7();
}

const idSchema = z.uuid().transform((id) => id.toLowerCase());

/** `value` as an id, or null when it cannot be one; so that a malformed address is "not found", not an error. */
export function parseId(value: unknown): string | null {
  const parsed = idSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
