import type { ArticleSource } from '#lib/articles/article';
import { decontextualize } from '#lib/claims/decontextualize';
import { OFFICES, TRADES } from '#lib/claims/office-words';
import { type Reading, readArticle } from '#lib/claims/reading';
import type { Phrase } from '#lib/fact-checks/phrase';
import { readTold } from '#lib/fact-checks/read-told';
import { partIn, type ToldClause, type ToldPart } from '#lib/fact-checks/told-clause';
import { toldOfNames } from '#lib/fact-checks/told-names';
import { landOf, toldPhrase } from '#lib/fact-checks/told-phrase';
import { doerPhrase, followingFrom } from '#lib/fact-checks/told-views';
import { topicPerson, withTopic } from '#lib/fact-checks/topic-person';
import { analyzeText } from '#lib/language/analyze-text';
import { folded, nameWords, sameName } from '#lib/language/names';

/** A clause that an article tells, with its sentence. */
export type ToldFact = {
  article: string;
  title: string | null;
  /** ISO date of the article. */
  asOf: string | null;
  clause: ToldClause;
  evidence: { start: number; end: number; quote: string };
  /** The sentence with all its words. */
  whole: Phrase;
};

/** All that an article tells, clause by clause, with what it calls each thing. Never throws; linear in the length of the text. */
export function toldFacts(article: ArticleSource): ToldFact[] {
  return toldIn(readArticle(article, analyzeText(article.text)));
}

/** `toldFacts` for an article that is read already; the reading stays as it is. Never throws. */
export function toldIn(reading: Reading): ToldFact[] {
  const { article } = reading;
  const facts: ToldFact[] = [];
  const topic = topicPerson(reading);
  const about = topicOf(article.title);
  const titled = topic === null ? toldPhrase(article.title ?? '').names : [];
  const isTitled = ({ phrase }: ToldPart) =>
    phrase.names.some(
      (name) => !/\s/.test(name) && titled.some((own) => nameWords(own).includes(name.toLowerCase())),
    );
  let spokenOf: ToldPart | null = about;
  for (const [at, sentence] of reading.sentences.entries()) {
    const { tree, quoted } = sentence;
    const { start, end } = tree.sentence;
    const replacements = withTopic(sentence, decontextualize(reading, at, new Set()).replacements, topic);
    const place = { tree, replacements, quoted };
    const read = [...readTold(place), ...toldOfNames(place)];
    const main = mainOf(read);
    const [opening] = main ? [withSpokenOf(main, spokenOf)] : [];
    const subject = opening?.parts[0];
    const thing: ToldPart | null = subject && isOneThing(subject, isTitled(subject)) ? subject : null;
    const before: ToldPart | null = thing ?? spokenOf;
    const clauses = read.map((clause) =>
      clause === main && opening ? opening : withSpokenOf(clause, before),
    );
    spokenOf = thing ?? (subject ? about : spokenOf);
    const evidence = { start, end, quote: article.text.slice(start, end) };
    const whole = toldPhrase(evidence.quote);
    const source = { article: article.name, title: article.title, asOf: article.date, evidence, whole };
    facts.push(...clauses.flatMap(followingFrom).map((clause) => ({ ...source, clause })));
  }
  return withNames(facts, article.title);
}

/** The first clause that tells something; who only says something is not what the sentence is about. */
function mainOf(clauses: readonly ToldClause[]): ToldClause | undefined {
  return clauses.find(
    ({ verb, standing, parts }) => standing === 'fact' && verb !== 'say' && parts.length > 1,
  );
}

/** @param isTitled the title has its name and names nobody: firms look like people to who spots names */
function isOneThing({ isPlural, entity, head, text }: ToldPart, isTitled: boolean): boolean {
  return (
    !isPlural &&
    landOf(text.replace(/^the\s/i, '')) === null &&
    !OFFICES.test(head) &&
    !TRADES.test(head) &&
    (entity !== 'person' || isTitled) &&
    entity !== 'date' &&
    (/^(?:the|this)\s/i.test(text) || /^\p{Lu}/u.test(text))
  );
}

/** What an article is about that has a name for its title. */
function topicOf(title: string | null): ToldPart | null {
  const phrase = toldPhrase(title ?? '');
  const [name, ...more] = phrase.names;
  if (title === null || name === undefined || more.length > 0 || phrase.words.length > 3) return null;
  const head = nameWords(name).at(-1) ?? '';
  return {
    role: 'agent',
    preposition: null,
    text: name,
    head,
    entity: null,
    isPlural: false,
    phrase: toldPhrase(name),
    also: [],
  };
}

