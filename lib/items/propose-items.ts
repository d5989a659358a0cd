import type { ArticleClaims } from '#lib/claims/article-claims';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { clauseViews, viewOf } from '#lib/claims/clause-views';
import { vouchesFor } from '#lib/claims/vouching';
import { answersIn } from '#lib/items/answers';
import { asOfFor } from '#lib/items/derive-item';
import { distort } from '#lib/items/distort';
import { DISTRACTORS, type Lures } from '#lib/items/distract';
import { type Derivation, ITEM_RULE_SET, type ItemKind } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { replaceInSlot, statement } from '#lib/items/realize';
import { sameName } from '#lib/language/names';

/** What proposing needs beside the article. */
export type ProposalContext = { seed: number; kinds: ReadonlySet<ItemKind>; lures: Lures; judge: Judge };

/**
 * Every derivation worth trying on an article, in the order of its claims: what is stated, each near miss, each answer asked for.
 * Near misses of one operator in one slot are thinned to the seed's choice. Never throws.
 */
export function proposeItems(source: ArticleClaims, context: ProposalContext): Derivation[] {
  return source.claims
    .filter((claim) => vouchesFor(source.article, claim))
    .flatMap((claim) =>
      clauseViews.flatMap((view) => {
        const clause = claim.clause && viewOf(claim.clause, view);
        return clause ? proposeForClause({ claim, view, clause }, context) : [];
      }),
    );
}

type Viewed = { claim: ClaimDraft; view: string; clause: Clause };

function proposeForClause(viewed: Viewed, context: ProposalContext): Derivation[] {
  return [...stated(viewed, context), ...nearMisses(viewed, context), ...questions(viewed, context)];
}

const STATEMENT_KINDS = ['yes-no', 'true-false', 'verdict'] as const;

function stated({ claim, view, clause }: Viewed, context: ProposalContext): Derivation[] {
  if (clause.predicate.negated) return [];
  return STATEMENT_KINDS.filter((kind) => context.kinds.has(kind)).map((kind) =>
    derivation(`${kind}/stated`, context.seed, { claim: claim.id, view }),
  );
}

function nearMisses({ claim, view, clause }: Viewed, context: ProposalContext): Derivation[] {
  const byPlace = Map.groupBy(
    distort(clause, context.lures),
    ({ operator, slot, from }) => `${operator} ${slot} ${from}`,
  );
  return [...byPlace].flatMap(([place, choices]) => {
    const chosen =
      choices[chance(context.seed, `${claim.id} ${place}`) % Math.min(choices.length, CHOICES_MAX)];
    if (!chosen) return [];
    const { operator, slot, from, to, relation } = chosen;
    const kinds = relation === 'open' ? (['verdict'] as const) : STATEMENT_KINDS;
    const basis = relation === 'open' ? 'open' : 'near-miss';
    return kinds
      .filter((kind) => context.kinds.has(kind))
      .map((kind) =>
        derivation(`${kind}/${basis}`, context.seed, { claim: claim.id, view, operator, slot, from, to }),
      );
  });
}

/** The seed chooses among this many of the closest. */
const CHOICES_MAX = 3;

function questions({ claim, view, clause }: Viewed, context: ProposalContext): Derivation[] {
  if (clause.predicate.negated) return [];
  return answersIn(clause).flatMap((answer) => {
    const asked = { claim: claim.id, view, slot: answer.slot, answer: answer.text };
    const gap = context.kinds.has('cloze') ? [derivation('cloze/gap', context.seed, asked)] : [];
    if (!context.kinds.has('multiple-choice')) return gap;
    const asOf = asOfFor(claim, clause);
    const words = statement(clause, asOf).toLowerCase();
    const wrong: string[] = [];
    for (const option of context.lures.answersLike(answer)) {
      if (wrong.length === DISTRACTORS) break;
      if (
        words.includes(option.toLowerCase()) ||
        [answer.text, ...wrong].some((other) => sameName(other, option))
      )
        continue;
      const changed = replaceInSlot(clause, answer.slot, answer.text, option);
      const alsoTrue =
        changed && context.judge({ text: statement(changed), clause: changed }) === 'supported';
      if (!alsoTrue) wrong.push(option);
    }
    if (wrong.length < 2) return gap;
    const options = Object.fromEntries(wrong.map((option, at) => [`option${at + 1}`, option]));
    return [...gap, derivation('multiple-choice/asked', context.seed, { ...asked, ...options })];
  });
}

function derivation(rule: string, seed: number, bindings: Derivation['bindings']): Derivation {
  return { rule, ruleSet: ITEM_RULE_SET, seed, bindings };
}

/** A number that depends on seed and key alone (32-bit FNV-1a with a final mix). */
export function chance(seed: number, key: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
