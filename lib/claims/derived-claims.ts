import { DESIGNATING } from '#lib/claims/clause-parts';
import { conjuncts, phraseWords } from '#lib/claims/phrase';
import type { Insertion, Part, Proposition, VerbGroup, Word } from '#lib/claims/proposition';
import { wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, isBreak, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';
import { indefiniteArticle, singular, verbForm } from '#lib/language/morphology';

/** "designates Colombia an ally": what the act makes of its object, as a proposition of its own. Never throws. */
export function designations(proposition: Proposition): Proposition[] {
  const { tree, verb, args, head } = proposition;
  if (!DESIGNATING.has(verb.lemma) || verb.copular || proposition.synthetic) return [];
  const noun = (arg: Part) => arg.role === 'object' || arg.role === 'indirect-object';
  const who = args.find(noun);
  const role = args.find((arg) => arg !== who && arg.role === 'complement') ?? asPhrase(args);
  if (
    !who ||
    !role ||
    !isActive(tree, head) ||
    verb.words.some((word) => typeof word === 'number' && /^(?:not|never|n['’]t)$/.test(lower(tree, word)))
  )
    return [];
  const isOngoing = tree.tokens[verb.main]?.xpos === 'VBG';
  const isPast = tree.tokens[wordsOf(verb.words)[0] ?? head]?.xpos === 'VBD' && !isOngoing;
  const isPresent = isOngoing || !isPast;
  const participle = verbForm(verb.lemma, 'participle');
  const plural = isPluralPart(tree, who);
  const be = isPast ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
  const from = wordsOf(verb.words)
    .map((word) => tree.tokens[word]?.text)
    .join(' ');
  const insertion: Insertion = isPresent
    ? { text: be, from, rule: 'designation' }
    : { text: `${be} ${participle}`, from, rule: 'designation' };
  // "was chosen as the emblem": of some deeds "as" is no part that may go.
  const isAs = role.preposition === 'as' && (isPresent || !/^(?:choose|select)$/.test(verb.lemma));
  const words = isAs ? role.words.slice(1) : role.words;
  const times = isPast ? args.filter((arg) => arg.role === 'time') : [];
  return [
    {
      ...proposition,
      synthetic: true,
      subject: { ...who, role: 'subject', fronted: false },
      verb: {
        words: [insertion],
        main: verb.main,
        lemma: isPresent ? 'be' : verb.lemma,
        copular: isPresent,
        particle: null,
      },
      args: [
        { ...role, role: 'complement', words, preposition: null },
        ...times.map((time) => ({ ...time, fronted: false })),
      ],
    },
  ];
}

function asPhrase(args: readonly Part[]): Part | undefined {
  return args.find((arg) => arg.role === 'oblique' && arg.preposition === 'as');
}

function isActive(tree: SentenceTree, head: number): boolean {
  return !hasPassiveAuxiliary(tree, head) && tree.tokens[head]?.rel !== 'acl';
}

function isPluralPart(tree: SentenceTree, part: Part): boolean {
  return /^NNP?S$/.test(tree.tokens[part.head]?.xpos ?? '') || childrenBy(tree, part.head, 'conj').length > 0;
}

/** "… are allies, including Argentina and Australia": each thing listed is what the whole is. Never throws. */
export function listMembers(proposition: Proposition): Proposition[] {
  const { tree, head, subject, args, verb } = proposition;
  if (!isPluralPart(tree, subject) || proposition.synthetic) return [];
  const complement = args.find((arg) => arg.role === 'complement');
  const list = listUnder(tree, [subject.head, ...(complement ? [complement.head] : []), head]);
  if (list < 0 || !complement || !isMadeOf(tree, subject.head, conjuncts(tree, list))) return [];
  if (verb.words.some((word) => typeof word === 'number' && /^(?:not|never|n['’]t)$/.test(lower(tree, word))))
    return [];
  const one = singularComplement(tree, complement);
  if (!one) return [];
  return conjuncts(tree, list).map((member) => ({
    ...proposition,
    kind: 'list',
    synthetic: true,
    subject: {
      role: 'subject',
      head: member,
      words: memberWords(tree, member),
      preposition: null,
      fronted: false,
    },
    verb: singularVerb(tree, verb),
    args: [one],
  }));
}

function listUnder(tree: SentenceTree, heads: readonly number[]): number {
  for (const head of heads) {
    const list = (tree.children[head] ?? []).find((child) => {
      if (!hasRelation(tree, child, 'nmod', 'obl', 'appos')) return false;
      const markers = childrenBy(tree, child, 'case').map((word) => lower(tree, word));
      return (
        markers.includes('including') ||
        (markers.includes('such') && lower(tree, tree.first[child] ?? 0) !== 'such as')
      );
    });
    if (list !== undefined && isBreak(tree, (tree.first[list] ?? 1) - 1)) return list;
    if (list !== undefined && isBreak(tree, tree.first[list] ?? 0)) return list;
  }
  return -1;
}

/** The members are of the kind that the subject counts: countries among "countries", people among "players". */
function isMadeOf(tree: SentenceTree, subject: number, members: readonly number[]): boolean {
  const types = new Set(members.map((member) => tree.entityAt[member]?.type ?? null));
  const [type] = types;
  if (types.size !== 1 || type === null || type === undefined || members.length < 2) return false;
  const noun = lemma(tree, subject).toLowerCase();
  if (/^(?:country|nation|state|republic|kingdom|territory)$/.test(noun))
    return type === 'country' || (noun === 'state' && type === 'place');
  if (/^(?:city|town|village|place|region|island|river|lake|mountain|port|capital)$/.test(noun))
    return type === 'place';
  if (
    /^(?:company|firm|university|club|team|bank|agency|organization|organisation|airline|party)$/.test(noun)
  )
    return type === 'organization';
  return (
    /^(?:people|player|scientist|writer|author|artist|leader|politician|actor|singer|astronaut|athlete|president|senator|minister)$/.test(
      noun,
    ) && type === 'person'
  );
}

function memberWords(tree: SentenceTree, member: number): number[] {
  const others = childrenBy(tree, member, 'conj', 'case', 'cc');
  return phraseWords(tree, member, others);
}

function singularVerb(tree: SentenceTree, verb: VerbGroup): VerbGroup {
  const words = verb.words.map((word): Word => {
    const said = typeof word === 'number' ? lower(tree, word) : '';
    const one = said === 'are' ? 'is' : said === 'were' ? 'was' : said === 'have' ? 'has' : null;
    return one === null ? word : { text: one, from: said, rule: 'one-of-a-list' };
  });
  return { ...verb, words };
}

/** "major non-NATO allies" -> "a major non-NATO ally"; null when the noun phrase cannot be said of one. */
function singularComplement(tree: SentenceTree, complement: Part): Part | null {
  const head = tree.tokens[complement.head];
  if (!head) return null;
  if (head.upos !== 'NOUN') return head.upos === 'ADJ' ? complement : null;
  if (head.xpos !== 'NNS' || childrenBy(tree, complement.head, 'det', 'nummod').length > 0) return null;
  const one = singular(head.text);
  const first = wordsOf(complement.words)[0] ?? complement.head;
  const opening = first === complement.head ? one : (tree.tokens[first]?.text ?? one);
  const article: Insertion = { text: indefiniteArticle(opening), from: '', rule: 'one-of-a-list' };
  const words = complement.words.map(
    (word): Word => (word === complement.head ? { text: one, from: head.text, rule: 'one-of-a-list' } : word),
  );
  return { ...complement, words: [article, ...words] };
}

/** Deeds named by a noun, with the preposition before whom they were done to, and their verb. */
const DEEDS: Record<string, { verb: string; preposition: string }> = {
  invasion: { verb: 'invade', preposition: 'of' },
  annexation: { verb: 'annex', preposition: 'of' },
  occupation: { verb: 'occupy', preposition: 'of' },
  conquest: { verb: 'conquer', preposition: 'of' },
  discovery: { verb: 'discover', preposition: 'of' },
  invention: { verb: 'invent', preposition: 'of' },
  acquisition: { verb: 'acquire', preposition: 'of' },
  purchase: { verb: 'purchase', preposition: 'of' },
  takeover: { verb: 'take over', preposition: 'of' },
  defeat: { verb: 'defeat', preposition: 'of' },
  assassination: { verb: 'assassinate', preposition: 'of' },
  withdrawal: { verb: 'withdraw', preposition: 'from' },
  victory: { verb: 'defeat', preposition: 'over' },
  attack: { verb: 'attack', preposition: 'on' },
  bombing: { verb: 'bomb', preposition: 'of' },
  visit: { verb: 'visit', preposition: 'to' },
  adoption: { verb: 'adopt', preposition: 'of' },
  ratification: { verb: 'ratify', preposition: 'of' },
  abolition: { verb: 'abolish', preposition: 'of' },
};
const DONE_DEED = /^(?:after|following|since|during|before|amid|despite|because|over|by)$/;
const UNDONE =
  /^(?:possible|potential|planned|proposed|threatened|attempted|alleged|failed|future|upcoming|hypothetical|feared|expected)$/;

/** "after Russia's invasion of Ukraine" -> "Russia invaded Ukraine". Only deeds told as done. Never throws. */
export function nominalizations(tree: SentenceTree): Proposition[] {
  return tree.tokens.flatMap((token, word) => {
    const deed = Object.hasOwn(DEEDS, token.lemma) ? DEEDS[token.lemma] : undefined;
    if (!deed || token.upos !== 'NOUN') return [];
    const doer = childrenBy(tree, word, 'nmod').find((child) => tree.tokens[child]?.rel === 'nmod:poss');
    const target = childrenBy(tree, word, 'nmod', 'obl').find(
      (child) =>
        child > word &&
        childrenBy(tree, child, 'case').some((marker) => lower(tree, marker) === deed.preposition),
    );
    if (
      doer === undefined ||
      target === undefined ||
      !isDone(tree, word) ||
      !isNamed(tree, doer) ||
      !isNamed(tree, target)
    )
      return [];
    return [deedProposition(tree, word, doer, target, deed.verb, deed.verb === 'withdraw' ? 'from' : null)];
  });
}

function isNamed(tree: SentenceTree, word: number): boolean {
  return tree.tokens[word]?.upos === 'PROPN' && tree.entityAt[word] !== null;
}

function isDone(tree: SentenceTree, word: number): boolean {
  const isHypothetical = childrenBy(tree, word, 'amod').some((child) => UNDONE.test(lower(tree, child)));
  const marker = childrenBy(tree, word, 'case').some((child) => DONE_DEED.test(lower(tree, child)));
  return marker && !isHypothetical;
}

function deedProposition(
  tree: SentenceTree,
  deed: number,
  doer: number,
  target: number,
  verb: string,
  preposition: string | null,
): Proposition {
  const [base = verb, particle] = verb.split(' ');
  const past = `${verbForm(base, 'past')}${particle ? ` ${particle}` : ''}`;
  const marker = childrenBy(tree, target, 'case');
  const words: Word[] = phraseWords(tree, target, preposition === null ? marker : []);
  return {
    kind: 'nominalization',
    tree,
    head: deed,
    subject: {
      role: 'subject',
      head: doer,
      words: phraseWords(tree, doer, childrenBy(tree, doer, 'case')),
      preposition: null,
      fronted: false,
    },
    verb: {
      words: [{ text: past, from: tree.tokens[deed]?.text ?? '', rule: 'deed-as-verb' }],
      main: deed,
      lemma: base,
      copular: false,
      particle: null,
    },
    args: [
      { role: preposition === null ? 'object' : 'oblique', head: target, words, preposition, fronted: false },
    ],
    synthetic: true,
    factuality: 'asserted',
    attribution: null,
  };
}