/** "It" that nothing else explains is what the sentence before is about. */
function withSpokenOf(clause: ToldClause, before: ToldPart | null): ToldClause {
  if (!before) return clause;
  const parts = clause.parts.map((part) =>
    /^it$/i.test(part.text)
      ? {
          ...part,
          text: before.text,
          head: before.head,
          entity: before.entity,
          phrase: before.phrase,
          also: before.also,
        }
      : part,
  );
  return { ...clause, parts };
}

/** Whether a part is what it names: "the ferry Aurora", no sister of hers. */
function isItself({ role, text, head }: ToldPart, name: string): boolean {
  if (role === 'standing') return nameWords(name).includes(folded(head));
  return text.endsWith(name.split(' ').at(-1) ?? name);
}

/** The names in a part but those of lands: "the Swedish engineer Karl Lind" is about one. */
function ownNames(part: ToldPart | undefined): string[] {
  return part?.phrase.names.filter((name) => landOf(name) === null) ?? [];
}

/** The one name of a part, or of what is set beside it; null where there is none or are several. */
function nameOf(part: ToldPart | undefined): string | null {
  const own = ownNames(part);
  const beside = part?.also.flatMap(({ names }) => names.filter((name) => landOf(name) === null)) ?? [];
  const [name, ...more] = own.length > 0 ? own : new Set(beside);
  return name === undefined || more.length > 0 ? null : name;
}

/** Things that are said of one name; a long article about one person would say all of them again with each mention. */
const SAID_MAX = 40;

/** Each part with what else the article calls it: "the ship" for the Ever Given, and the other way round. */
function withNames(facts: readonly ToldFact[], title: string | null): ToldFact[] {
  const names = namesByNoun(facts);
  const nouns = new Map<string, Phrase[]>();
  for (const { clause } of facts) {
    const agent = partIn(clause, 'agent');
    const standing = partIn(clause, 'standing');
    const name = nameOf(agent);
    if (clause.verb === 'be' && clause.standing === 'fact' && !clause.negated && standing && name)
      nouns.set(name, [...(nouns.get(name) ?? []), standing.phrase]);
    const doer = name !== null && clause.standing === 'fact' ? doerPhrase(clause) : null;
    if (doer !== null && name !== null) nouns.set(name, [...(nouns.get(name) ?? []), toldPhrase(doer)]);
  }
  const known = title === null ? [] : toldPhrase(title).names;
  const said = new Map<string, Phrase[]>();
  const saidOf = (only: string): Phrase[] => {
    const cached = said.get(only);
    if (cached) return cached;
    const all = [...nouns].flatMap(([name, own]) => (sameName(name, only) ? own : []));
    const each = new Map(all.map((phrase) => [phrase.text, phrase]));
    const phrases = [...each.values()].slice(0, SAID_MAX);
    said.set(only, phrases);
    return phrases;
  };
  const alsoOf = (part: ToldPart): Phrase[] => {
    const [only, ...more] = ownNames(part);
    if (only !== undefined && more.length === 0 && isItself(part, only)) return saidOf(only);
    if (only !== undefined || !/^(?:the|this|that)\b/i.test(part.text)) return [];
    const candidates = names.get(part.head) ?? [];
    const [meant] =
      candidates.length === 1
        ? candidates
        : candidates.filter((name) => known.some((own) => sameName(own, name)));
    const topic =
      GENERIC.test(part.head) && candidates.length === 0 && known.length === 1 ? known[0] : undefined;
    const name = meant ?? topic;
    return name === undefined ? [] : [toldPhrase(name)];
  };
  return facts.map((fact) => ({
    ...fact,
    clause: {
      ...fact.clause,
      parts: fact.clause.parts.map((part) => ({ ...part, also: [...part.also, ...alsoOf(part)] })),
    },
  }));
}

/** Nouns that an article has for the one firm or club that its title names. */
const GENERIC =
  /^(?:company|firm|club|team|airline|bank|university|organization|organisation|party|agency|charity)$/;

function namesByNoun(facts: readonly ToldFact[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (noun: string, name: string) => {
    const known = names.get(noun) ?? [];
    if (!known.some((own) => own === name || sameName(own, name))) names.set(noun, [...known, name]);
  };
  for (const { clause } of facts) {
    for (const { phrase } of clause.parts) {
      for (const name of phrase.names) {
        const words = nameWords(name);
        if (words.length > 1) add(words.at(-1) ?? '', name);
      }
    }
    const agent = partIn(clause, 'agent');
    const standing = partIn(clause, 'standing');
    const name = nameOf(agent);
    if (clause.verb === 'be' && !clause.negated && standing && name) add(standing.head, name);
  }
  return names;
}
