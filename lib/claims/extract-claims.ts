import type { ArticleSource } from '#lib/articles/article';
import { anchoredTo } from '#lib/claims/anchored-claim';
import { apposedNames } from '#lib/claims/apposed-names';
import { anchorOf } from '#lib/claims/article-anchor';
import { articleKind } from '#lib/claims/article-kind';
import { becomings, withoutBecoming } from '#lib/claims/becomings';
import { BROKEN_OFF, breaksOff } from '#lib/claims/breaks-off';
import { isCaption } from '#lib/claims/captions';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import { clearReferences } from '#lib/claims/clear-references';
import { clockOf } from '#lib/claims/clock';
import { dated } from '#lib/claims/dated-claim';
import { decontextualize } from '#lib/claims/decontextualize';
import { withoutRepeats } from '#lib/claims/dedupe';
import { designations, listMembers, nominalizations } from '#lib/claims/derived-claims';
import { introducedNouns } from '#lib/claims/descriptions';
import { standingOf } from '#lib/claims/factuality';
import { findClauses } from '#lib/claims/find-clauses';
import { imaginedRefusal } from '#lib/claims/imagined';
import { oneThing } from '#lib/claims/one-thing';
import { passing } from '#lib/claims/passing';
import { personClauses } from '#lib/claims/person-clauses';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import type { Proposition } from '#lib/claims/proposition';
import { readClause } from '#lib/claims/read-clause';
import { type ArticleKind, type Reading, readArticle } from '#lib/claims/reading';
import type { References } from '#lib/claims/references';
import { sayingSources } from '#lib/claims/say-source';
import { sentenceRefusal } from '#lib/claims/select';
import type { SentenceTree } from '#lib/claims/sentence-tree';
import { setOffParticiples } from '#lib/claims/set-off-participles';
import { soundnessOf, soundnessRefusal, worthBySoundness } from '#lib/claims/soundness';
import type { DrawnClaim } from '#lib/claims/soundness-features';
import { speaksOfNow } from '#lib/claims/speaks-of-now';
import { splitClausal } from '#lib/claims/split-clausal';
import { splitComplements } from '#lib/claims/split-complements';
import { splitCounts } from '#lib/claims/split-counts';
import { inItsTense } from '#lib/claims/standing-tense';
import { soundStandings } from '#lib/claims/standings';
import { hasStrayDay } from '#lib/claims/stray-day';
import { titledNames } from '#lib/claims/titled-names';
import { wordClaim } from '#lib/claims/word-claim';
import { worthinessOf } from '#lib/claims/worthiness';
import { analyzeText } from '#lib/language/analyze-text';

/** What an article says: its claims in reading order, and each sentence or clause that made none, with the reason. */
export type Extraction = { claims: ClaimDraft[]; refusals: Refusal[] };

type Weigh = (drawn: DrawnClaim) => number;

/**
 * Draws from an article the statements that stand alone, each tied to its words. Stage by stage: analysis of the text,
 * selection of sentences, clauses, how each is told, what else it implies, words that make it stand alone (or refusal),
 * worth, repeats. Same article, same extraction. Never throws; linear in the length of the text.
 * @param article normalized text; `date` anchors "on Thursday"
 * @param onProgress hears the share of the text analyzed, 0..1
 */
export function extractClaims(article: ArticleSource, onProgress?: (share: number) => void): Extraction {
  return claimsIn(readArticle(article, analyzeText(article.text, onProgress)));
}

/**
 * `extractClaims` for an article that is read already; the reading stays as it is. Never throws.
 * @param weigh how likely a claim is sound, 0..1
 */
export function claimsIn(reading: Reading, weigh: Weigh = soundnessOf): Extraction {
  const introduced = new Set<string>();
  const kind = articleKind(reading);
  const found: Extraction = { claims: [], refusals: [] };
  reading.sentences.forEach((sentence, at) => {
    const { claims, refusals } = readSentence(reading, at, introduced, kind, weigh);
    found.claims.push(...claims);
    found.refusals.push(...refusals);
    for (const noun of introducedNouns(sentence)) introduced.add(noun);
  });
  return { claims: withoutRepeats(found.claims), refusals: found.refusals };
}

