import { z } from 'zod';

/** The part of a SQuAD-like file that is read: paragraphs with questions and the words that answer them. */
export const questionFileSchema = z.object({
  data: z.array(
    z.object({
      title: z.string().optional(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ answers: z.array(z.object({ text: z.string() })).min(1) })),
        }),
      ),
    }),
  ),
});
export type QuestionFile = z.infer<typeof questionFileSchema>;

/** Which articles count: rules are set by reading the `tune` half, what is reported comes from the `report` half. */
export const questionHalves = ['tune', 'report', 'all'] as const;
export type QuestionHalf = (typeof questionHalves)[number];

export type QuestionFigures = {
  half: QuestionHalf;
  paragraphs: number;
  questions: number;
  /** Shares of the human questions whose answer some key is, percent. */
  exact: number;
  overlapping: number;
  itemsPerParagraph: number;
  /** The same for every run of capitalized words and every number of the paragraph. */
  naive: { exact: number; overlapping: number; spansPerParagraph: number };
};

/**
 * How many questions that people asked about paragraphs are asked by us too: the answer of the one is the key of the other, as the same
 * words or with a token F1 of at least 0.5 (both after SQuAD's normalization). A paragraph is read under the
 * title of its article. Articles alternate between the halves. Never throws.
 * @source Rajpurkar et al. 2016 for normalization and F1
 */
export function evaluateQuestions(
  { data }: QuestionFile,
  half: QuestionHalf,
  keysOf: (paragraph: string, name: string, title: string | null) => string[],
): QuestionFigures {
  const articles = data.filter((_, at) => half === 'all' || at % 2 === (half === 'tune' ? 0 : 1));
  const asked = articles.flatMap(({ paragraphs, title = 'article' }, article) =>
    paragraphs.map(({ context, qas }, at) => ({
      answers: qas.map(({ answers }) => answers.map(({ text }) => text)),
      keys: keysOf(context, `${title}-${article + 1}-${at + 1}`, titleIn(title)),
      spans: naiveSpans(context),
    })),
  );
  const questions = asked.flatMap(({ answers }) => answers).length;
  const share = (hits: (of: (typeof asked)[number], answers: string[]) => boolean) =>
    percent(asked.flatMap((of) => of.answers.filter((answers) => hits(of, answers))).length, questions);
  const mean = (total: number) => Math.round((10 * total) / Math.max(1, asked.length)) / 10;
  return {
    half,
    paragraphs: asked.length,
    questions,
    exact: share(({ keys }, answers) => keys.some((key) => isExact(key, answers))),
    overlapping: share(({ keys }, answers) => keys.some((key) => overlaps(key, answers))),
    itemsPerParagraph: mean(asked.flatMap(({ keys }) => keys).length),
    naive: {
      exact: share(({ spans }, answers) => spans.some((span) => isExact(span, answers))),
      overlapping: share(({ spans }, answers) => spans.some((span) => overlaps(span, answers))),
      spansPerParagraph: mean(asked.flatMap(({ spans }) => spans).length),
    },
  };
}

/** SQuAD writes titles as Wikipedia's addresses do: "Super_Bowl_50". */
function titleIn(title: string): string | null {
  return title === 'article' ? null : title.replaceAll('_', ' ');
}

const F1_MIN = 0.5;

/** Runs of capitalized words, and numbers: what asks without reading. */
function naiveSpans(text: string): string[] {
  return [
    ...new Set(text.match(/\p{Lu}[\p{L}\p{N}'’-]*(?:\s\p{Lu}[\p{L}\p{N}'’-]*)*|\d[\d,.]*\d|\d/gu) ?? []),
  ];
}

function isExact(key: string, answers: readonly string[]): boolean {
  const words = normalized(key).join(' ');
  return words !== '' && answers.some((answer) => normalized(answer).join(' ') === words);
}

function overlaps(key: string, answers: readonly string[]): boolean {
  return answers.some((answer) => tokenF1(normalized(key), normalized(answer)) >= F1_MIN);
}

function tokenF1(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const common = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** Lower case without articles and punctuation, as words. */
function normalized(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(a|an|the)$/.test(word));
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(1, whole)) / 10;
}
