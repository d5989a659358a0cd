import { namedAt, THING_TYPES, type Thing } from '#lib/claims/called-things';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import type { Reading } from '#lib/claims/reading';
import { childrenBy, hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { describedThing, isToldOfOutcome } from '#lib/claims/things';
import { isTopic, subjectOfMain } from '#lib/claims/topic';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * "Mangalyaan lifted off in November. Its rocket was weak": "it" or "its" that opens a sentence goes on about the named subject of the sentence
 * before, where nothing else in that sentence can be meant. Null where another could be. Never throws.
 */
export function subjectGoesOn(reading: Reading, at: number, word: number): Thing | null {
  const here = reading.sentences[at];
  const before = reading.sentences[at - 1];
  if (!here || !before || before.paragraph !== here.paragraph || here.quoted[word]) return null;
  if (!opensSentence(here.tree, word) || tellsOfNoThing(here.tree, word)) return null;
  const subject = subjectOfMain(before.tree);
  if (subject < 0 || before.quoted[subject] || childrenBy(before.tree, subject, 'conj').length > 0)
    return null;
  const thing = namedSubject(reading, at - 1, before, subject);
  return thing !== null && isOnlyThing(before.tree, subject) ? thing : null;
}

/** The main subject or its owner, with nothing before it but a time. */
function opensSentence(tree: SentenceTree, word: number): boolean {
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  const subject = subjectOfMain(tree);
  if (subject < 0 || subject !== (isOwner ? tree.tokens[word]?.head : word)) return false;
  return range(0, word - 1).every(
    (before) =>
      !/^(?:NOUN|PROPN|PRON|VERB|AUX)$/.test(tree.tokens[before]?.upos ?? '') ||
      tree.entityAt[before]?.type === 'date',
  );
}

/** "It was the first time", "it took years", "it is known that". */
function tellsOfNoThing(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  if (tree.tokens[word]?.rel === 'nmod:poss') return false;
  const isClause = childrenBy(tree, head, 'csubj', 'ccomp', 'expl').length > 0;
  return (
    hasRelation(tree, word, 'expl') ||
    isClause ||
    isToldOfOutcome(tree, word) ||
    /^(?:take|need|require|follow|come|happen|occur|mark|mean|end)$/.test(tree.tokens[head]?.lemma ?? '') ||
    (childrenBy(tree, head, 'cop').length > 0 && isDeedOfSomebody(tree, head))
  );
}

/** "It was the court's first trial", "It was Ann Rees that brought it": what was told just before, or nothing. */
function isDeedOfSomebody(tree: SentenceTree, noun: number): boolean {
  if (childrenBy(tree, noun, 'acl').some((clause) => lower(tree, tree.first[clause] ?? clause) === 'that'))
    return true;
  // "It is also the first to be built": the first what was told before.
  const isBareOrdinal =
    /^(?:first|second|third|last|only|latest)$/.test(lower(tree, noun)) &&
    childrenBy(tree, noun, 'nmod').length === 0;
  return (
    isBareOrdinal ||
    tree.tokens[noun]?.upos === 'PROPN' ||
    (tree.tokens[noun]?.upos === 'NOUN' &&
      (childrenBy(tree, noun, 'nmod').some((owner) => tree.tokens[owner]?.rel === 'nmod:poss') ||
        childrenBy(tree, noun, 'amod').some((one) =>
          /^(?:first|second|third|last|latest)$/.test(lower(tree, one)),
        )))
  );
}

function namedSubject(reading: Reading, at: number, { tree }: PlacedSentence, subject: number): Thing | null {
  const { topic, article } = reading;
  if (topic !== null && isTopic(tree, subject, topic)) return topic;
  if (topic !== null && describedThing(reading, at, subject) === topic) return topic;
  if (!/^NNPS?$/.test(tree.tokens[subject]?.xpos ?? '')) return null;
  const entity = tree.entityAt[subject];
  if (entity?.type === 'person')
    return isCalledAsThing(article.text, entity.canonical) || isToldAsThing(tree, subject)
      ? { name: entity.canonical, type: 'other' }
      : null;
  if (entity && !THING_TYPES.has(entity.type)) return null;
  return namedAt(article.text, tree, subject) ?? longName(article.text, tree, subject);
}

/** "a probe called Maven", "the Nansen, which": no person is spoken of so. */
function isCalledAsThing(text: string, name: string): boolean {
  const said = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `\\b(?:called|nicknamed|dubbed|known as|craft|spacecraft|probe|lander|ship|planet|machine|computer|satellite|rocket) ${said}\\b|\\b${said}, which\\b|\\b[Tt]he ${said}\\b`,
    'u',
  ).test(text);
}