function readSentence(
  reading: Reading,
  at: number,
  introduced: ReadonlySet<string>,
  article: ArticleKind,
  weigh: Weigh,
): Extraction {
  const sentence = reading.sentences[at];
  if (!sentence) return { claims: [], refusals: [] };
  const { start, end } = sentence.tree.sentence;
  const span = { start, end };
  const isAlone = [at - 1, at + 1].every((near) => reading.sentences[near]?.paragraph !== sentence.paragraph);
  const reason = isCaption(reading, at)
    ? 'a caption: it tells what a picture shows'
    : (sentenceRefusal(sentence, reading.article.text, isAlone) ?? imaginedRefusal(reading, at));
  if (reason !== null) return { claims: [], refusals: [{ reason, span }] };
  const plain = decontextualize(reading, at, introduced);
  const references = { ...plain, ...clearReferences(reading, at, plain) };
  const isNow = speaksOfNow(sentence.tree, reading.article.date, references, article.isNews);
  const { told, refusals } = propositionsOf(reading, at, references, isNow);
  const claims: ClaimDraft[] = [];
  const anchor = anchorOf(reading.article);
  for (const whole of told) {
    const passed = passing(whole, references, article, anchor !== null);
    const { proposition, leans } = passed;
    const refused = passed.refused ?? (breaksOff(reading, at, proposition) ? BROKEN_OFF : null);
    if (refused !== null) {
      if (proposition.kind === 'clause') refusals.push({ reason: refused, span: clauseSpan(proposition) });
      continue;
    }
    const draft = draftOf(proposition, reading, sentence, references, claims.length);
    const { isNews } = article;
    const soundness = weigh({ proposition, whole, draft, references, reading, at, leans, isNews });
    const unsound = soundnessRefusal(soundness);
    if (unsound !== null) {
      refusals.push({ reason: unsound, span: draft.span });
      continue;
    }
    const worth = worthBySoundness(draft, soundness);
    claims.push(
      leans && anchor ? anchoredTo(anchor, worth, leans, sentence.tree, reading.article.text) : worth,
    );
  }
  if (claims.length === 0 && refusals.length === 0) {
    refusals.push({ reason: 'nothing in it stands alone as a statement', span });
  }
  const said = sayingSources(claims, reading.article, sentence.tree);
  return {
    claims: said.map((claim) => dated(claim, sentence.tree, reading.article, article.isNews)),
    refusals: distinct(refusals),
  };
}

/** The clauses of a sentence as propositions with how each is told, what they imply, and what was refused on the way. */
function propositionsOf(
  reading: Reading,
  at: number,
  references: References,
  isNow: boolean,
): { told: Proposition[]; refusals: Refusal[] } {
  const { article } = reading;
  const sentence = reading.sentences[at];
  if (!sentence) return { told: [], refusals: [] };
  const { tree, quoted } = sentence;
  const told: Proposition[] = [];
  const refusals: Refusal[] = [];
  for (const found of findClauses(tree)) {
    const read = readClause(tree, found);
    if (read.kind === 'unread') {
      refusals.push({ reason: read.reason, span: clauseSpan({ tree, head: found.head }) });
      continue;
    }
    const standing = standingOf(read.proposition, article.text, quoted);
    if (standing.kind === 'untold') {
      refusals.push({ reason: standing.reason, span: clauseSpan({ tree, head: found.head }) });
      continue;
    }
    const { factuality, attribution } = standing;
    // What a text without a date says will be, was to be at a time that nobody knows.
    if (factuality === 'planned' && article.date === null) {
      refusals.push({
        reason: 'a prediction: the article has no date',
        span: clauseSpan({ tree, head: found.head }),
      });
      continue;
    }
    const isQuoted = quoted[read.proposition.verb.main] === true;
    const unclear = attribution && unclearSource(attribution, tree, references, isQuoted);
    if (unclear) {
      refusals.push({ reason: unclear, span: clauseSpan({ tree, head: found.head }) });
      continue;
    }
    const proposition = {
      ...read.proposition,
      factuality,
      attribution: attribution && named(attribution, tree, references),
    };
    told.push(
      ...withoutBecoming(proposition)
        .flatMap(personClauses)
        .flatMap(oneThing)
        .flatMap(splitClausal)
        .flatMap(splitComplements)
        .flatMap(splitCounts),
      ...becomings(proposition),
      ...designations(proposition),
      ...listMembers(proposition),
    );
  }
  const unquoted = [
    ...nominalizations(tree),
    ...(tellsOfParts(tree)
      ? []
      : soundStandings(
          [
            ...titledNames(tree, isNow),
            ...apposedNames(tree, isNow).flatMap(oneThing).flatMap(splitComplements),
          ].flatMap((one) => inItsTense(one, reading, at)),
          isNow,
        )),
    ...setOffParticiples(tree),
  ].filter(({ head }) => !quoted[head]);
  return { told: [...told, ...unquoted], refusals };
}

