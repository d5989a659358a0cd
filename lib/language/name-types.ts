/** The types that names and dates are spotted with; countries and nationalities are told apart by gazetteer later. */
export const nameTypes = ['person', 'organization', 'place', 'event', 'date', 'other'] as const;
export type NameType = (typeof nameTypes)[number];
/** The words [first, end) of a sentence that name something. */
export type Name = { first: number; end: number; type: NameType };
