import { parseArgs } from 'node:util';
import { type Command, UsageError } from '#cli/command';
import { readArticles } from '#cli/read-article';
import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import { extractClaims } from '#lib/claims/extract-claims';

/** `claims FILE… [--refusals]`: each claim of each article as one line, in reading order. */
export const claims: Command = async (args, streams) => {
  const { paths, withRefusals } = readOptions(args);
  for (const article of await readArticles(paths)) {
    const { claims, refusals } = extractClaims(article);
    for (const claim of claims) streams.out(JSON.stringify(claimLine(article, claim)));
    if (!withRefusals) continue;
    for (const refusal of refusals) streams.out(JSON.stringify(refusalLine(article, refusal)));
  }
  return 0;
};

function readOptions(args: string[]): { paths: string[]; withRefusals: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { refusals: { type: 'boolean', default: false } },
    });
    return { paths: positionals, withRefusals: values.refusals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'Usage: claims FILE… [--refusals]');
  }
}

function claimLine(article: ArticleSource, claim: ClaimDraft): Record<string, unknown> {
  const {
    id,
    kind,
    text,
    span,
    sentence,
    checkWorthiness,
    factuality,
    attribution,
    clock,
    cues,
    rewrites,
    clause,
  } = claim;
  return {
    article: article.name,
    id,
    kind,
    text,
    quote: article.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    sentence,
    checkWorthiness,
    factuality,
    attribution,
    asOf: clock.asOf,
    validFrom: clock.validFrom,
    validTo: clock.validTo,
    perishable: clock.perishable,
    cues,
    rewrites,
    clause,
  };
}

function refusalLine(article: ArticleSource, { reason, span }: Refusal): Record<string, unknown> {
  const { start, end } = span;
  return { article: article.name, refused: true, reason, quote: article.text.slice(start, end), start, end };
}
