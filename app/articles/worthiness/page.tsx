import type { Metadata } from 'next';
import { signed } from '#components/claims/worth';
import { Page } from '#components/ui/page';
import { Table } from '#components/ui/table';
import { currentActor } from '#lib/auth/session';
import { WORTHINESS_BASE, WORTHINESS_WEIGHTS } from '#lib/claims/worthiness';

export const metadata: Metadata = { title: 'How claims are weighed' };

const cues = Object.entries(WORTHINESS_WEIGHTS)
  .map(([cue, weight]) => ({ cue, weight }))
  .sort((a, b) => b.weight - a.weight);

export default async function WorthinessPage() {
  return (
    <Page
      actor={await currentActor()}
      current="articles"
      title="How claims are weighed"
      crumbs={[{ label: 'Articles', href: '/articles' }]}
      width="text"
    >
      <div className="space-y-5">
        <p>
          Not every true sentence is worth a question. The number beside a claim, from 0 to 1, says how much
          it is worth checking, so that a teacher can begin with the best.
        </p>
        <p>
          Every claim starts at {WORTHINESS_BASE.toFixed(2)}. Each cue that the machine finds in it adds its
          weight or takes it away; what comes out is held between 0 and 1. The cues of a claim stand in its
          card, under the number.
        </p>
        <p>
          The number says nothing about whether a claim is true, and nothing is left out because of it. The
          weights were set by hand, after what research on check-worthiness found to matter: names, figures,
          dates and comparisons speak for a claim; vague subjects, hearsay and plans against it.
        </p>
        <Table
          caption="Cues and their weights"
          columns={[
            { key: 'cue', header: 'Cue', names: true, cell: ({ cue }) => cue },
            { key: 'weight', header: 'Weight', numeric: true, cell: ({ weight }) => signed(weight) },
          ]}
          rows={cues}
          rowKey={({ cue }) => cue}
        />
      </div>
    </Page>
  );
}