/** "they claimed", "the team said": why the source cannot be named. */
function unclearSource(
  { start, end, source }: NonNullable<Proposition['attribution']>,
  tree: SentenceTree,
  { blocks, replacements }: References,
  isQuoted: boolean,
): string | null {
  if (/^somebody$/.test(source)) return null;
  const first = tree.tokens.findIndex((token) => token.start >= start);
  const after = tree.tokens.findLastIndex((token) => token.end <= end) + 1;
  // "Next to nobody believes".
  if (tree.tokens[first]?.upos === 'ADP') return 'who says so could not be found surely';
  if (hasStrayDay(tree, first, after, replacements)) return 'who says so could not be found surely';
  const block = blocks.find((one) => one.first >= first && one.end <= after);
  if (!block) return null;
  return isQuoted ? 'a quotation whose speaker is not clear from the sentence' : block.reason;
}

/** "appeared as Trey, a boy whom …": what is said of people there, is said of parts in a play. */
function tellsOfParts(tree: SentenceTree): boolean {
  return tree.tokens.some(
    ({ lemma }, word) =>
      /^(?:star|appear|play|portray|cast|voice|guest-star|co-star)$/.test(lemma) &&
      tree.tokens.slice(word).some(({ text }) => text === 'as'),
  );
}

/** "he said", "her critics argued": the source with its own words replaced as in a claim. */
function named(
  attribution: NonNullable<Proposition['attribution']>,
  tree: SentenceTree,
  { replacements }: References,
) {
  const { start, end } = attribution;
  const within = replacements.filter(
    ({ first, end: after }) =>
      (tree.tokens[first]?.start ?? -1) >= start && (tree.tokens[after - 1]?.end ?? end + 1) <= end,
  );
  const source = within.reduceRight((said, { first, end: after, to }) => {
    const from = (tree.tokens[first]?.start ?? start) - start;
    const till = (tree.tokens[after - 1]?.end ?? start) - start;
    return said.slice(0, from) + to + said.slice(till);
  }, attribution.source);
  return { ...attribution, source };
}

function draftOf(
  proposition: Proposition,
  { article }: Reading,
  { tree }: PlacedSentence,
  { replacements }: References,
  index: number,
): ClaimDraft {
  const worded = wordClaim(article.text, proposition, replacements);
  const { kind, factuality, attribution } = proposition;
  const { start, end } = tree.sentence;
  const clock = clockOf(worded.clause, worded.text, article);
  const { text, clause, rewrites, span } = worded;
  return {
    id: `${start}.${index + 1}`,
    kind,
    text,
    span,
    sentence: { start, end },
    ...worthinessOf(worded, { factuality, clock }),
    factuality,
    attribution,
    clock,
    rewrites,
    clause,
  };
}

function clauseSpan({ tree, head }: Pick<Proposition, 'tree' | 'head'>): Refusal['span'] {
  const first = tree.tokens[tree.first[head] ?? head];
  const last = tree.tokens[tree.last[head] ?? head];
  return { start: first?.start ?? tree.sentence.start, end: last?.end ?? tree.sentence.end };
}

function distinct(refusals: Refusal[]): Refusal[] {
  const seen = new Set<string>();
  return refusals.filter(({ reason, span }) => {
    const key = `${span.start} ${reason}`;
    return !seen.has(key) && seen.add(key);
  });
}
