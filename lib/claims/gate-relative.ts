import type { Proposition } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "a visit by members of the Commission, which marked the start": what begins, ends or marks something is hardly the name right before
 * "which" where an event stands above it. Null for what surely is told of the name. Never throws.
 */
export function relativeRefusal({ tree, head, subject, synthetic }: Proposition): string | null {
  if (synthetic || tree.tokens[head]?.rel !== 'acl:relcl') return null;
  const which = childrenBy(tree, head, 'nsubj').find((word) => lower(tree, word) === 'which');
  const name = tree.tokens[head]?.head ?? -1;
  if (which === undefined || name !== subject.head || !hasRelation(tree, name, 'nmod', 'conj')) return null;
  if (!OF_EVENTS.test(lemma(tree, head)) || tree.entityAt[name]?.type === 'event') return null;
  return isBelowEvent(tree, name) ? 'does not say clearly who or what it is about' : null;
}

/** A noun above, of one phrase with the name, that a verb or its form tells to be an event. */
function isBelowEvent(tree: SentenceTree, name: number): boolean {
  for (let at = name; hasRelation(tree, at, 'nmod', 'conj'); ) {
    at = tree.tokens[at]?.head ?? -1;
    if (at < 0) return false;
    if (EVENTS.test(lemma(tree, at))) return true;
  }
  return false;
}

const OF_EVENTS =
  /^(?:mark|begin|start|end|last|follow|coincide|cause|result|spark|prompt|trigger|culminate|conclude|kill|injure|lead|bring|draw|attract|happen|occur|commemorate|celebrate|precede)$/;
const EVENTS =
  /(?:tion|sion|ment)$|^(?:visit|meeting|attack|war|strike|raid|march|talk|summit|race|match|game|vote|trip|tour|fire|flood|storm|crash|collapse|battle|siege|death|birth|wedding|opening|closing|launch|landing|arrival|departure|speech|protest|riot|revolt|uprising|campaign|trial|merger|sale|purchase|fall|rise|victory|defeat|discovery)$/;
