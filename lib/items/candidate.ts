import type { Derived } from '#lib/items/derive-item';
import type { Item } from '#lib/items/item';

/** An item that may be shown, with what it was derived from. */
export type Candidate = { item: Item; derived: Derived };

/** An item that was made but is not shown, with the reason. */
export type RejectedItem = { item: Item; reason: string };

/** What people may see, best first; and what was made but is not shown. */
export type GeneratedItems = { shown: Item[]; rejected: RejectedItem[] };
