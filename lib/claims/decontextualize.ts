import { bareStandings } from '#lib/claims/bare-standings';
import { resolveDescriptions } from '#lib/claims/descriptions';
import type { Reading } from '#lib/claims/reading';
import { type References, type Replacement, resolveReferences } from '#lib/claims/references';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import type { Entity } from '#lib/language/analysis';
import { datesIn } from '#lib/language/calendar';
import { bareName } from '#lib/language/link-names';
import {
  type Direction,
  type RelativeTime,
  relativeTimes,
  type ToldDate,
} from '#lib/language/relative-times';

/**
 * All that sentence `at` needs to stand alone: full names, times against the article's date, what pronouns and definite
 * phrases mean; and the words that cannot stand alone, with reasons. Replacements never overlap. Never throws.
 */
export function decontextualize(
  reading: Reading,
  at: number,
  introduced: ReadonlySet<string>,
): References & { tellsOfAnotherYear: boolean } {
  const { tree, quoted = [] } = reading.sentences[at] ?? {};
  const isElsewhere = reading.isRetrospect || tellsOfAnotherYear(reading, at);
  if (!tree) return { replacements: [], blocks: [], tellsOfAnotherYear: isElsewhere };
  const times = resolveTimes(tree, quoted, reading.article.date, isElsewhere, (word) =>
    toldBefore(reading, at, word),
  );
  const references = resolveReferences(reading, at);
  const descriptions = resolveDescriptions(reading, at, introduced);
  const standings = bareStandings(tree);
  const inTime = (block: { first: number; end: number }) =>
    [...times.covered, ...standings].some((said) => said.first < block.end && block.first < said.end);
  const replacements = [
    ...times.replacements,
    ...standings,
    ...references.replacements,
    ...descriptions.replacements,
    ...spelledOut(reading.acronyms, tree),
    ...fullNames(reading.article.text, tree, reading.article.title),
  ];
  return {
    tellsOfAnotherYear: isElsewhere,
    replacements: withoutOverlaps(replacements),
    blocks: [
      ...times.blocks,
      ...[...references.blocks, ...descriptions.blocks].filter((block) => !inTime(block)),
    ],
  };
}

/** Sentences back in which a year sets the time of what is told. */
const YEAR_REACH = 4;

/** The year named last before sentence `at`, in its paragraph or the one before, is not that of the article. */
function tellsOfAnotherYear({ article, sentences }: Reading, at: number): boolean {
  const here = sentences[at];
  for (let back = 1; back <= YEAR_REACH; back += 1) {
    const before = sentences[at - back];
    const reach = article.date === null ? 1 : 0;
    if (!here || !before || here.paragraph - before.paragraph > reach) return false;
    const { start, end } = before.tree.sentence;
    const year =
      datesIn(article.text.slice(start, end)).findLast((found) => found.year !== null)?.year ?? null;
    if (year !== null) return article.date === null || Math.abs(year - Number(article.date.slice(0, 4))) > 1;
  }
  return false;
}

function resolveTimes(
  tree: SentenceTree,
  quoted: readonly boolean[],
  date: string | null,
  isElsewhere: boolean,
  toldAt: (word: number) => ToldDate | null,
): References & { covered: { first: number; end: number }[] } {
  const times = relativeTimes(
    tree.tokens,
    date,
    (word) => directionAt(tree, word, isElsewhere),
    (word) => (isElsewhere || date === null || isSameYear(tree, word) ? toldAt(word) : null),
  ).map((time) => (quoted[time.first] && isHourOfSpeech(tree, time) ? untold(time) : time));
  const said = (first: number, end: number) =>
    tree.tokens
      .slice(first, end)
      .map(({ text }) => text)
      .join(' ');
  return {
    covered: times,
    replacements: times.flatMap(({ first, end, wording, iso, saidBehind }) =>
      wording === null || wording === said(first, end)
        ? []
        : [{ first, end, to: wording, rule: 'time' as const, iso, unless: [...saidBehind] }],
    ),
    blocks: times
      .filter(({ unclear, first }) => unclear && !isTermOfOrder(tree, first))
      .map(({ first, end }) => ({
        first,
        end,
        reason:
          date === null
            ? `when "${said(first, end)}" was cannot be told: the article has no date`
            : `when "${said(first, end)}" was cannot be told surely`,
        bound: null,
      })),
  };
}

