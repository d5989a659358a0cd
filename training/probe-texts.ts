import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ArticleSource } from '#lib/articles/article';

/** Words of a long document that claims were written about. */
const WORDS_MAX = 600;

/**
 * The open texts that `training/probes/open-texts.jsonl` tells of, by the names used there: documents of the open GUM training part by
 * their id, and each second article of XQuAD as `XQ_<title>`. Null when the data is not there.
 */
export function openTexts(data: string): Map<string, ArticleSource> | null {
  const gum = `${data}/gum/gum-open-train.conllu`;
  const xquad = `${data}/xquad/xquad-en-dev.json`;
  if (!existsSync(gum) || !existsSync(xquad)) return null;
  const articles = [...gumArticles(readFileSync(gum, 'utf8')), ...xquadArticles(readFileSync(xquad, 'utf8'))];
  return new Map(articles.map((article) => [article.name, article]));
}

function gumArticles(conllu: string): ArticleSource[] {
  return conllu
    .split(/^# newdoc id = /m)
    .slice(1)
    .map((document): ArticleSource => {
      const meta = (key: string) =>
        new RegExp(`^# meta::${key} = (.*)`, 'm').exec(document)?.[1]?.trim() ?? null;
      const date = /^\d{4}-\d\d-\d\d/.exec(meta('dateCreated') ?? '')?.[0] ?? null;
      const name = document.slice(0, document.indexOf('\n')).trim();
      return { name, text: openingOf(document), date, title: meta('title'), publisher: null };
    });
}

/** The document's sentences, paragraphs apart, up to the one that reaches the limit. */
function openingOf(document: string): string {
  let text = '';
  let words = 0;
  for (const sentence of document.split(/\n\n+/)) {
    const plain = /^# text = (.*)/m.exec(sentence)?.[1];
    if (plain === undefined) continue;
    if (words > WORDS_MAX) break;
    text += (sentence.includes('# newpar') ? '\n\n' : ' ') + plain;
    words += plain.split(' ').length;
  }
  return text.trim();
}

const xquadSchema = z.object({
  data: z.array(z.object({ title: z.string(), paragraphs: z.array(z.object({ context: z.string() })) })),
});

function xquadArticles(json: string): ArticleSource[] {
  const { data } = xquadSchema.parse(JSON.parse(json));
  return data
    .filter((_, at) => at % 2 === 0)
    .map(
      ({ title, paragraphs }): ArticleSource => ({
        name: `XQ_${title.replace(/[^A-Za-z0-9]+/g, '_')}`,
        text: paragraphs.map(({ context }) => context.trim()).join('\n\n'),
        date: null,
        title: title.replaceAll('_', ' '),
        publisher: null,
      }),
    );
}
