import type { NamedPlace } from '#lib/claims/named-places';
import type { EntityType } from '#lib/language/analysis';

/** Kinds of names as a reader tells them apart in the text: what they are called, their pencil, the types they hold. */
export const nameKinds = [
  { kind: 'people', label: 'People', look: 'name-person', types: ['person'] },
  { kind: 'organizations', label: 'Organizations', look: 'name-organization', types: ['organization'] },
  {
    kind: 'places',
    label: 'Places and nations',
    look: 'name-place',
    types: ['country', 'place', 'nationality'],
  },
  { kind: 'dates', label: 'Dates', look: 'name-date', types: ['date'] },
  { kind: 'figures', label: 'Figures', look: 'name-figure', types: ['number', 'money', 'percent'] },
  {
    kind: 'others',
    label: 'Events, works and others',
    look: 'name-other',
    types: ['event', 'work', 'other'],
  },
] as const satisfies readonly { kind: string; label: string; look: string; types: readonly EntityType[] }[];

export type NameKind = (typeof nameKinds)[number]['kind'];
/** What a reader may ask to see: one kind, or `all`. */
export const nameChoices = ['all', ...nameKinds.map(({ kind }) => kind)] as const;
export type NameChoice = 'all' | NameKind;

const typeWords: Record<EntityType, string> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
  nationality: 'Nationality',
  event: 'Event',
  date: 'Date',
  number: 'Number',
  money: 'Amount of money',
  percent: 'Share',
  work: 'Work',
  other: 'Other name',
};

/** The kind that a place belongs to. */
export function kindOf({ type }: Pick<NamedPlace, 'type'>): (typeof nameKinds)[number] {
  return nameKinds.find(({ types }) => (types as readonly EntityType[]).includes(type)) ?? nameKinds[5];
}

/** "Person: Marie Curie", "Date: March 10, 2022", or why a date cannot be told. */
export function nameInWords({ type, full, unclear }: Pick<NamedPlace, 'type' | 'full' | 'unclear'>): string {
  return `${typeWords[type]}: ${unclear ?? full}`;
}
