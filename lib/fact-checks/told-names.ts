import { OFFICES, TRADES } from '#lib/claims/office-words';
import type { Replacement } from '#lib/claims/references';
import { isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { setOffNames } from '#lib/fact-checks/set-off-names';
import type { ToldClause, ToldPart } from '#lib/fact-checks/told-clause';
import { partAt, sayWords } from '#lib/fact-checks/told-parts';
import { landOf, toldPhrase } from '#lib/fact-checks/told-phrase';
import { type Entity, isNameType } from '#lib/language/analysis';

type Place = { tree: SentenceTree; replacements: readonly Replacement[]; quoted: readonly boolean[] };

const TITLES: Record<string, string> = {
  'gov.': 'governor',
  'sen.': 'senator',
  'rep.': 'representative',
  'gen.': 'general',
  'lt.': 'lieutenant',
  'capt.': 'captain',
  'prof.': 'professor',
  'dr.': 'doctor',
};

/**
 * What a sentence tells of its names without a verb: "the Dutch designer Piet Oudolf", "Petro, a senator, …", "Kosgei of Kenya",
 * "(1912–1954)". Never throws.
 */
export function toldOfNames(place: Place): ToldClause[] {
  const { tree } = place;
  const titled = tree.sentence.entities.flatMap((entity) =>
    isNameType(entity.type) ? titleOf(place, wordsOfName(tree, entity), entity) : [],
  );
  const apposed = tree.tokens.flatMap(({ rel }, word) => (rel === 'appos' ? appositionAt(place, word) : []));
  const setOff = setOffNames(tree).map(({ entity, first, last }) => {
    const name = wordsOfName(tree, entity);
    const what = range(first, last);
    return being(
      [partNamed(tree, place.replacements, name), standing(sayWords(tree, place.replacements, what))],
      [...name, ...what],
    );
  });
  const untyped = untypedNames(tree).flatMap((name) => titleOf(place, name, null));
  return [...titled, ...untyped, ...apposed, ...setOff, ...lifetimes(place)].filter(
    ({ words, parts }) => !words.some((word) => place.quoted[word]) && parts.every(({ text }) => text !== ''),
  );
}

/** "Finnish Foreign Minister Pekka Haavisto": the words before a name up to what cannot belong to it. */
function titleOf(
  { tree, replacements }: Place,
  name: readonly number[],
  entity: Entity | null,
): ToldClause[] {
  const [first = 0] = name;
  const last = name.at(-1) ?? first;
  const from = startOfTitle(tree, first);
  const words = range(from, first - 1);
  const clauses: ToldClause[] = [];
  const agent = () => partNamed(tree, replacements, name);
  if (
    words.some(
      (word) =>
        /^(?:NOUN|PROPN)$/.test(tree.tokens[word]?.upos ?? '') ||
        landOf(tree.tokens[word]?.text ?? '') !== null,
    )
  ) {
    const text = words
      .map((word) => TITLES[lower(tree, word)] ?? asTitle(tree, word))
      .join(' ')
      .replace(/\s(?=['’]s?\b)/g, '');
    clauses.push(being([agent(), standing(text)], [...words, ...name]));
  }
  const ofLand = /^(.+?)\s(?:of|from)\s(.+)$/.exec(entity?.canonical ?? '')?.[2];
  if (entity?.type === 'person' && ofLand !== undefined && landOf(ofLand) !== null) {
    clauses.push(being([agent(), standing(ofLand)], [...name]));
  }
  const of = tree.tokens[last + 1];
  const place = tree.entityAt[last + 2];
  if (
    entity?.type === 'person' &&
    /^(?:of|from)$/.test(of?.text ?? '') &&
    place &&
    /^(?:country|place)$/.test(place.type)
  ) {
    const where = wordsOfName(tree, place);
    clauses.push(being([agent(), standing(sayWords(tree, replacements, where))], [...name, ...where]));
  }
  return clauses;
}

/** Names that the spotter did not type, behind a noun that does: "the Spanish group Panal". */
function untypedNames(tree: SentenceTree): number[][] {
  return tree.tokens.flatMap(({ upos }, word) => {
    const before = tree.tokens[word - 1];
    const isFirst =
      upos === 'PROPN' &&
      tree.entityAt[word] === null &&
      before?.upos === 'NOUN' &&
      /^\p{Ll}/u.test(before.text);
    if (!isFirst) return [];
    let last = word;
    while (tree.tokens[last + 1]?.upos === 'PROPN' && tree.entityAt[last + 1] === null) last += 1;
    return [range(word, last)];
  });
}

function startOfTitle(tree: SentenceTree, first: number): number {
  let from = first;
  const before = tree.tokens[first - 1];
  if (!/^(?:NOUN|PROPN)$/.test(before?.upos ?? '') && landOf(before?.text ?? '') === null) return from;
  while (from > 0) {
    const token = tree.tokens[from - 1];
    const isPart =
      /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token?.upos ?? '') || /^(?:['’]s?|-|of)$/.test(token?.text ?? '');
    if (!isPart || token?.xpos === 'NNS') break;
    from -= 1;
  }
  while (from < first && /^(?:['’]s?|-|of)$/.test(lower(tree, from))) from += 1;
  return from;
}

const OFFICE_PART =
  /^(?:prime|foreign|vice|deputy|chief|finance|defense|defence|interior|health|education|former|acting|secretary|general|state)$/;

function asTitle(tree: SentenceTree, word: number): string {
  const text = tree.tokens[word]?.text ?? '';
  const lower = text.toLowerCase();
  const isOffice = OFFICES.test(lower) || TRADES.test(lower) || OFFICE_PART.test(lower);
  return isOffice ? lower : text;
}

/** "X, the director of Y, …" and "the director of Y, X, …". */
function appositionAt({ tree, replacements }: Place, word: number): ToldClause[] {
  const above = tree.tokens[word]?.head ?? -1;
  if (above < 0) return [];
  const entity = tree.entityAt[word];
  // "Its director, X": what the name is stands before it; behind it, order tells better than the tree.
  if (tree.tokens[word]?.upos !== 'PROPN' || tree.tokens[above]?.upos !== 'NOUN' || !entity) return [];
  const name = wordsOfName(tree, entity);
  const pronouns = replacements.filter(({ rule }) => rule === 'pronoun');
  const what = partAt(tree, pronouns, above, 'standing', [word]);
  return [
    being([partNamed(tree, replacements, name), { ...what, preposition: null }], [...name, ...what.words]),
  ];
}

const MONTH_OR_YEAR = /\d{4}/;

/** "(June 23, 1912 – June 7, 1954)" right after a name. */
function lifetimes({ tree, replacements }: Place): ToldClause[] {
  return tree.tokens.flatMap(({ text }, open) => {
    const entity = tree.entityAt[open - 1];
    const close = tree.tokens.findIndex((token, word) => word > open && token.text === ')');
    if (text !== '(' || !entity || close < 0) return [];
    const dash = range(open, close).find(
      (word) => isBreak(tree, word) && /^[–—-]+$/.test(tree.tokens[word]?.text ?? ''),
    );
    const within = (from: number, to: number) =>
      range(from, to)
        .map((word) => tree.tokens[word]?.text ?? '')
        .join(' ')
        .replace(/\s,/g, ',');
    const dates = dash === undefined ? [] : [within(open + 1, dash - 1), within(dash + 1, close - 1)];
    if (dates.length !== 2 || !dates.every((date) => MONTH_OR_YEAR.test(date))) return [];
    const name = wordsOfName(tree, entity);
    const who = partNamed(tree, replacements, name);
    return dates.map((date, at) => ({
      ...being(
        [
          { ...who, role: at === 0 ? ('patient' as const) : ('agent' as const) },
          { ...standing(date), role: 'other' as const, preposition: 'on' },
        ],
        range(open, close),
      ),
      verb: at === 0 ? 'bear' : 'die',
      tense: 'past' as const,
      said: at === 0 ? 'was born' : 'died',
    }));
  });
}

/** The words of a name without the title that it is told with: "the designer Piet Oudolf" is one mention. */
function wordsOfName(tree: SentenceTree, entity: Entity): number[] {
  const all = tree.entityAt.flatMap((other, word) => (other === entity ? [word] : []));
  const said = (from: number) =>
    all
      .slice(from)
      .map((word) => tree.tokens[word]?.text ?? '')
      .join('')
      .replace(/['’]s?$/, '');
  const canonical = entity.canonical.replace(/\s+/g, '');
  const from = all.findIndex(
    (_, at) => said(at) !== '' && canonical.endsWith(said(at)) && /^\p{Lu}/u.test(said(at)),
  );
  return from > 0 ? all.slice(from) : all;
}

function partNamed(
  tree: SentenceTree,
  replacements: readonly Replacement[],
  name: readonly number[],
): ToldPart {
  const said = sayWords(tree, replacements, name).replace(/['’]s?$/, '');
  const [, bare, of] = /^(.+?)\s(?:of|from)\s(.+)$/.exec(said) ?? [];
  const text = bare !== undefined && of !== undefined && landOf(of) !== null ? bare : said;
  const [first = 0] = name;
  return {
    role: 'agent',
    preposition: null,
    text,
    head: tree.tokens[name.at(-1) ?? first]?.lemma.toLowerCase() ?? '',
    entity: tree.entityAt[first]?.type ?? null,
    isPlural: false,
    phrase: toldPhrase(text),
    also: [],
  };
}

function standing(text: string): ToldPart {
  const head =
    text
      .split(/ (?:of|in|for|on|at|by|from|with|and|who|which|that|to) |, /)[0]
      ?.split(' ')
      .at(-1)
      ?.toLowerCase() ?? '';
  return {
    role: 'standing',
    preposition: null,
    text,
    head,
    entity: null,
    isPlural: false,
    phrase: toldPhrase(text),
    also: [],
  };
}

function being(parts: ToldPart[], words: number[]): ToldClause {
  return {
    verb: 'be',
    particle: null,
    governor: null,
    negated: false,
    never: false,
    standing: 'fact',
    tense: 'present',
    parts,
    around: [],
    words,
    said: 'is',
  };
}
