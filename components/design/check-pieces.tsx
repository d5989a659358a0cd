import { AlignmentTable } from '#components/checks/alignment-table';
import { PassageCard } from '#components/checks/passage-card';
import { VerdictSentence } from '#components/checks/verdict-sentence';
import { sampleEvidence, sampleSource } from '#components/design/sample-article';
import { Specimen } from '#components/design/specimen';

export function CheckPieces() {
  return (
    <Specimen name="A check">
      <VerdictSentence
        claim="The United States named Colombia a member of NATO in 2022."
        verdict="refuted"
        reason="The article gives Colombia another title."
      />
      <AlignmentTable
        claim="The United States named Colombia a member of NATO in 2022."
        quote="The United States named Colombia a major non-NATO ally in 2022."
        rows={[
          { slot: 'who', claim: 'The United States', article: 'The United States', relation: 'equal' },
          {
            slot: 'what',
            claim: 'a member of NATO',
            article: 'a major non-NATO ally',
            relation: 'different',
          },
          { slot: 'when', claim: 'in 2022', article: 'in 2022', relation: 'equal' },
        ]}
      />
      <PassageCard stance="refutes" paragraph={sampleEvidence[0] ?? []} source={sampleSource} />
      <VerdictSentence
        claim="Colombia has two oceans."
        verdict="not-enough-evidence"
        reason="No sentence speaks of it."
      />
      <VerdictSentence claim="Colombia is an ally." verdict="supported" reason="One sentence says so." />
      <VerdictSentence
        claim="The deal was signed in May."
        verdict="conflicting"
        reason="Two articles give two months."
      />
    </Specimen>
  );
}