/** "Tristan da Cunha is a group of islands": no person is. */
function isToldAsThing(tree: SentenceTree, subject: number): boolean {
  const noun = tree.tokens[subject]?.head ?? -1;
  return (
    tree.tokens[noun]?.upos === 'NOUN' &&
    childrenBy(tree, noun, 'cop').length > 0 &&
    !lexiconTags(tree.tokens[noun]?.lemma.toLowerCase() ?? '').includes('Actor')
  );
}

/** "Deep Blue": two to four words with capitals that the spotter did not take for a name. */
function longName(text: string, tree: SentenceTree, subject: number): Thing | null {
  let first = subject;
  while (
    first > 0 &&
    /^\p{Lu}\p{Ll}+$/u.test(tree.tokens[first - 1]?.text ?? '') &&
    !tree.entityAt[first - 1]
  )
    first -= 1;
  const name = text.slice(tree.tokens[first]?.start ?? 0, tree.tokens[subject]?.end ?? 0);
  const isLong =
    subject > first && subject - first < 4 && !/^(?:The|This|That|His|Her|Its|Their)\b/.test(name);
  return isLong &&
    tree.tokens.slice(first, subject + 1).every(({ upos }) => /^(?:PROPN|ADJ|NOUN)$/.test(upos))
    ? { name, type: 'other' }
    : null;
}

/** Whether no other single thing takes part in what the sentence tells. */
function isOnlyThing(tree: SentenceTree, subject: number): boolean {
  const inside = new Set(range(tree.first[subject] ?? subject, tree.last[subject] ?? subject));
  return tree.tokens.every((token, word) => {
    if (inside.has(word)) return true;
    if (/^it$/.test(lower(tree, word))) return hasRelation(tree, word, 'nsubj');
    if (!/^(?:NOUN|PROPN)$/.test(token.upos) || !/^NNP?$/.test(token.xpos)) return true;
    const isPart = hasRelation(tree, word, 'obj', 'nsubj', 'iobj') || isBroughtIn(tree, word);
    return !isPart || isInAside(tree, word) || isNoRival(tree, word);
  });
}

/** "…, a quarter of whom speak it", "had come to join a convoy": told on the way. */
function isInAside(tree: SentenceTree, word: number): boolean {
  return hasRelation(tree, tree.tokens[word]?.head ?? -1, 'acl', 'advcl', 'acl:relcl');
}

/** "was joined with a second mill", "was built by Borsa Mills". */
function isBroughtIn(tree: SentenceTree, word: number): boolean {
  if (!hasRelation(tree, word, 'obl')) return false;
  const marker = childrenBy(tree, word, 'case').map((one) => lower(tree, one))[0] ?? '';
  const isNew = childrenBy(tree, word, 'det').some((det) => /^an?$/.test(lower(tree, det)));
  return (
    (isNew && /^(?:for|on|into|with|by|from|to)$/.test(marker)) ||
    /^(?:organization|work|other)$/.test(tree.entityAt[word]?.type ?? '')
  );
}

function isNoRival(tree: SentenceTree, word: number): boolean {
  const type = tree.entityAt[word]?.type ?? '';
  if (/^(?:date|number|money|percent)$/.test(type)) return true;
  const { lemma = '' } = tree.tokens[word] ?? {};
  if (/^(?:percent|half|third|quarter|majority|share|part|rest|total|number|most)$/.test(lemma)) return true;
  const isOwned = childrenBy(tree, word, 'nmod').some((owner) => lower(tree, owner) === 'its');
  return isOwned || lexiconTags(lemma.toLowerCase()).includes('Actor');
}
