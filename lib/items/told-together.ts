import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';
import type { SlotName } from '#lib/items/realize';
import { containsWords } from '#lib/items/realize';
import { folded } from '#lib/language/names';

/** What is asked: the clause, the words that answer it and the slot they stand in. */
export type AskedFor = { clause: Clause; slot: SlotName; answer: string };

/**
 * Whether some sentence of the articles, whether claims came of it or not, names `name` beside what is asked: then nobody can be sure
 * that the name is wrong there. The sentence that the fact comes from counts whole: what it lists may hold of all. Never throws.
 */
export function toldTogether(sources: readonly ArticleClaims[], name: string, asked: AskedFor): boolean {
  const stems = stemsOf(wordsAskedWith(asked));
  const needed = Math.max(Math.min(stems.size, 2), Math.ceil(stems.size / 2));
  const { start, end } = asked.clause.predicate;
  const short = name.split(/\s+/).at(-1) ?? name;
  const own = short.length >= SURNAME_MIN ? short : name;
  return sources.some((source) =>
    sentencesOf(source).some((sentence) => {
      if (!containsWords(sentence.text, own)) return false;
      if (sentence.start <= start && end <= sentence.end && containsWords(sentence.text, asked.answer))
        return true;
      const shared = [...stems].filter((stem) => sentence.stems.has(stem)).length;
      return stems.size > 0 && shared >= needed;
    }),
  );
}

/** Shorter last words of names ("Day", "One") are said of much else. */
const SURNAME_MIN = 4;

type KnownSentence = { text: string; start: number; end: number; stems: ReadonlySet<string> };
const known = new WeakMap<ArticleClaims, KnownSentence[]>();

function sentencesOf(source: ArticleClaims): KnownSentence[] {
  const cached = known.get(source);
  if (cached) return cached;
  const sentences = source.sentences.map(({ start, end }) => {
    const text = source.article.text.slice(start, end);
    return { text, start, end, stems: stemsOf(text) };
  });
  known.set(source, sentences);
  return sentences;
}

function wordsAskedWith({ clause, slot, answer }: AskedFor): string {
  const { subject, predicate, args } = clause;
  const said = [
    slot === 'subject' ? subject.text.replace(answer, '') : subject.text,
    predicate.main,
    ...args.map(({ text, role }, at) =>
      role === 'time' ? '' : slot === `args.${at}` ? text.replace(answer, '') : text,
    ),
  ];
  return said.join(' ');
}

/** Words as they weigh: their first letters, so that forms of one word are one. */
function stemsOf(text: string): Set<string> {
  const words = folded(text).match(/[\p{L}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM_LETTERS)));
}

const STEM_LETTERS = 5;
const EMPTY = new Set(
  `the and for with from that this these those its his her their has have had was were are been being not but who which
  what into onto over under about after before between among during through than then also will would could can may more
  most some any all said says say told made make new first last one two three four five six seven eight nine ten year
  years day days month months week there here when where while such other`.split(/\s+/),
);
