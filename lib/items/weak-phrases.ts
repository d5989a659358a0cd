/**
 * Whether leaving these words out would test the reader's luck: nouns that could be a dozen others ("some concerns", "talks"), or
 * words that carry nothing. Our choice, from graded samples. Never throws.
 */
export function isWeakPhrase(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const head = words.at(-1) ?? '';
  if (/[“”"()[\]]/.test(text) || !/\p{L}{3}/u.test(text) || PRONOUN.test(words[0] ?? '')) return true;
  if (WEAK_HEADS.has(head) || WEAK_HEADS.has(head.replace(/s$/, '')))
    return words.length < 3 || !hasDetail(words);
  return false;
}

const PRONOUN =
  /^(to|of|in|on|at|by|for|from|with|as|the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|\d.*|it|he|she|they|them|this|that|one|some|many|all|others?|both|there|what|who|its|their|his|her)$/;

const WEAK_HEADS = new Set(
  `thing number part way kind lot people person time year day week month hour minute member concern talk lead case fact
  place problem result use example form type group team man woman child area region set series range amount level rate
  point issue matter question answer reason cause effect end start beginning side aspect feature work change move step
  plan idea view role need effort attempt chance moment period event situation condition process term word name list
  half third quarter majority minority rest most much million billion thousand hundred dozen order line statement
  support help addition variety share total official officer leader government country state city town company world
  life home house family friend watch offer weekend announcement meeting visit morning evening night afternoon today
  average size length height weight age speed power ability success victory loss win game match season record ban tie
  charge high low good bad great big small office control power access practice ball sort piece couple pair bit turn basis course purpose method means use approach fashion manner degree extent`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Three words and more say enough around a weak head: "temporary protected status". */
function hasDetail(words: readonly string[]): boolean {
  return words.slice(0, -1).some((word) => word.length > 5);
}
