import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addArticle } from '#lib/articles/add-article';
import { parseArticleFile } from '#lib/articles/article-file';
import { articleInputSchema } from '#lib/articles/article-input';
import type { Person } from '#lib/auth/actor';
import type { CuratedClaim, Decision } from '#lib/claims/curated-claim';
import { decideClaim } from '#lib/claims/decide-claim';
import { extractQueued } from '#lib/claims/extraction-queue';
import { claimsOfArticle } from '#lib/claims/queries';

/** The base names of the texts beside this file, in the order in which a reader meets them, the last one on top. */
const TEXTS = [
  'microsoft-linkedin',
  'golden-gate-bridge',
  'world-cup-final-2022',
  'lake-baikal',
  'smallpox-eradication',
  'marie-curie',
  'pluto-dwarf-planet',
  'colombia-major-non-nato-ally',
] as const;
export type DemoText = (typeof TEXTS)[number];

/** From here on a claim is worth asking about, and below the other nobody would ask. Our choice. */
const APPROVED_FROM = 0.5;
const REJECTED_BELOW = 0.2;
/** The best of an article are approved; the rest waits, so that there is something left to decide. */
const APPROVED_AT_MOST = 12;
/** With fewer the engine has failed, and so has the demo. */
const APPROVED_AT_LEAST = 3;

/**
 * Adds the demo articles, has the engine read them, and decides about their claims by rule.
 * @returns the articles' ids by the names of their texts
 * @throws Error when an article gives hardly any claims
 */
export async function addDemoArticles(teacher: Person, now: Date): Promise<Record<DemoText, string>> {
  const added: [DemoText, string][] = [];
  for (const name of TEXTS) added.push([name, await addText(teacher, name, now)]);
  await extractQueued();
  for (const [name, articleId] of added) await curate(teacher, name, articleId);
  return Object.fromEntries(added) as Record<DemoText, string>;
}

async function addText(teacher: Person, name: DemoText, now: Date): Promise<string> {
  const content = await readFile(path.join(import.meta.dirname, `${name}.txt`), 'utf8');
  const file = parseArticleFile(content, name);
  if (file.kind === 'invalid') throw new Error(`${name}.txt: ${file.problem}`);
  const input = articleInputSchema.parse({
    text: file.article.text,
    title: file.article.title,
    publisher: file.article.publisher ?? '',
    byline: file.author ?? '',
    publishedOn: file.article.date ?? '',
    licence: 'My own text',
    visibility: 'public',
  });
  return (await addArticle(teacher, input, now)).articleId;
}

async function curate(teacher: Person, name: DemoText, articleId: string): Promise<void> {
  const { claims } = await claimsOfArticle(teacher, articleId);
  const best = claims
    .filter(isWorthAsking)
    .sort((a, b) => b.checkWorthiness - a.checkWorthiness || a.span.start - b.span.start)
    .slice(0, APPROVED_AT_MOST);
  if (best.length < APPROVED_AT_LEAST)
    throw new Error(`${name}.txt gave ${best.length} claims worth asking.`);
  const worst = claims.filter((claim) => claim.checkWorthiness < REJECTED_BELOW);
  for (const claim of best) await decide(teacher, claim, 'approve');
  for (const claim of worst) await decide(teacher, claim, 'reject');
}

function isWorthAsking(claim: CuratedClaim): boolean {
  return claim.checkWorthiness >= APPROVED_FROM && ['asserted', 'negated'].includes(claim.factuality);
}

async function decide(teacher: Person, { id, version }: CuratedClaim, decision: Decision): Promise<void> {
  await decideClaim(teacher, { claimId: id, decision, version });
}