/** "ordered a new vote within 60 days": counted from the order. */
function isTermOfOrder(tree: SentenceTree, word: number): boolean {
  const term = tree.tokens[word]?.head ?? -1;
  return (
    lower(tree, word) === 'within' &&
    ancestors(tree, term)
      .slice(0, 2)
      .some((above) => /^(?:order|require|demand|oblige|instruct|promise|pledge)$/.test(lemma(tree, above)))
  );
}

/** 'told the crowd "Tonight …"': the evening on which it was said, which need not be that of the report. */
function isHourOfSpeech(tree: SentenceTree, { first }: RelativeTime): boolean {
  return (
    lower(tree, first) === 'tonight' ||
    (lower(tree, first) === 'this' && /^(?:morning|afternoon|evening)$/.test(lower(tree, first + 1)))
  );
}

function untold(time: RelativeTime): RelativeTime {
  return { ...time, wording: null, iso: null, unclear: true };
}

/** "October 3 of that year", "the same year" look back whatever the article's date. */
function isSameYear(tree: SentenceTree, word: number): boolean {
  return /^(?:that|the|same)$/.test(lower(tree, word)) || /^of$/.test(lower(tree, word + 2));
}

/** Sentences back in which a story's last date is looked for. */
const STORY_REACH = 2;

/** The last date with its year before a word: in its sentence, else in the sentences just before it in the paragraph. */
function toldBefore({ article, sentences }: Reading, at: number, word: number): ToldDate | null {
  const here = sentences[at];
  for (let back = 0; back <= STORY_REACH; back += 1) {
    const sentence = sentences[at - back];
    if (!here || !sentence || sentence.paragraph !== here.paragraph) return null;
    const end = back === 0 ? (here.tree.tokens[word]?.start ?? 0) : sentence.tree.sentence.end;
    const date = datesIn(article.text.slice(sentence.tree.sentence.start, end)).findLast(
      ({ year }) => year !== null,
    );
    if (date && date.year !== null) return { year: date.year, month: date.month };
  }
  return null;
}

const AHEAD = new Set(
  'schedule plan expect set due slate will would shall ahead upcoming intend aim hope prepare begin start open launch'.split(
    ' ',
  ),
);
const STARTS = new Set(['begin', 'start', 'open', 'launch', 'set']);

