import { isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { type Entity, isNameType } from '#lib/language/analysis';
import { isNationality } from '#lib/language/countries';

/** A name with what is set off behind it: "Robert Hammond, an artist and businessman,". Word indexes, both ends included. */
export type SetOffName = { entity: Entity; first: number; last: number };

const known = new WeakMap<SentenceTree, SetOffName[]>();

/**
 * The names of a sentence that say behind a comma what they are. Read by order alone, because trees often hang such words from elsewhere.
 * Never throws.
 */
export function setOffNames(tree: SentenceTree): SetOffName[] {
  const cached = known.get(tree);
  if (cached) return cached;
  const found = tree.sentence.entities.flatMap((entity) =>
    isNameType(entity.type) ? (setOffBehind(tree, entity) ?? []) : [],
  );
  known.set(tree, found);
  return found;
}

function setOffBehind(tree: SentenceTree, entity: Entity): SetOffName | null {
  const last = tree.entityAt.lastIndexOf(entity);
  const comma = last + 1;
  if (last < 0 || tree.tokens[comma]?.text !== ',') return null;
  const first = comma + 1;
  const opens = /^(?:an?|the|one|its|his|her|their)$/.test(lower(tree, first));
  const isOffice = tree.tokens[first]?.upos === 'NOUN' && /^(?:of|at|for)$/.test(lower(tree, first + 1));
  const isOffices =
    tree.tokens[first + 1]?.upos === 'NOUN' &&
    /^(?:of|at|for)$/.test(lower(tree, first + 2)) &&
    tree.tokens[first]?.upos === 'ADJ';
  if (!opens && !isOffice && !isOffices) return null;
  const end = tree.tokens.findIndex(
    ({ xpos }, word) => word >= first && (isBreak(tree, word) || /^(?:VB|MD|W|\.|-RRB-)/.test(xpos)),
  );
  if (end <= first) return null;
  // "In Austin, the headquarters will stay": what goes on with a finite verb tells of something else.
  if (/^(?:VB[DZP]|MD)/.test(tree.tokens[end]?.xpos ?? '') && tree.tokens[end]?.rel !== 'acl') return null;
  const words = range(first, end - 1);
  if (
    !words.some((word) => tree.tokens[word]?.upos === 'NOUN' || isNationality(tree.tokens[word]?.text ?? ''))
  )
    return null;
  return { entity, first, last: end - 1 };
}
