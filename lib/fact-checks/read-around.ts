import type { FoundPassage } from '#lib/fact-checks/find-passages';
import { type ToldFact, toldFacts } from '#lib/fact-checks/told-facts';
import { db } from '#lib/platform/db';

/** Passages that are read around, of one check: reading takes milliseconds each. */
const PASSAGES_READ = 6;
/** Sentences before a passage, which say what its pronouns mean. */
const BEFORE = 2;

/**
 * What the best found passages tell, for articles that nobody has read clause by clause: read now, with the sentences before them and
 * with the opening of their article. The passages are ones that the actor may see, so what stands beside them is as well.
 * @param passages best first
 */
export async function readAround(passages: readonly FoundPassage[]): Promise<ToldFact[]> {
  const byArticle = Map.groupBy(passages.slice(0, PASSAGES_READ), ({ articleId }) => articleId);
  const places = [...byArticle].map(([articleId, own]) => ({ articleId, ordinal: { in: ordinalsOf(own) } }));
  if (places.length === 0) return [];
  const rows = await db().sentence.findMany({
    where: { OR: places },
    orderBy: [{ articleId: 'asc' }, { ordinal: 'asc' }],
    select: {
      articleId: true,
      paragraph: true,
      start: true,
      text: true,
      title: true,
      article: { select: { publishedOn: true } },
    },
  });
  return [...Map.groupBy(rows, ({ articleId }) => articleId).values()].flatMap(factsIn);
}

function ordinalsOf(passages: readonly FoundPassage[]): number[] {
  const near = passages.flatMap(({ ordinal }) =>
    Array.from({ length: BEFORE + 1 }, (_, back) => ordinal - back),
  );
  return [...new Set([1, ...near])].filter((ordinal) => ordinal >= 1);
}

type Row = {
  articleId: string;
  paragraph: number;
  start: number;
  text: string;
  title: string;
  article: { publishedOn: Date | null };
};

/** Reads some sentences of one article as a text of their own; the facts stand where they stand in the article. */
function factsIn(rows: readonly Row[]): ToldFact[] {
  const [first] = rows;
  if (!first) return [];
  let text = '';
  const pieces = rows.map((row, at) => {
    const before = rows[at - 1];
    if (before) text += before.paragraph === row.paragraph ? ' ' : '\n\n';
    const from = text.length;
    text += row.text;
    return { from, to: text.length, shift: row.start - from };
  });
  const date = first.article.publishedOn?.toISOString().slice(0, 10) ?? null;
  const article = { name: first.articleId, text, date, title: first.title, publisher: null };
  return toldFacts(article).flatMap((fact) => {
    const { start, end, quote } = fact.evidence;
    const piece = pieces.find(({ from, to }) => start >= from && end <= to);
    return piece
      ? [{ ...fact, evidence: { start: start + piece.shift, end: end + piece.shift, quote } }]
      : [];
  });
}
