import { isFollowed } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import { hasName } from '#lib/claims/references';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { countryNamed, isNationality } from '#lib/language/countries';

/** Whether a noun is an office or institution that every country has one of: "the election commission", "the currency". Never throws. */
export function isOrganOfState(tree: SentenceTree, word: number): boolean {
  const noun = (tree.tokens[word]?.lemma ?? '').toLowerCase();
  const before = childrenBy(tree, word, 'amod', 'compound').map((child) => lower(tree, child));
  if (isFollowed(tree, word) || hasName(tree, word) || hasRelation(tree, word, 'compound', 'flat'))
    return false;
  return (
    (ORGANS.has(noun) && before.every((said) => GENERAL.test(said))) ||
    (QUALIFIED.has(noun) && before.length > 0 && before.every((said) => OF_STATE.test(said)))
  );
}

/** Whether the title of an article names a country, a town or a people. Never throws. */
export function isPlacedByTitle({ article, sentences }: Reading): boolean {
  const title = article.title ?? '';
  return (
    IN_PLACE.test(title) ||
    namesCountry(title.split(/[^\p{L}.]+/u).filter((said) => said !== '')) ||
    sentences.some(({ tree }) =>
      tree.sentence.entities.some(
        ({ type, canonical }) =>
          /^(?:country|place)$/.test(type) && title.includes(canonical.replace(/^the /i, '')),
      ),
    )
  );
}

/** "Fever kills nine in Velden". */
const IN_PLACE = /\b(?:in|from) \p{Lu}\p{Ll}/u;

/** "Sierra Leone declared free", "Kenyans vote", "a Norwegian town". */
function namesCountry(words: readonly string[]): boolean {
  return words.some(
    (said, at) =>
      isNationality(said) ||
      [1, 2, 3].some((length) => countryNamed(words.slice(at, at + length).join(' ')) !== null),
  );
}

/** Words of a sentence that name a country, a town or a people. Never throws. */
export function placesIn(tree: SentenceTree): number[] {
  return tree.tokens.flatMap(({ text }, word) =>
    /^(?:country|place|nationality)$/.test(tree.entityAt[word]?.type ?? '') || namesCountry([text])
      ? [word]
      : [],
  );
}

const ORGANS = new Set(
  'government parliament legislature senate cabinet constitution currency president premier presidency monarch king queen emperor army navy military opposition electorate treasury census'.split(
    ' ',
  ),
);
/** What may stand before them and says nothing of the country. */
const GENERAL =
  /^(?:new|national|federal|central|whole|entire|current|present|military|civilian|interim|provisional|ruling|state)$/;
/** Bodies that are a country's by what stands before them. */
const QUALIFIED = new Set(
  'bank broadcaster commission court assembly minister council police guard authority prosecutor ministry election vote'.split(
    ' ',
  ),
);
const OF_STATE =
  /^(?:central|state|national|federal|election|electoral|supreme|constitutional|high|prime|foreign|finance|interior|defence|defense|health|justice|general|public|presidential|parliamentary|chief)$/;