/** Which way an undated day lies, from the verbs above it. */
function directionAt(tree: SentenceTree, word: number, isElsewhere: boolean): Direction {
  // "declared Tuesday a holiday": which one, the verb does not tell.
  if (hasRelation(tree, word, 'obj')) return 'elsewhere';
  // "called a meeting for Monday" looks ahead whatever the verb; "gave him until Friday" may.
  const marker = childrenBy(tree, word, 'case').map((child) => lower(tree, child))[0] ?? '';
  if (marker === 'for' && /day$/.test(lower(tree, word))) return 'future';
  if (/^(?:until|till|by)$/.test(marker) && /day$/.test(lower(tree, word))) return 'elsewhere';
  if (isYearlyDay(tree, word) || isDayOfName(tree, word)) return 'habit';
  for (const above of ancestors(tree, word)) {
    const verbs = [above, ...childrenBy(tree, above, 'aux', 'cop')];
    const isPast = verbs.some((verb) => tree.tokens[verb]?.xpos === 'VBD');
    const isModal = verbs.some((verb) => /^(?:will|shall|would|['’]ll)$/.test(lower(tree, verb)));
    const looksAhead = AHEAD.has(lemma(tree, above)) && !STARTS.has(lemma(tree, above));
    // "will pay more than the price on Thursday": of what is named, not of the verb.
    if (
      (isModal || looksAhead) &&
      hasRelation(tree, word, 'nmod') &&
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(tree, word))
    )
      return 'elsewhere';
    if (isModal || looksAhead) return 'future';
    if (isPast) return isElsewhere ? 'elsewhere' : 'past';
    const isPerfect = verbs.some((verb) => /^(?:has|have)$/.test(lower(tree, verb)));
    if (isPerfect && tree.tokens[above]?.xpos === 'VBN') return 'past';
    const isPresent = verbs.some((verb) => /^(?:VBZ|VBP)$/.test(tree.tokens[verb]?.xpos ?? ''));
    if (isPresent) return verbs.length === 1 || isElsewhere ? 'habit' : 'nearest';
  }
  return 'nearest';
}

/** "the September 11 attacks", "the July 7 bombings", "the January 6 committee": a day known by itself, whose year the article's is hardly. */
function isDayOfName(tree: SentenceTree, word: number): boolean {
  const words = [word, word + 1].map((at) => lower(tree, at).replace(/\.$/, '')).join(' ');
  const noun = lower(tree, word + 2);
  return (
    NAMED_DAYS.some(({ day, nouns }) => day.test(words) && nouns.test(noun)) ||
    (lower(tree, word - 1) === 'the' &&
      /^(?:attacks|bombings|massacre|movement|uprising|coup|revolution)$/.test(noun))
  );
}

const NAMED_DAYS = [
  {
    day: /^(?:september|sept|sep) 11$/,
    nouns: /^(?:attacks?|terror\w*|hijack\w*|commission|memorial|museum|victims?|plot)$/,
  },
  { day: /^july 7$/, nouns: /^(?:attacks?|bombings?|bombers?)$/ },
  {
    day: /^(?:january|jan) 6$/,
    nouns: /^(?:attacks?|riots?|rioters?|committee|insurrection|hearings?|defendants?)$/,
  },
  { day: /^(?:october|oct) 7$/, nouns: /^(?:attacks?|massacre)$/ },
  { day: /^june 4$/, nouns: /^(?:crackdown|massacre|movement|incident|vigil)$/ },
];

/** "Her feast day is 30 September": it comes every year. */
function isYearlyDay(tree: SentenceTree, word: number): boolean {
  return [word, ...ancestors(tree, word), word + 1].some(
    (day) =>
      childrenBy(tree, day, 'cop').some((copula) => /^VB[ZP]$/.test(tree.tokens[copula]?.xpos ?? '')) &&
      childrenBy(tree, day, 'nsubj').some((subject) => YEARLY.test(lemma(tree, subject))),
  );
}

const YEARLY = /^(?:day|feast|holiday|festival|birthday|anniversary|celebration|commemoration)$/;

/** Letters that the article has explained become the words. */
function spelledOut(acronyms: Reading['acronyms'], tree: SentenceTree): Replacement[] {
  return tree.tokens.flatMap(({ text }, word) => {
    const name = acronyms.get(text);
    if (name === undefined || lower(tree, word - 1) === '(' || hasRelation(tree, word, 'compound', 'flat'))
      return [];
    const hasArticle = lower(tree, word - 1) === 'the' || /^['’]s?$/.test(lower(tree, word - 1));
    const to = hasArticle ? name.replace(/^the /, '') : name;
    return [{ first: word, end: word + 1, to, rule: 'full-name' as const, iso: null }];
  });
}

/** Surnames and introduced acronyms become the full name. */
function fullNames(text: string, tree: SentenceTree, title: string | null): Replacement[] {
  return tree.sentence.entities.flatMap((entity) => {
    if (!/^(?:person|organization|event|work|other|place)$/.test(entity.type)) return [];
    const range = bareRange(text, tree, entity);
    // "the last Mohican" is one of a people, whatever surname sounds like it.
    const isOneOfMany =
      entity.type === 'person' &&
      range !== null &&
      childrenBy(tree, range.end - 1, 'det', 'amod').some(
        (word) => word < range.first && isOfKind(tree, word),
      );
    if (isOneOfMany) return [];
    // "Clinton's Ditch" is a name itself.
    if (
      range &&
      /^['’]s?$/.test(lower(tree, range.end)) &&
      /^\p{Lu}\p{Ll}/u.test(tree.tokens[range.end + 1]?.text ?? '')
    )
      return [];
    // "the Calvin cycle" is not named after the full name.
    if (range && hasRelation(tree, range.end - 1, 'compound', 'amod')) return [];
    // "Wedgwood" under that title is the firm, not its founder, where the text says what it is.
    if (range && range.name === title && isToldAsThing(tree, range.end - 1)) return [];
    if (!range || range.name === entity.canonical || entity.canonical === '') return [];
    // What is quoted stays as it was said. "San Felipe de Austin" is a place.
    if (/^["“'‘]$/.test(lower(tree, range.first - 1)) && /^["”'’]$/.test(lower(tree, range.end))) return [];
    if (isPartOfName(tree, range)) return [];
    const isHalf = entity.canonical.endsWith(range.name) || entity.canonical.startsWith(`${range.name} `);
    if (!isHalf && entity.type === 'person') return [];
    return [
      { first: range.first, end: range.end, to: entity.canonical, rule: 'full-name' as const, iso: null },
    ];
  });
}

/** "San Felipe", "Tristão da Cunha", "Anheuser-Busch", "the Higgs", "islets of Langerhans", "called him Jesse": a name, or a word of one, that stays as it is. */
function isPartOfName(tree: SentenceTree, { first, end }: { first: number; end: number }): boolean {
  const above = tree.tokens[first]?.head ?? -1;
  const isHyphened = [first - 1, end].some(
    (mark) =>
      /^[-/]$/.test(lower(tree, mark)) &&
      (tree.tokens[mark]?.start === tree.tokens[mark - 1]?.end ||
        tree.tokens[mark]?.end === tree.tokens[mark + 1]?.start),
  );
  const isCalled =
    hasRelation(tree, first, 'obj', 'xcomp') &&
    /^(?:call|name|dub|nickname|rename)$/.test(lemma(tree, above));
  return (
    isHyphened ||
    isCalled ||
    /^(?:de|del|da|das|do|dos|la|los|las|san|santa|saint|st\.?)$/.test(lower(tree, first - 1)) ||
    (lower(tree, first - 1) === 'the' &&
      tree.entityAt[first]?.type === 'person' &&
      end === first + 1 &&
      !/^['’]s?$/.test(lower(tree, end)))
  );
}

/** "Wedgwood is a maker of china": an office or a trade would make it a person. */
function isToldAsThing(tree: SentenceTree, name: number): boolean {
  const above = tree.tokens[name]?.head ?? -1;
  return (
    hasRelation(tree, name, 'nsubj') &&
    childrenBy(tree, above, 'cop').length > 0 &&
    /^(?:maker|company|firm|brand|manufacturer|group|chain|bank|publisher|retailer|brewery|club|city|town|village|river|lake|island|mountain)$/.test(
      tree.tokens[above]?.lemma ?? '',
    )
  );
}

/** "a", "the last", "full-blooded": words that a person's name has none of before it, but for "the late", "young" and the like. */
function isOfKind(tree: SentenceTree, word: number): boolean {
  return (
    /^(?:an?|another|every|each|no)$/.test(lower(tree, word)) ||
    (/^(?:last|first|only|known|\p{Ll}+-blooded|many|few|several)$/u.test(lower(tree, word)) &&
      tree.tokens[word]?.upos === 'ADJ')
  );
}

function bareRange(
  text: string,
  tree: SentenceTree,
  entity: Entity,
): { first: number; end: number; name: string } | null {
  const name = bareName(text, entity);
  const offset = text.slice(entity.start, entity.end).lastIndexOf(name);
  if (offset < 0 || name === '') return null;
  const start = entity.start + offset;
  const first = tree.tokens.findIndex((token) => token.start === start);
  const last = tree.tokens.findIndex((token) => token.end === start + name.length);
  return first < 0 || last < first ? null : { first, end: last + 1, name };
}

function withoutOverlaps(replacements: Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const replacement of replacements.toSorted((a, b) => a.first - b.first || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || replacement.first >= last.end) kept.push(replacement);
  }
  return kept;
}
