import { z } from 'zod';
import { parseJson } from '#lib/platform/parse-json';

/** Where a page of a list newest-first ended: a time and, as tie-break, an id. */
export type Cursor = { at: Date; id: string };

/** One page of a list and the way on, if there is more. */
export type Page<Row> = { rows: Row[]; next: string | null };

const cursorSchema = z.tuple([z.iso.datetime().transform((iso) => new Date(iso)), z.uuid()]);

/** The address form of a cursor. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.at.toISOString(), cursor.id])).toString('base64url');
}

/** The cursor that `value` spells, or null for none or nonsense: a bad link shows the first page. */
export function readCursor(value: string | undefined): Cursor | null {
  if (!value) return null;
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(value, 'base64url').toString('utf8')));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}

/**
 * Cuts `rows`, read with one row more than `size`, to a page.
 * @param place how a row becomes a cursor
 */
export function toPage<Row>(rows: Row[], size: number, place: (row: Row) => Cursor): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? writeCursor(place(last)) : null };
}

/** Prisma's `where` for "after this cursor" in a list by createdAt and id, newest first. */
export function afterCreated(cursor: Cursor | null) {
  if (!cursor) return {};
  return { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] };
}
