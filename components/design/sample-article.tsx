import type { TextMark } from '#components/claims/article-text';
import type { ClaimCardView } from '#components/claims/claim-card';
import type { PassagePart } from '#components/ui/passage';

const paragraphs = [
  [
    'The United States named Colombia a major non-NATO ally in 2022.',
    'The title opens the door to military loans and training, but it carries no promise of common defence.',
  ],
  [
    'Colombia has never been a member of NATO.',
    'It became the alliance’s first partner in Latin America in 2017, officials in Bogotá said.',
    'What comes of it remains to be seen.',
  ],
];

/** A short text of our own about true facts, with the spans that a stored article would have. */
export const sampleText = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');

export const sampleSentences = paragraphs.flatMap((sentences, paragraph) =>
  sentences.map((sentence, at) => {
    const start = sampleText.indexOf(sentence);
    const before = paragraphs.slice(0, paragraph).reduce((sum, earlier) => sum + earlier.length, 0);
    return { ordinal: before + at + 1, paragraph, start, end: start + sentence.length };
  }),
);

export const sampleMarks: TextMark[] = [
  mark('ally', 'proof', 'The United States named Colombia a major non-NATO ally in 2022'),
  mark('title', 'claim', 'a major non-NATO ally'),
  mark('loans', 'claim', 'The title opens the door to military loans and training'),
  mark('bogota', 'entity', 'Bogotá'),
  mark('seen', 'refusal', 'What comes of it remains to be seen.'),
];

function mark(id: string, kind: TextMark['kind'], words: string): TextMark {
  const start = sampleText.indexOf(words);
  return { id, kind, start, end: start + words.length };
}

export const sampleClaim: ClaimCardView = {
  id: 'ally',
  text: 'The United States named Colombia a major non-NATO ally in 2022.',
  kind: 'clause',
  checkWorthiness: 0.82,
  cues: [
    { cue: 'names two countries', weight: 0.3 },
    { cue: 'a designation with a year', weight: 0.4 },
    { cue: 'no number', weight: -0.05 },
  ],
  factuality: 'asserted',
  attribution: null,
  clock: { asOf: '2024-05-01', validFrom: '2022', validTo: null, perishable: false },
  rewrites: [],
  state: 'approved',
};

export const attributedClaim: ClaimCardView = {
  ...sampleClaim,
  id: 'partner',
  text: 'Colombia became NATO’s first partner in Latin America in 2017.',
  checkWorthiness: 0.58,
  factuality: 'attributed',
  attribution: { source: 'officials in Bogotá', start: 0, end: 1 },
  clock: { asOf: '2024-05-01', validFrom: null, validTo: null, perishable: true },
  rewrites: [{ from: 'It', to: 'Colombia', rule: 'pronoun' }],
  state: 'draft',
};

export const sampleEvidence: PassagePart[][] = [
  [
    { text: 'The United States named Colombia a major non-NATO ally in 2022.', role: 'evidence' },
    {
      text: ' The title opens the door to military loans and training, but it carries no promise of common defence.',
      role: 'plain',
    },
  ],
];

export const sampleSource = {
  title: 'What a major non-NATO ally is',
  publisher: 'Claimcheck demo',
  publishedOn: '2024-05-01',
  href: '/design#s1',
};
