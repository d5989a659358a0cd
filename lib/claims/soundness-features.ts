import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { Reading } from '#lib/claims/reading';
import type { References } from '#lib/claims/references';
import { ancestors, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import type { Token } from '#lib/language/analysis';

/** What a claim is drawn from, and how it is worded. */
export type DrawnClaim = {
  /** What passed the gates, and the clause before unclear adjuncts were left out. */
  proposition: Proposition;
  whole: Proposition;
  draft: ClaimDraft;
  references: References;
  reading: Reading;
  /** The sentence's index in the reading. */
  at: number;
  leans: 'needs' | 'clearer' | null;
  isNews: boolean;
};

export type SoundnessFeatures = Record<string, number>;

/**
 * What tells whether a claim is likely to be sound (faithful, one thing, standing alone, well formed): how surely the parser read its words,
 * what the claim keeps of its sentence and what it drops, which words lean on others. Same input, same features. Never throws; linear in
 * the sentence.
 */
export function soundnessFeatures(drawn: DrawnClaim): SoundnessFeatures {
  const { proposition } = drawn;
  const { tree } = proposition;
  const kept = keptWords(proposition);
  const features: SoundnessFeatures = {};
  const tally = (name: string, by = 1) => {
    features[name] = (features[name] ?? 0) + by;
  };
  tallySureness(tree, kept, proposition, features);
  tallyCuts(tree, kept, tally);
  tallyPlace(tree, kept, proposition, tally);
  tallyLeaning(tree, kept, drawn, tally);
  tallyShape(drawn, tally);
  if (drawn.draft.clause) tallyClause(drawn.draft.clause, tree, proposition, tally);
  features.words = drawn.draft.text.split(' ').length;
  features['sentence words'] = tree.tokens.length;
  features['kept share'] = kept.length / Math.max(1, tree.tokens.length);
  return features;
}

type Tally = (name: string, by?: number) => void;

/** A lead beyond this is as good as any. */
const LEAD_MAX = 12;
/** Words whose lead is lower were nearly read otherwise. */
const CLOSE = 1.5;

/** The least and the mean lead of the words kept, of the sentence, of the verb and of the subject's head. */
function tallySureness(
  tree: SentenceTree,
  kept: readonly number[],
  { verb, subject, args, head }: Proposition,
  features: SoundnessFeatures,
): void {
  const all = tree.tokens.map((_, word) => word).filter((word) => tree.tokens[word]?.upos !== 'PUNCT');
  const sets = {
    kept: kept.filter((word) => tree.tokens[word]?.upos !== 'PUNCT'),
    all,
    verb: [verb.main],
    subject: [subject.head],
    head: [head],
    args: args.map((arg) => arg.head),
  };
  for (const [name, words] of Object.entries(sets)) {
    for (const what of ['tag', 'head', 'rel'] as const) {
      const leads = words.map((word) => Math.min(LEAD_MAX, tree.tokens[word]?.leads?.[what] ?? LEAD_MAX));
      features[`${name} ${what} least`] = Math.min(LEAD_MAX, ...leads);
      if (words.length > 1 || name === 'args') {
        features[`${name} ${what} mean`] =
          leads.reduce((sum, lead) => sum + lead, 0) / Math.max(1, leads.length);
        features[`${name} ${what} close`] = leads.filter((lead) => lead < CLOSE).length;
      }
    }
    features[`${name} mended`] = words.filter((word) => tree.tokens[word]?.mended === true).length;
  }
}

/** What hangs from the kept words and was left out, and what stands at the claim's edges. */
function tallyCuts(tree: SentenceTree, kept: readonly number[], tally: Tally): void {
  const isKept = new Set(kept);
  for (const word of kept) {
    tally(`kept ${relationOf(tree, word)}`);
    for (const child of tree.children[word] ?? []) {
      if (isKept.has(child) || tree.tokens[child]?.upos === 'PUNCT') continue;
      tally(`dropped ${relationOf(tree, child)}`);
      tally('dropped words', (tree.last[child] ?? child) - (tree.first[child] ?? child) + 1);
    }
  }
  const first = kept[0] ?? 0;
  const last = kept.at(-1) ?? 0;
  tally(`before ${edgeOf(tree, first - 1)}`);
  tally(`after ${edgeOf(tree, last + 1)}`);
  tally('holes', kept.filter((word, index) => index > 0 && word !== (kept[index - 1] ?? 0) + 1).length);
  tree.tokens.forEach((token, word) => {
    const said = token.text.toLowerCase();
    if (LINKS.has(said)) tally(`${isKept.has(word) ? 'keeps' : 'leaves'} ${said}`);
    if (/^(?:VERB|AUX)$/.test(token.upos)) tally(isKept.has(word) ? 'verbs kept' : 'verbs left');
  });
  for (const entity of tree.sentence.entities) {
    const own = tree.tokens.flatMap(({ start, end }, word) =>
      start >= entity.start && end <= entity.end ? [word] : [],
    );
    const share = own.filter((word) => isKept.has(word)).length;
    if (share > 0) tally(`kept ${entity.type}`);
    if (share > 0 && share < own.length) tally('names cut');
  }
}

const LINKS = new Set(
  'if while although though unless because when after before as until since whether where who which that than and or but so not only even still also both either'.split(
    ' ',
  ),
);

function relationOf(tree: SentenceTree, word: number): string {
  return (tree.tokens[word]?.rel ?? 'none').replace(/:.*/, '');
}

function edgeOf(tree: SentenceTree, word: number): string {
  const token = tree.tokens[word];
  if (!token) return 'nothing';
  return token.upos === 'PUNCT' ? token.text.slice(0, 1) : token.upos;
}

/** Where in its sentence and article the clause stands. */
function tallyPlace(
  tree: SentenceTree,
  kept: readonly number[],
  { head, kind, factuality, attribution, synthetic, args }: Proposition,
  tally: Tally,
): void {
  tally(`kind ${kind}`);
  tally(`told ${factuality}`);
  if (attribution) tally('attributed');
  if (synthetic) tally('synthetic');
  if (args.some(({ picked }) => picked !== undefined)) tally('picked');
  tally(`clause ${tree.tokens[head]?.rel ?? 'none'}`);
  tally('depth', ancestors(tree, head).length);
  const text = tree.tokens.map((token) => token.text);
  for (const mark of [',', ';', ':', '–', '—', '(', '"', '“', '-']) {
    tally(`sentence ${mark}`, text.filter((one) => one === mark).length);
    tally(`claim ${mark}`, kept.filter((word) => text[word] === mark).length);
  }
}

/** Words that may need something outside the claim to be understood. */
function tallyLeaning(
  tree: SentenceTree,
  kept: readonly number[],
  { reading, at, references }: DrawnClaim,
  tally: Tally,
): void {
  const isTold = (lemma: string) =>
    reading.sentences
      .slice(Math.max(0, at - EARLIER), at)
      .some(({ tree: earlier }) => earlier.tokens.some((token) => token.lemma === lemma));
  const title = new Set((reading.article.title ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u));
  for (const word of kept) {
    const token = tree.tokens[word];
    if (!token) continue;
    if (token.upos === 'NOUN') tallyNoun(tree, word, token, isTold, title, tally);
    if (token.upos === 'PRON') tally(`pronoun ${token.text.toLowerCase()}`.slice(0, 16));
    if (/^(?:JJR|RBR)$/.test(token.xpos) && !kept.some((other) => lower(tree, other) === 'than'))
      tally('than what');
    if (/^(?:JJS|RBS)$/.test(token.xpos)) tally('superlative');
    if (token.upos === 'NUM' && !/^(?:nummod|compound|appos|flat)/.test(token.rel)) tally('bare number');
    if (token.upos === 'NUM') tally('number');
    if (token.upos === 'PROPN' && tree.entityAt[word] === null) tally('capital without name');
    if (LEANERS.has(token.lemma)) tally('leaner');
    if (token.upos === 'ADJ' && ORDINAL.test(token.text)) tally('ordinal');
    if (/^(?:ADV)$/.test(token.upos)) tally('adverb');
    if (token.upos === 'DET') tally(`determiner ${token.text.toLowerCase()}`.slice(0, 18));
    if (/^(?:MD)$/.test(token.xpos)) tally(`modal ${token.text.toLowerCase()}`);
  }
  const isKept = new Set(kept);
  for (const { first, rule } of references.replacements) if (isKept.has(first)) tally(`replaced ${rule}`);
  tally('blocks', references.blocks.length);
}

/** Sentences back that a definite noun may have been brought up in. */
const EARLIER = 12;
const LEANERS = new Set(
  'other another same such both each latter former later earlier then there here again instead further next previous following new additional total overall remaining rest respective similar different related'.split(
    ' ',
  ),
);
const ORDINAL = /^(?:first|second|third|fourth|fifth|last|final)$/i;

function tallyNoun(
  tree: SentenceTree,
  word: number,
  token: Token,
  isTold: (lemma: string) => boolean,
  title: ReadonlySet<string>,
  tally: Tally,
): void {
  const children = tree.children[word] ?? [];
  const relations = children.map((child) => relationOf(tree, child));
  const isThe = children.some((child) => lower(tree, child) === 'the');
  const hasOwner = relations.some((relation) => /^(?:nmod|acl)$/.test(relation));
  const isDescribed = relations.some((relation) => /^(?:amod|compound|nummod)$/.test(relation));
  const how = isThe ? 'the' : relations.includes('det') ? 'other' : 'no';
  tally(`${how} noun${hasOwner ? ' of' : ''}${isDescribed ? ' described' : ''}`);
  if (!isThe || hasOwner) return;
  tally(isTold(token.lemma) ? 'the told' : 'the untold');
  if (title.has(token.lemma)) tally('the titled');
}

/** How it was worded and what kind of article it is of. */
function tallyShape(
  { proposition, whole, draft, leans, isNews, reading, at }: DrawnClaim,
  tally: Tally,
): void {
  if (proposition !== whole) tally('reduced');
  tally(`leans ${leans ?? 'not'}`);
  for (const { rule } of draft.rewrites) tally(`rewrite ${rule}`);
  if (isNews) tally('news');
  if (reading.article.date === null) tally('no date');
  if (reading.topic === null) tally('no topic');
  if (reading.isAllAboutTopic) tally('about topic');
  tally('place', at);
  if (reading.sentences[at - 1]?.paragraph !== reading.sentences[at]?.paragraph) tally('opens paragraph');
}

function tallyClause(clause: Clause, tree: SentenceTree, { subject, verb }: Proposition, tally: Tally): void {
  const { predicate, args } = clause;
  tally(`subject ${clause.subject.entity ?? 'unnamed'}`);
  tally('subject words', wordsOf(subject.words).length);
  tally(`subject tag ${tree.tokens[subject.head]?.xpos ?? 'none'}`);
  tally(
    `subject first ${/^(?:the|an?|its|his|her|their)\b/i.exec(clause.subject.text)?.[0].toLowerCase() ?? 'other'}`,
  );
  tally(`tense ${predicate.tense}`);
  tally(`voice ${predicate.voice}`);
  if (predicate.copular) tally('copular');
  if (predicate.negated) tally('negated');
  if (verb.particle !== null) tally('particle');
  tally('auxiliaries', predicate.auxiliaries.length);
  tally(`verb tag ${tree.tokens[verb.main]?.xpos ?? 'none'}`);
  tally('args', args.length);
  for (const arg of args) {
    tally(`arg ${arg.role}`);
    if (arg.entity) tally(`arg entity ${arg.entity}`);
    if (arg.preposition) tally(`arg prep ${arg.preposition.toLowerCase()}`.slice(0, 24));
    if (arg.fronted) tally('fronted');
  }
  tally('arg words', Math.max(0, ...args.map(({ text }) => text.split(' ').length)));
}
