import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';

type Text = ArticleClaims['article']['text'];

/**
 * Whether a person of an article may stand as a wrong answer beside the key: not another name of the key ("Ann Reed, born Ann Tamm"), no ruler or
 * minister where the key is none, and, where the question says what somebody was, only who is told of as of that kind. Never throws.
 */
export function mayPassFor(other: string, key: string, clause: Clause, text: Text): boolean {
  if (isOtherNameOf(other, key, text) || isOtherNameOf(key, other, text)) return false;
  if (rules(other, text) && !rules(key, text) && !TELLS_OF_RULE.test(wordsOf(clause))) return false;
  if (!clause.predicate.copular && rules(other, text) && UNNAMED_RULER.test(wordsOf(clause))) return false;
  return !MATCHED.test(clause.predicate.lemma);
}

/** "The prime minister offered Ann Reed a seat": nobody offers it to themselves. */
const UNNAMED_RULER =
  /\bthe (?:president|prime minister|chancellor|king|queen|emperor|pope|prince|princess|governor|senator|mayor|minister|sultan)\b(?! \p{Lu}| of)/u;

/** Nobody but the one who is told of could have married somebody, as far as the article goes. */
const MATCHED = /^(?:marry|divorce|wed)$/;

/** "Ann Reed (born Ann Tamm …)", "Ann Tamm, known as Ann Reed". */
function isOtherNameOf(name: string, key: string, text: Text): boolean {
  const born = new RegExp(
    `${escaped(key)}[^.]{0,40}\\b(?:born|née|nee|known as|called|nicknamed|was born) (?:as )?${escaped(name)}`,
    'u',
  );
  return born.test(text) || new RegExp(`\\b(?:born|née) ${escaped(name)}(?![\\p{L}-])`, 'u').test(text);
}

/** Whether a text gives somebody the title of a ruler, a minister or a lawmaker. */
function rules(name: string, text: Text): boolean {
  const surname = name.split(' ').at(-1) ?? name;
  return (
    REGNAL.test(name) ||
    new RegExp(`\\b${OFFICE}(?: \\p{Lu}[\\p{L}.]*){0,2} ${escaped(surname)}(?![\\p{L}-])`, 'u').test(text) ||
    new RegExp(`${escaped(name)}, (?:\\S+ ){0,6}?${OFFICE.toLowerCase()}\\b`, 'u').test(text) ||
    new RegExp(`${escaped(name)} (?:is|was|became) (?:\\S+ ){0,3}?${OFFICE.toLowerCase()}\\b`, 'u').test(
      text,
    ) ||
    KNOWN_RULERS.test(name)
  );
}

const OFFICE =
  '(?:President|Prime Minister|Chancellor|King|Queen|Emperor|Empress|Pope|Prince|Princess|Governor|Senator|Mayor|Minister|Secretary|Sultan|Führer)';
/** "Edward VII" */
const REGNAL = /^\p{Lu}\p{Ll}+ [IVX]+$/u;
/** Whom articles on other things name without an office. */
const KNOWN_RULERS =
  /^(?:Adolf Hitler|Joseph Stalin|Winston Churchill|Vladimir Lenin|Napoleon(?: Bonaparte)?|Barack Obama|Donald Trump|Joe Biden|George W?\.? ?H?\.? ?W?\.? ?Bush|Bill Clinton|Jimmy Carter|Ronald Reagan|Gerald Ford|Richard Nixon|Lyndon B?\.? ?Johnson|John F\. Kennedy|Dwight (?:D\. )?Eisenhower|Harry (?:S\. )?Truman|Franklin (?:D\. )?Roosevelt|Theodore Roosevelt|Abraham Lincoln|George Washington|Margaret Thatcher|Tony Blair|David Cameron|Boris Johnson|Angela Merkel|Vladimir Putin|Nelson Mandela)$/;
/** What rulers do, so that the question may well mean one. */
const TELLS_OF_RULE =
  /\b(?:president|minister|king|queen|emperor|chancellor|governor|senator|mayor|politician|leader|elected|signed|government|parliament|congress|party|election|reign|crowned|treaty|war|veto|bill|law|vote)/i;

const wordsOf = ({ subject, predicate, args }: Clause) =>
  [subject.text, predicate.text, ...args.map(({ text }) => text)].join(' ');

/**
 * Whether what is said of the person asked for is so special that only people of the same kind can stand beside: "an American mathematician whose
 * calculations …". `others` are those whom the article calls so too. Never throws.
 */
export function ofKindTold(others: readonly string[], clause: Clause, text: Text): string[] {
  const told = clause.args.find(({ role }) => role === 'complement');
  if (!clause.predicate.copular || !told || !/^an? /.test(told.text)) return [...others];
  const kinds = told.text
    .replace(/\b(?:who|whose|that|which|of|in|from|at|for)\b.*$/, '')
    .split(/[^\p{L}-]+/u)
    .filter((word) => KIND.test(word));
  if (kinds.length === 0) return [...others];
  return others.filter((name) =>
    kinds.some((kind) => {
      const surname = escaped(name.split(' ').at(-1) ?? name);
      return (
        new RegExp(`\\b${kind}s?,? (?:\\p{Lu}[\\p{L}.]* ){0,2}${surname}`, 'iu').test(text) ||
        new RegExp(`${surname},? (?:is |was |became )?(?:\\S+ ){0,6}?${kind}`, 'u').test(text)
      );
    }),
  );
}

/** Words for what somebody does: "nurse" has none of their endings, "mathematician" has. */
const KIND =
  /^(?!(?:former|young|senior|junior|member|other|later|leader|winner)$)(?:\p{Ll}{3,}(?:ist|ian|er|or|ete|yst|eer|aut)|nurse|poet|physicist|chemist|monk|nun|priest|model|chef|coach|judge|geologist|scholar|official|king|queen|sculptor|architect|seamstress|actress|singer|businessman|businesswoman)$/u;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
