/** Why a question that could have been made is not shown, as a teacher reads it. */
export type HeldBackReason = {
  /** `proof`: its key is not sure. `wording`: a rule of item writing. `spare`: nothing is wrong with it, it was one too many. */
  group: 'proof' | 'wording' | 'spare';
  words: string;
  /** What it is in this question, where the words leave that open: the option that may be right. */
  detail: string | null;
};

/** Reasons that say only that there was enough of the kind. */
const SPARE = new Set(['limit', 'balance', 'often', 'duplicate']);

/** What verification says for the engine's own readers, and what a teacher makes of it. */
const PROOF: readonly { says: RegExp; words: string }[] = [
  {
    says: /^an article supports what must be false$/,
    words: 'It should be false, but what the articles say may make it true as well.',
  },
  {
    says: /^the articles settle what must be open$/,
    words: 'It should be left open, but the articles settle it.',
  },
  {
    says: /^the articles do not support what must be true$/,
    words: 'It should be true, but checked against the articles it is not surely borne out.',
  },
  {
    says: /^the option .* is true as well$/,
    words: 'One of its wrong options may be right as well.',
  },
  { says: /^the article does not itself assert the claim$/, words: 'The article only reports it.' },
];

/** Turns the reason that generation gives ("name: reason") into words for teachers. Never throws, whatever the reason. */
export function heldBackReason(reason: string): HeldBackReason {
  const [, name = '', rest = reason] = /^([a-z-]+): ([\s\S]+)$/.exec(reason) ?? [];
  const detail = null;
  if (SPARE.has(name)) return { group: 'spare', words: rest, detail };
  if (name === 'two-answers')
    return { group: 'proof', words: 'Another fact answers it too, in another way.', detail };
  if (name === 'score') return { group: 'wording', words: 'It is likely to be a weak question.', detail };
  // "Stem" is a word of those who write tests for a living.
  if (name !== 'verify') return { group: 'wording', words: rest.replace(/\bstem\b/g, 'question'), detail };
  const known = PROOF.find(({ says }) => says.test(rest));
  return {
    group: 'proof',
    words: known?.words ?? 'Its key could not be derived again from the article.',
    detail: /^the option (.*) is true as well$/.exec(rest)?.[1] ?? (known ? null : rest),
  };
}

/** "Stem" is a word of those who write tests for a living; a rule's reason without it. Never throws. */
export function inPlainWords(reason: string): string {
  return reason.replace(/\bstem\b/g, 'question');
}
