import type { ArticleClaims } from '#lib/claims/article-claims';
import { vouchesFor } from '#lib/claims/vouching';
import { type Derived, derivedFrom, deriveItem, VERDICT_OPTIONS } from '#lib/items/derive-item';
import { ITEM_RULE_SET, type Item } from '#lib/items/item';
import type { Judge } from '#lib/items/judge';
import { containsWords, replaceInSlot, slotNamed, statement } from '#lib/items/realize';
import { sameName } from '#lib/language/names';

export type Verification = { ok: true } | { ok: false; reason: string };

/**
 * Proves an item anew: its evidence stands in the article, its derivation re-makes it word for word, its key follows by rule,
 * and the judge finds no statement true that must be false, nor the other way round. Uses the articles and the derivation only,
 * never how the item was generated. Never throws.
 */
export function verifyItem(item: Item, sources: readonly ArticleClaims[], judge: Judge): Verification {
  const source = sources.find(({ article }) => article.name === item.article);
  if (!source) return no(`its article “${item.article}” is not among those given`);
  if (item.derivation.ruleSet !== ITEM_RULE_SET)
    return no(`it was made by rule set ${item.derivation.ruleSet}`);
  const misquote = misquoted(item, sources);
  if (misquote) return no(misquote);
  const derived = derivedFrom(source, item.derivation);
  if (!derived) return no('its derivation leads to no claim of the article');
  if (!vouchesFor(source.article, derived.claim)) return no('the article does not itself assert the claim');
  const different = differs(item, source);
  if (different) return no(different);
  const key = keyByRule(item, derived);
  if (key !== item.key) return no(key === null ? 'no rule gives a key' : `by rule the key is ${key}`);
  return judged(item, derived, judge);
}

function no(reason: string): Verification {
  return { ok: false, reason };
}

function misquoted({ evidence }: Item, sources: readonly ArticleClaims[]): string | null {
  for (const { article, start, end, quote } of evidence) {
    const text = sources.find((source) => source.article.name === article)?.article.text;
    if (text === undefined) return `its evidence is from “${article}”, which is not among the articles given`;
    if (text.slice(start, end) !== quote) return 'its evidence does not stand in the article';
  }
  return null;
}

function differs(item: Item, source: ArticleClaims): string | null {
  const made = deriveItem(source, item.derivation);
  if (!made) return 'its derivation makes no item';
  const parts = ['id', 'kind', 'stem', 'options', 'explanation', 'evidence', 'nearMiss', 'asOf'] as const;
  const odd = parts.find((part) => JSON.stringify(made[part]) !== JSON.stringify(item[part]));
  return odd ? `its ${odd} is not what its derivation makes` : null;
}

/** The key by logic alone: stated is true, excluded by the operator is false, asked for is what stands in the slot. */
function keyByRule(
  { kind, derivation, options }: Item,
  { clause, distortion, answer }: Derived,
): string | null {
  const truth =
    derivation.bindings.operator === undefined ? true : distortion?.relation === 'false' ? false : null;
  if (kind === 'yes-no') return truth === null ? null : truth ? 'Yes' : 'No';
  if (kind === 'true-false') return truth === null ? null : truth ? 'True' : 'False';
  if (kind === 'verdict') return VERDICT_OPTIONS[truth === null ? 2 : truth ? 0 : 1] ?? null;
  const slot = answer && slotNamed(clause, answer.slot);
  if (!answer || !slot || !containsWords(slot.text, answer.text)) return null;
  const rivals = options.filter((option) => option !== answer.text && sameName(option, answer.text));
  return rivals.length === 0 ? answer.text : null;
}

function judged(item: Item, { clause, distortion, answer }: Derived, judge: Judge): Verification {
  const verdictOn = (asked: typeof clause) => judge({ text: statement(asked), clause: asked });
  if (distortion) {
    const verdict = verdictOn(distortion.clause);
    if (verdict === 'supported' || verdict === 'conflicting')
      return no('an article supports what must be false');
    if (distortion.relation === 'open' && verdict !== 'not-enough-evidence')
      return no('the articles settle what must be open');
    return { ok: true };
  }
  if (verdictOn(clause) !== 'supported') return no('the articles do not support what must be true');
  if (!answer || item.kind !== 'multiple-choice') return { ok: true };
  for (const option of item.options) {
    if (option === answer.text) continue;
    const other = replaceInSlot(clause, answer.slot, answer.text, option);
    if (other && verdictOn(other) === 'supported') return no(`the option “${option}” is true as well`);
  }
  return { ok: true };
}
