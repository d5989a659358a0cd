import { sampleEvidence, sampleSource } from '#components/design/sample-article';
import { Specimen } from '#components/design/specimen';
import { DerivationView } from '#components/items/derivation-view';
import { DifficultyLine } from '#components/items/difficulty-line';
import { Feedback } from '#components/items/feedback';
import { HeldBackList } from '#components/items/held-back-list';
import { ItemQuestion } from '#components/items/item-question';
import { ShortfallNotice } from '#components/items/shortfall-notice';
import { ProgressLine } from '#components/ui/progress-line';
import type { HeldBack } from '#lib/quizzes/held-back';
import type { Shortfall } from '#lib/quizzes/shortfall';

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
      <Specimen name="What only a quiz's owner sees">
        <DifficultyLine
          difficulty={{
            estimate: 0.55,
            level: 'hard',
            cues: [
              {
                name: 'near miss',
                weight: 0.2,
                words: 'what is wrong in it is one small step from the truth',
              },
              { name: 'wording', weight: -0.05, words: 'the article says it in the same words' },
            ],
          }}
          played={{ answered: 10, right: 3 }}
        />
        <ShortfallNotice asked={8} shortfall={sampleShortfall} heldBackHref="/design" />
        <HeldBackList seed={7} made={sampleHeldBack} />
      </Specimen>
    </>
  );
}

const sampleShortfall: Shortfall = {
  got: 3,
  claims: 4,
  notApproved: 1,
  silent: [
    {
      claimId: 'sample',
      text: 'The summit ended there.',
      why: 'held-back',
      reason: 'The question points to something outside itself.',
    },
  ],
};

const sampleHeldBack: HeldBack = {
  count: 1,
  spare: 12,
  groups: [
    {
      words: 'One of its wrong options may be right as well.',
      group: 'proof',
      count: 1,
      items: [
        {
          id: 'sample',
          kind: 'multiple-choice',
          stem: 'Which country is an ally of the United States?',
          key: 'Colombia',
          claimId: null,
          detail: '“Brazil”',
        },
      ],
    },
  ],
};
