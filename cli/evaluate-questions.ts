import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from '#cli/command';
import type { ArticleSource } from '#lib/articles/article';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import {
  evaluateQuestions,
  type QuestionFile,
  type QuestionHalf,
  questionFileSchema,
  questionHalves,
} from '#lib/items/evaluate-questions';
import { FILL_MIN_SCORE, generateItems } from '#lib/items/generate-items';
import { normalize } from '#lib/language/normalize';
import { splitSentences } from '#lib/language/sentences';

const USAGE = 'Usage: evaluate questions XQUAD.json [--half tune|report|all] [--per-paragraph N]';
/** People asked about five questions a paragraph; twice that many and a few are shown. */
const PER_PARAGRAPH = 12;

/** `evaluate questions XQUAD.json`: the human questions that shown items ask too, one line of figures. */
export async function questionFigures(args: string[]): Promise<object[]> {
  const { path, half, perParagraph } = readOptions(args);
  const file = await readQuestions(path);
  return [evaluateQuestions(file, half, (text, name, title) => keysOf(text, name, title, perParagraph))];
}

function keysOf(text: string, name: string, title: string | null, perArticle: number): string[] {
  const article: ArticleSource = { name, text: normalize(text), date: null, title, publisher: null };
  const { claims } = extractClaims(article);
  const sources = [{ article, claims, sentences: splitSentences(article.text) }];
  const { shown } = generateItems(sources, {
    seed: 1,
    perArticle,
    minScore: FILL_MIN_SCORE,
    kinds: ['multiple-choice', 'cloze'],
    judge: judgeFor(sources),
  });
  return shown.map(({ key }) => key);
}

function readOptions(args: string[]): { path: string; half: QuestionHalf; perParagraph: number } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        half: { type: 'string', default: 'all' },
        'per-paragraph': { type: 'string', default: String(PER_PARAGRAPH) },
      },
    });
    const half = questionHalves.find((name) => name === values.half);
    const perParagraph = Number(values['per-paragraph']);
    const [path, ...more] = positionals;
    if (!half || path === undefined || more.length > 0 || !(perParagraph >= 1)) throw new UsageError(USAGE);
    return { path, half, perParagraph: Math.floor(perParagraph) };
  } catch {
    throw new UsageError(USAGE);
  }
}

async function readQuestions(path: string): Promise<QuestionFile> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`Cannot read ${path}.`);
  }
  try {
    return questionFileSchema.parse(JSON.parse(content));
  } catch {
    throw new UsageError(`${path} is no file of questions in SQuAD's form.`);
  }
}
