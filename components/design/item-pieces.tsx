import { sampleEvidence, sampleSource } from '#components/design/sample-article';
import { Specimen } from '#components/design/specimen';
import { DerivationView } from '#components/items/derivation-view';
import { Feedback } from '#components/items/feedback';
import { ItemQuestion } from '#components/items/item-question';
import { ProgressLine } from '#components/ui/progress-line';

const explanation =
  'The article says that Colombia is a major non-NATO ally of the United States. That is a title, not a seat in the alliance.';

export function ItemPieces() {
  return (
    <>
      <Specimen name="A question">
        <ProgressLine
          current={4}
          steps={[
            { place: 1, state: 'right', href: '/design?1' },
            { place: 2, state: 'wrong', href: '/design?2' },
            { place: 3, state: 'answered', href: '/design?3' },
            { place: 4, state: 'open' },
            { place: 5, state: 'open' },
            { place: 6, state: 'open' },
          ]}
        />
        <ItemQuestion
          question={{
            kind: 'yes-no',
            stem: 'Is Colombia a member of NATO?',
            options: ['Yes', 'No'],
            asOf: '2024-05-01',
          }}
          action="/design"
          method="get"
          certainty
          stemLevel="h3"
        />
        <Feedback
          feedback={{
            given: { answer: 'Yes', share: 0, late: false },
            key: 'No',
            explanation,
            evidence: sampleEvidence,
            source: sampleSource,
          }}
          next={{ href: '/design', label: 'Next question' }}
          extra={
            <DerivationView
              verified
              nearMiss={{
                operator: 'status',
                from: 'a major non-NATO ally',
                to: 'a member of NATO',
                rung: 1,
              }}
              derivation={{
                rule: 'privative-near-miss',
                ruleSet: '2026.11-1',
                seed: 7,
                bindings: { subject: 'Colombia', complement: 'a member of NATO', negated: false, note: null },
              }}
            />
          }
        />
      </Specimen>
      <Specimen name="Other kinds of question">
        <ItemQuestion
          question={{
            kind: 'multiple-choice',
            stem: 'What did the United States name Colombia in 2022?',
            options: [
              'A member of the North Atlantic Treaty Organization',
              'A major non-NATO ally',
              'A global partner for peace',
            ],
            asOf: null,
          }}
          action="/design"
          method="get"
          stemLevel="h3"
          problem="Choose an answer first."
        />
        <ItemQuestion
          question={{
            kind: 'cloze',
            stem: 'Colombia became a partner of ____ in 2017.',
            options: [],
            asOf: null,
          }}
          action="/design"
          method="get"
          stemLevel="h3"
        />
        <Feedback
          feedback={{
            given: { answer: 'No', share: 1, late: true },
            key: 'No',
            explanation,
            evidence: [
              [
                { text: 'Colombia has never been a member of NATO.', role: 'evidence' },
                { text: ' ', role: 'plain' },
                { text: '…', role: 'hidden' },
                { text: ' What comes of it remains to be seen.', role: 'plain' },
              ],
            ],
            source: { ...sampleSource, href: null },
          }}
        />
      </Specimen>
    </>
  );
}
