import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft } from '#lib/claims/claim';
import type { SentenceTree } from '#lib/claims/sentence-tree';
import { vouchesFor } from '#lib/claims/vouching';
import { isNameType } from '#lib/language/analysis';
import { keepsCapital } from '#lib/language/countries';
import { singular } from '#lib/language/morphology';
import { lexiconTags } from '#lib/language/word-lexicon';
import { loadWordRelations } from '#lib/language/word-relations';

/**
 * The claims of one sentence with their sources: what somebody said is worded so ("According to the mayor, …"), and is left
 * out where another claim already tells that they said it, unless the article itself takes it as given ("announced",
 * "showed"). Never throws.
 */
export function sayingSources(
  claims: readonly ClaimDraft[],
  article: ArticleSource,
  tree: SentenceTree,
): ClaimDraft[] {
  return claims
    .filter(
      ({ attribution, clause }) => attribution === null || !isOwnOf(clause?.subject.text, attribution.source),
    )
    .filter(
      (claim) =>
        claim.attribution === null ||
        vouchesFor(article, claim) ||
        !claims.some((other) => tells(other, claim)),
    )
    .map((claim) => withSource(claim, tree, article.text));
}

function tells(other: ClaimDraft, { span }: ClaimDraft): boolean {
  return (
    other.attribution === null &&
    other.kind === 'clause' &&
    other.span.start <= span.start &&
    span.end <= other.span.end
  );
}

function withSource(claim: ClaimDraft, tree: SentenceTree, text: string): ClaimDraft {
  const { attribution, rewrites } = claim;
  if (attribution === null || /\baccording to\b/i.test(claim.text)) return claim;
  const source = asInside(attribution.source, attribution.start, tree, text);
  const opening = `According to ${source},`;
  return {
    ...claim,
    text: `${opening} ${asInside(claim.text, claim.span.start, tree, text)}`,
    rewrites: [...rewrites, { from: attribution.source, to: opening, rule: 'attribution' }],
  };
}

/** Words that have their capital only where a sentence opens. */
const OPENERS =
  /^(?:(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)-\p{Ll}[\p{Ll}-]*|The|An?|In|On|At|By|From|For|After|Before|During|Since|Until|With|Without|Under|Over|About|Around|As|Of|To|Among|Between|Despite|According|When|While|Although|If|Because|Some|Many|Most|Several|Few|All|Both|Each|Every|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|More|Fewer|This|That|These|Those|There|It|Its|He|She|They|His|Her|Their|Only|Someone|Somebody|Anyone|Anybody|Everyone|Everybody|Nobody|Nothing|Everything|Such|Other|Another|Fellow|Now|Today|Then|Later|Currently)$/u;

/** The capital that a word has only at the head of its sentence goes; that of a name stays. */
export function asInside(words: string, from: number, tree: SentenceTree, text: string): string {
  const first = /^[\p{L}\p{N}'’.-]+/u.exec(words)?.[0].replace(/['’]s$/, '') ?? '';
  const lower = first.charAt(0).toLowerCase() + first.slice(1);
  if (
    OPENERS.test(first) &&
    // "He Jiankui" is a name.
    !/^(?:He|She|It) \p{Lu}/u.test(words) &&
    !/^The (?:Hague|Gambia|Bahamas|Beatles|New York Times|Times|Guardian|Economist)\b/.test(words)
  )
    return lower + words.slice(first.length);
  // "Men-at-arms" are several tokens.
  const [opener = first] = first.split('-');
  const at = tree.tokens.findIndex(
    ({ start, text }) => start >= from && (text === first || text === lower || text === opener),
  );
  const token = tree.tokens[at];
  const entity = tree.entityAt[at];
  if (
    token?.text === first &&
    (!entity || (entity.canonical === first && (entity.type !== 'person' || !isSurname(first)))) &&
    (isCommonPlural(first) || (entity?.type !== 'person' && isSmallElsewhere(first, text))) &&
    !keepsCapital(first) &&
    !keepsItsCapital(first, text) &&
    !/^[^\s,]+ \p{Lu}/u.test(words)
  )
    return lower + words.slice(first.length);
  const isName =
    !token ||
    (entity && isNameType(entity.type)) ||
    token.upos === 'PROPN' ||
    keepsCapital(first) ||
    first === 'I' ||
    isOfNamedPlace(first, text) ||
    keepsItsCapital(first, text) ||
    /.\p{Lu}|\./u.test(first) ||
    // "Whole Foods": what goes on with a capital is a name, but for what somebody was or is.
    (/^[^\s,]+ \p{Lu}/u.test(words) &&
      !/^(?:Former|Late|Retired|Acting|Interim|Senior|Federal|Local)$/.test(first));
  return isName ? words : lower + words.slice(first.length);
}

/** "Airlines" at the head of a sentence, taken for a name: a word of the language, of several. */
function isCommonPlural(word: string): boolean {
  const one = singular(word.toLowerCase());
  return /^\p{Lu}\p{Ll}+[^s]s$/u.test(word) && loadWordRelations().meanings.has(one);
}

/** "Malaria" at the head of a sentence, taken for a name: within a sentence the article has it small, and never large. */
function isSmallElsewhere(word: string, text: string): boolean {
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  const isInside = (said: string) => new RegExp(`[\\p{Ll},] ${said}(?![\\p{L}'’-])`, 'u').test(text);
  return /^\p{Lu}\p{Ll}+$/u.test(word) && isInside(small) && !isInside(word);
}

/** "Rivers", "Waters": a word of several that people are called by too. */
function isSurname(word: string): boolean {
  return lexiconTags(word.toLowerCase()).some((tag) =>
    /^(?:FirstName|MaleName|FemaleName|LastName)$/.test(tag),
  );
}

/** "Amazonian": the place itself stands in the article. */
function isOfNamedPlace(word: string, text: string): boolean {
  const [, stem = ''] = /^(\p{Lu}\p{Ll}{3,}?)(?:i?ans?|eans?|ese|ish)$/u.exec(word) ?? [];
  return stem !== '' && new RegExp(`[\\p{Ll},] ${stem}`, 'u').test(text);
}

/** Within a sentence too the article has the word with its capital, and never without. */
function keepsItsCapital(word: string, text: string): boolean {
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  return text.includes(` ${lower}`)
    ? false
    : new RegExp(`(?:^|\\s)\\p{Ll}[\\p{Ll}'’-]*,? ${word.replaceAll('.', '\\.')}\\b`, 'u').test(text);
}

/** "According to Ann Rees, Ann Rees' bag": what somebody says of their own stands in the words that say so. */
function isOwnOf(subject: string | undefined, source: string): boolean {
  return (
    subject === source || /^['’]s? /.test(subject?.startsWith(source) ? subject.slice(source.length) : '')
  );
}
