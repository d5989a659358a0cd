import { Passage, type PassagePart, type PassageSource } from '#components/ui/passage';
import type { Stance } from '#lib/fact-checks/verdict';

const stances: Record<Stance, string> = {
  supports: 'Supports it',
  refutes: 'Speaks against it',
  context: 'Comes closest, and does not settle it',
};

/** One passage that a verdict rests on: what it does to the claim, the sentence marked in its paragraph, and its article. */
export function PassageCard({
  stance,
  paragraph,
  source,
}: {
  stance: Stance;
  paragraph: readonly PassagePart[];
  source: PassageSource;
}) {
  return (
    <section className="space-y-2">
      <h3 className="text-sm font-semibold">{stances[stance]}</h3>
      <Passage paragraphs={[paragraph]} source={source} />
    </section>
  );
}
