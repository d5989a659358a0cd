import { Notice } from '#components/ui/notice';
import { Select } from '#components/ui/select';
import type { NamedPlace } from '#lib/fact-checks/answer-in-place';
import type { PlaceChoice } from '#lib/fact-checks/places';

/** Where to look: a choice for who has one; for others what the address says, with the way out of it. */
export function PlaceField({ places, named }: { places: readonly PlaceChoice[] | null; named: NamedPlace }) {
  const problem = named.kind === 'nowhere' ? named.problem : undefined;
  const place = named.kind === 'place' ? named.place : null;
  if (places && places.length > 1) {
    return (
      <Select name="in" label="Look in" options={places} defaultValue={place?.word ?? ''} problem={problem} />
    );
  }
  if (problem !== undefined)
    return <Notice tone="problem">{problem} “Check it” looks in all public articles.</Notice>;
  if (!place || place.word === '') return null;
  return (
    <p className="text-sm text-ink-soft">
      <input type="hidden" name="in" value={place.word} />
      Looks in {place.name}.{' '}
      <a href="/check" className="link">
        Look in all articles
      </a>
    </p>
  );
}
