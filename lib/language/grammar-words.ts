import type { Upos } from '#lib/language/analysis';

/** What the universal part-of-speech tags are called by people. @source universaldependencies.org/u/pos */
const WORD_CLASSES: Record<Upos, string> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary verb',
  CCONJ: 'conjunction',
  DET: 'determiner',
  INTJ: 'interjection',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'name',
  PUNCT: 'punctuation',
  SCONJ: 'subordinator',
  SYM: 'symbol',
  VERB: 'verb',
  X: 'other',
};

/** What the relations of Universal Dependencies are called by people. @source universaldependencies.org/u/dep */
const RELATIONS: Record<string, string> = {
  root: 'head of the sentence',
  nsubj: 'subject',
  'nsubj:pass': 'passive subject',
  csubj: 'clause as subject',
  obj: 'object',
  iobj: 'indirect object',
  obl: 'circumstance',
  'obl:agent': 'agent',
  'obl:unmarked': 'circumstance',
  xcomp: 'complement',
  ccomp: 'clause as object',
  advcl: 'adverbial clause',
  acl: 'describing clause',
  'acl:relcl': 'relative clause',
  advmod: 'adverb',
  amod: 'adjective',
  nmod: 'describing noun',
  'nmod:poss': 'owner',
  appos: 'apposition',
  nummod: 'count',
  det: 'determiner',
  case: 'preposition',
  mark: 'clause opener',
  aux: 'auxiliary',
  'aux:pass': 'passive auxiliary',
  cop: 'linking verb',
  conj: 'joined with',
  cc: 'conjunction',
  compound: 'compound',
  'compound:prt': 'part of the verb',
  flat: 'rest of the name',
  fixed: 'set phrase',
  expl: 'placeholder',
  list: 'list',
  parataxis: 'side by side',
  discourse: 'interjection',
  vocative: 'person spoken to',
  punct: 'punctuation',
  dep: 'unclear',
};

/** "noun", "name", "auxiliary verb". */
export function wordClassInWords(upos: Upos): string {
  return WORD_CLASSES[upos];
}

/** "subject", "relative clause"; of a rare subtype what its relation is called, and the tag itself for what has no plain word. */
export function relationInWords(rel: string): string {
  return RELATIONS[rel] ?? RELATIONS[rel.split(':')[0] ?? ''] ?? rel;
}
