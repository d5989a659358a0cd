import { countRefusal } from '#lib/claims/gate-count';
import { hasOwner, openRefusal } from '#lib/claims/gate-open';
import { OFFICES } from '#lib/claims/office-words';
import { holdsDate, keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { EPISODES } from '#lib/claims/reduce';
import { isSaidInFull, type References } from '#lib/claims/references';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * What only the context tells although every word is clear: than what, after what, of what office. Null when nothing is missing.
 * Never throws.
 */
export function contextRefusal(proposition: Proposition): string | null {
  return (
    halfCompared(proposition) ??
    goesOnFromElsewhere(proposition) ??
    isUnderWayOnce(proposition) ??
    ordinalOfWhat(proposition) ??
    numberOfWhat(proposition) ??
    existsNowhere(proposition) ??
    sinceThen(proposition) ??
    ofWhat(proposition) ??
    countRefusal(proposition) ??
    openRefusal(proposition)
  );
}

/** "has since fallen": since when? */
function sinceThen({ tree, args, verb, synthetic }: Proposition): string | null {
  if (synthetic) return null;
  const words = [...args.flatMap(({ words: said }) => wordsOf(said)), ...wordsOf(verb.words)];
  const alone = words.find(
    (word) =>
      lower(tree, word) === 'since' &&
      hasRelation(tree, word, 'advmod') &&
      (tree.children[word] ?? []).length === 0,
  );
  return alone === undefined ? null : 'since when is only clear from the context';
}

/** "voted in favor", "took full control", "in the scandal that followed": of what, after what? */
function ofWhat(proposition: Proposition): string | null {
  const { tree, synthetic, verb, args } = proposition;
  if (synthetic) return null;
  const kept = keptWords(proposition);
  const half = kept.find((word) => {
    const text = lower(tree, word);
    const isHalf =
      (/^(?:favou?r)$/.test(text) && lower(tree, word - 1) === 'in') ||
      (text === 'control' && /^(?:take|gain|lose|regain|seize|assume|have|cede)$/.test(verb.lemma));
    return (
      isHalf &&
      childrenBy(tree, word, 'nmod', 'acl').length === 0 &&
      !/^(?:of|over)$/.test(lower(tree, word + 1))
    );
  });
  // "disclosed a stake of almost 9 percent": in whom?
  const share = kept.find((word) => /^(?:stake|shareholding)s?$/.test(lower(tree, word)));
  if (
    share !== undefined &&
    !kept.some(
      (word) =>
        word > share && /^(?:in|at)$/.test(lower(tree, word)) && tree.entityAt[word + 1]?.type !== 'date',
    )
  )
    if (!hasOwner(tree, share) && childrenBy(tree, share, 'compound').length === 0)
      return `${lower(tree, share)} in what is only clear from the context`;
  if (half !== undefined) return `${lower(tree, half)} of what is only clear from the context`;
  const follows = kept.find(
    (word) =>
      /^(?:follow|ensue|result)$/.test(tree.tokens[word]?.lemma ?? '') &&
      hasRelation(tree, word, 'acl') &&
      tree.tokens[word]?.xpos === 'VBD' &&
      childrenBy(tree, word, 'obj', 'obl').length === 0,
  );
  if (follows !== undefined) return 'what this followed is only clear from the context';
  const isVote =
    verb.lemma === 'vote' && !args.some(({ role }) => /^(?:object|clausal|complement)$/.test(role));
  const isOn = kept.some(
    (word) =>
      word > verb.main &&
      /^(?:on|for|against|in|to|with|by|over|as)$/.test(lower(tree, word)) &&
      tree.entityAt[word + 1]?.type !== 'date',
  );
  return isVote && !isOn && kept.length < 9 ? 'what the vote is on is only clear from the context' : null;
}

/** Where, when, in which contest or for whom: what the article as a whole tells. Null when nothing is missing. Never throws. */
export function leansOnContext(
  proposition: Proposition,
  replacements: References['replacements'],
  article: ArticleKind,
): string | null {
  return (
    countedElsewhere(proposition) ??
    unplaced(proposition, replacements) ??
    undated(proposition, article) ??
    unnamedContest(proposition, replacements, article) ??
    ownerless(proposition, replacements, article) ??
    officeOfWhat(proposition)
  );
}

/** "Smaller vessels need much less": than what, only the context tells. */
function halfCompared(proposition: Proposition): string | null {
  const { tree, synthetic, kind } = proposition;
  if (synthetic && kind !== 'apposition') return null;
  const kept = keptWords(proposition);
  const alike = kept.find((word) => /^(?:similar|comparable|equivalent|related)$/.test(lower(tree, word)));
  if (alike !== undefined && !kept.some((word) => word > alike && /^(?:to|with)$/.test(lower(tree, word))))
    return `"${lower(tree, alike)}" to what is only clear from the context`;
  // "as many electors [as it has senators]"
  const much = kept.find(
    (word) => lower(tree, word) === 'as' && /^(?:many|much|few|little)$/.test(lower(tree, word + 1)),
  );
  if (much !== undefined && !kept.some((word) => word > much + 1 && lower(tree, word) === 'as'))
    return `as ${lower(tree, much + 1)} as what is only clear from the context`;
  const half = kept.find(
    (word) => /^(?:JJR|RBR)$/.test(tree.tokens[word]?.xpos ?? '') && !SETTLED.test(lower(tree, word)),
  );
  // "better …, with more than 143 million sold": that "than" belongs to the number.
  const isCompared =
    half !== undefined &&
    kept.some(
      (word) =>
        /^(?:than|as)$/.test(lower(tree, word)) &&
        (tree.tokens[word + 1]?.upos !== 'NUM' || word <= half + 2 || lower(tree, word) === 'as'),
    );
  return half === undefined || isCompared
    ? null
    : `"${lower(tree, half)}" than what is only clear from the context`;
}

/** Comparatives in form that compare with nothing in particular. */
const SETTLED =
  /^(?:no longer|longer|later|earlier|further|upper|lower|outer|inner|former|latter|elder|higher|other)$/;

/** "Eleven workers died": an event told without any name happened to somebody, somewhere, that only the context tells. */
function unplaced(proposition: Proposition, replacements: References['replacements']): string | null {
  const { tree, verb, subject, head } = proposition;
  const verbs = [verb.main, ...childrenBy(tree, head, 'aux', 'cop')];
  const isEvent = verbs.some((word) => tree.tokens[word]?.xpos === 'VBD');
  const isOffice = OFFICIALS.test(tree.tokens[subject.head]?.lemma ?? '');
  if (
    !(isEvent || isOffice) ||
    keptWords(proposition).some(
      (word) =>
        isNamed(tree, word) ||
        isSaidInFull(word, replacements) ||
        /^(?:global|globally|worldwide|world|earth|human|humans|humanity|mankind)$/.test(lower(tree, word)),
    )
  )
    return null;
  const noun = tree.tokens[subject.head];
  const isKind = noun?.xpos === 'NN' && wordsOf(subject.words).length === 1 && !DEVERBAL.test(noun.lemma);
  return isKind ? null : 'where or to whom this happened is only clear from the context';
}

/** People whose country or town only the context tells. */
const OFFICIALS =
  /^(?:official|authority|police|minister|resident|lawmaker|legislator|rescuer|investigator|prosecutor|spokesman|spokeswoman|spokesperson|organizer|organiser|councillor|councilor|firefighter|protester|voter)$/;

/** Nouns made of verbs: whose construction, discovery or growth is told elsewhere. */
const DEVERBAL = /(?:tion|sion|ment|ing|al|age|ure|ance|ence|growth|work|sale|sales)$/;

/** "Galois continued to write", "Norton returned": after what, only the context tells. */
function goesOnFromElsewhere({ tree, verb, args, synthetic }: Proposition): string | null {
  if (synthetic || !GOES_ON.test(verb.lemma) || tree.tokens[verb.main]?.xpos !== 'VBD') return null;
  const isDated = args.some(
    ({ role, words }) => (role === 'time' && wordsOf(words).length > 1) || holdsDate(tree, { words }),
  );
  return isDated ? null : 'what this goes on from is only clear from the context';
}

/** "was conducting research": when, only the context tells. */
function isUnderWayOnce({ tree, verb, args, synthetic, head }: Proposition): string | null {
  if (synthetic || verb.copular || tree.tokens[verb.main]?.xpos !== 'VBG') return null;
  const isPast = childrenBy(tree, head, 'aux').some((word) => tree.tokens[word]?.xpos === 'VBD');
  const isDated = args.some(
    ({ role, words }) => role === 'time' || role === 'clausal' || holdsDate(tree, { words }),
  );
  return isPast && !isDated ? 'when this happened is only clear from the context' : null;
}

/** "There are seven floors": in which building? */
function existsNowhere({ tree, subject, args, synthetic }: Proposition): string | null {
  if (synthetic || !hasRelation(tree, subject.head, 'expl')) return null;
  const [what, ...others] = args;
  const isPlaced =
    others.some(({ role }) => role === 'oblique' || role === 'clausal') ||
    wordsOf(what?.words ?? []).some(
      (word) =>
        hasRelation(tree, word, 'nmod', 'acl') &&
        (/^(?:kind|species|type|breed|sort)$/.test(lemma(tree, tree.tokens[word]?.head ?? -1)) ||
          !childrenBy(tree, word, 'case').some((marker) => lower(tree, marker) === 'of')),
    );
  return isPlaced ? null : 'where this is, is only clear from the context';
}

const GOES_ON =
  /^(?:continue|return|resume|reemerge|re-emerge|impress|agree|fade|wane|react|retaliate|persist|recover|follow)$/;

/** In a report, what happens again and again happened at a time that only the context tells. */
function undated({ tree, verb, args, synthetic }: Proposition, { isNews }: ArticleKind): string | null {
  if (!isNews || synthetic || !EPISODES.test(verb.lemma) || tree.tokens[verb.main]?.xpos !== 'VBD')
    return null;
  const isDated = args.some(({ role, words }) => role === 'time' || holdsDate(tree, { words }));
  return isDated ? null : 'when this happened is only clear from the context';
}

/** "Kane won the man of the match award": in a report of a contest, of which one only the context tells. */
function unnamedContest(
  proposition: Proposition,
  replacements: References['replacements'],
  { isOfContest, titleWords }: ArticleKind,
): string | null {
  const { tree, verb, head, synthetic } = proposition;
  if (!isOfContest || synthetic) return null;
  const verbs = [verb.main, ...childrenBy(tree, head, 'aux', 'cop')];
  const isPast = verbs.some((word) => tree.tokens[word]?.xpos === 'VBD');
  if (!isPast || !(EPISODES.test(verb.lemma) || MOVES.test(verb.lemma))) return null;
  const isTold = keptWords(proposition).some((word) => {
    const text = tree.tokens[word]?.text ?? '';
    return (
      tree.entityAt[word]?.type === 'event' ||
      CONTESTS.test(text) ||
      /^(?:1[5-9]|20)\d\d$/.test(text) ||
      (titleWords.has(text.toLowerCase()) && tree.tokens[word]?.upos === 'NOUN') ||
      replacements.some(({ rule, first, end }) => rule === 'time' && word >= first && word < end)
    );
  });
  return isTold ? null : 'in which contest this happened is only clear from the context';
}

/** "Granqvist scored from the spot": where the article tells of several matches, naming it does not say in which. Never throws. */
export function roundupRefusal(
  proposition: Proposition,
  replacements: References['replacements'],
  article: ArticleKind,
): string | null {
  const { tree } = proposition;
  const sides = keptWords(proposition).filter((word) =>
    /^(?:country|organization)$/.test(tree.entityAt[word]?.type ?? ''),
  );
  // "Belgium defeated Panama 3-0" says in which.
  const isBetween = new Set(sides.map((word) => tree.entityAt[word]?.canonical)).size > 1;
  return article.isRoundup && !isBetween ? unnamedContest(proposition, replacements, article) : null;
}

const CONTESTS =
  /^(?:Cup|Olympics?|Games|Championships?|Series|Bowl|Open|Masters|Prix|Finals?|Trophy|Marathon|Slam|Wimbledon|Election|Referendum|Euro|election|elections|referendum)$/;
/** What is done in a contest, beside what happens again and again. */
const MOVES =
  /^(?:elect|substitute|award|concede|start|begin|make|complete|earn|receive|convert|force|kick|head|assist|intercept|compile|record|post|outscore|claim|secure|top|advance|qualify|win|have|show|send|give)$/;

/** "Food costs twice as much" in an article about a territory: there, and not everywhere. */
function ownerless(
  proposition: Proposition,
  replacements: References['replacements'],
  { isAboutName, titleWords }: ArticleKind,
): string | null {
  const { tree, subject, verb, synthetic } = proposition;
  const isPresent = /^(?:VBZ|VBP|MD)$/.test(tree.tokens[wordsOf(verb.words)[0] ?? verb.main]?.xpos ?? '');
  if (!isAboutName || synthetic || !isPresent || tree.entityAt[subject.head]) return null;
  // What the title names as its matter needs no owner: "blood" in an article on giving blood.
  if (wordsOf(subject.words).some((word) => titleWords.has(lower(tree, word)))) return null;
  const isPlaced = keptWords(proposition).some(
    (word) => isNamed(tree, word) || isSaidInFull(word, replacements),
  );
  return isPlaced ? null : 'where or for whom this holds is only clear from the context';
}

/** "has been president since 2018", "was dismissed", "Adults have no teeth": of what, only the context tells. */
function officeOfWhat({ tree, verb, args, subject, synthetic }: Proposition): string | null {
  if (synthetic) return null;
  const words = args.flatMap(({ words: said }) => wordsOf(said));
  const saysAs = words.some((word) => /^(?:as|of|from|to|by)$/.test(lower(tree, word)));
  const isLeaving = /^(?:dismiss|appoint|elect|fire|sack|inaugurate|swear|resign|reelect|re-elect)$/.test(
    verb.lemma,
  );
  if (isLeaving && !saysAs && !args.some(({ role }) => /^(?:object|complement|clausal)$/.test(role)))
    return 'from or to what office is only clear from the context';
  const takesOffice =
    verb.lemma === 'take' &&
    args.some(({ role, head: what }) => role === 'object' && lower(tree, what) === 'office');
  if (takesOffice && !saysAs) return 'what office this is, is only clear from the context';
  const bare = args.find(
    ({ role, head: what }) =>
      role === 'complement' &&
      OFFICES.test(lower(tree, what)) &&
      childrenBy(tree, what, 'nmod', 'compound', 'acl', 'amod', 'det').length === 0,
  );
  // "became prime minister in 2017", "was elected to Parliament": of which country?
  const office = args.find(
    ({ role, head: what }) =>
      /^(?:object|complement)$/.test(role) &&
      verb.lemma === 'become' &&
      OFFICES.test(lower(tree, what)) &&
      childrenBy(tree, what, 'nmod', 'acl', 'det').length === 0 &&
      !words.some((word) => tree.entityAt[word]?.type === 'country' || tree.entityAt[word]?.type === 'place'),
  );
  if (office) return `${lower(tree, office.head)} of what is only clear from the context`;
  const bareHouse = words.find(
    (word) =>
      /^(?:Parliament|Congress|Senate|House|Cabinet|Assembly)$/.test(tree.tokens[word]?.text ?? '') &&
      childrenBy(tree, word, 'compound', 'nmod', 'amod', 'flat').length === 0 &&
      !hasRelation(tree, word, 'compound', 'flat'),
  );
  const isOwned = [...words, ...wordsOf(subject.words)].some((word) =>
    /^(?:country|nationality)$/.test(tree.entityAt[word]?.type ?? ''),
  );
  if (bareHouse !== undefined && !isOwned)
    return `${tree.tokens[bareHouse]?.text} of what is only clear from the context`;
  if (verb.copular && bare) return `${lower(tree, bare.head)} of what is only clear from the context`;
  const isPart =
    /^(?:male|female|adult|juvenile|member|newborn)$/.test(tree.tokens[subject.head]?.lemma ?? '') &&
    wordsOf(subject.words).length === 1;
  if (isPart) return `which ${lower(tree, subject.head)} these are is only clear from the context`;
  return null;
}

/** "“Joker” won two", "Ohio has 18": of what? */
function numberOfWhat({ tree, args, verb, synthetic }: Proposition): string | null {
  if (synthetic || MEASURES.test(verb.lemma)) return null;
  const bare = args.find(({ role, head, words }) => {
    const isBare = wordsOf(words).every(
      (word) =>
        /^(?:NUM|ADV|ADP)$/.test(tree.tokens[word]?.upos ?? '') ||
        /^(?:fewer|less|more|than)$/.test(lower(tree, word)),
    );
    const type = tree.entityAt[head]?.type;
    return (
      role === 'object' &&
      tree.tokens[head]?.upos === 'NUM' &&
      isBare &&
      (type === 'number' || type === undefined || type === null)
    );
  });
  // "has sold fewer than 300".
  const compared = args.find(
    ({ role, head }) =>
      role === 'object' &&
      /^(?:fewer|less|more)$/.test(lower(tree, head)) &&
      lower(tree, head + 1) === 'than' &&
      tree.tokens[head + 2]?.upos === 'NUM' &&
      !/^(?:NOUN|PROPN|NUM|SYM|ADJ)$/.test(tree.tokens[head + 3]?.upos ?? ''),
  );
  const of = bare?.head ?? (compared ? compared.head + 2 : -1);
  return of >= 0 ? `${lower(tree, of)} of what is only clear from the context` : null;
}

/** "passed the 23 that Ann Rees won": of what, the title tells. */
function countedElsewhere({ tree, args, synthetic }: Proposition): string | null {
  const count = args.find(
    ({ role, head }) =>
      role === 'object' &&
      tree.tokens[head]?.upos === 'NUM' &&
      tree.entityAt[head]?.type === 'number' &&
      childrenBy(tree, head, 'det').some((det) => lower(tree, det) === 'the'),
  );
  return count && !synthetic ? `${lower(tree, count.head)} of what is only clear from the context` : null;
}

/** Verbs whose number is a measure of its own. */
const MEASURES = /^(?:reach|hit|score|total|number|equal|average|exceed|top|turn|approach|near|surpass|be)$/;

/** "opened its first, at Oruro": its first what? */
function ordinalOfWhat({ tree, args, synthetic, head }: Proposition): string | null {
  if (synthetic) return null;
  const ordinal = args.find(
    ({ head: what, role }) =>
      /^(?:object|complement)$/.test(role) &&
      what !== head &&
      /^(?:ADJ|NOUN)$/.test(tree.tokens[what]?.upos ?? '') &&
      /^(?:first|second|third|fourth|fifth|last|own)$/.test(lower(tree, what)) &&
      (hasOwner(tree, what) || isOneMore(tree, what)),
  );
  return ordinal ? `${lower(tree, ordinal.head)} what is only clear from the context` : null;
}

/** "won a third": one more of what was told before; "a third of the votes" says of what. */
function isOneMore(tree: SentenceTree, word: number): boolean {
  return (
    childrenBy(tree, word, 'det').some((det) => /^an?$/.test(lower(tree, det))) &&
    !childrenBy(tree, word, 'nmod').some((child) => child > word)
  );
}

function isNamed(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  const type = tree.entityAt[word]?.type;
  if (!token || type === 'date' || type === 'number') return false;
  return (
    (type !== undefined &&
      type !== null &&
      type !== 'money' &&
      type !== 'percent' &&
      type !== 'nationality') ||
    token.upos === 'PROPN' ||
    (word > 0 && /(?:^|-)\p{Lu}\p{L}/u.test(token.text))
  );
}
