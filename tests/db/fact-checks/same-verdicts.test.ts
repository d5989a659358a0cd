import { beforeEach, describe, expect, test } from 'vitest';
import { articleFilesNamed } from '#cli/article-files';
import { readJsonLines } from '#cli/read-json-lines';
import { readSources } from '#cli/read-sources';
import { guest } from '#lib/auth/actor';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { joinJudgements, undecided } from '#lib/fact-checks/judge-claim';
import { corpusJudge } from '#lib/fact-checks/judge-corpus';
import { readProbe } from '#lib/fact-checks/probe';
import { tellStoredArticles } from '#lib/fact-checks/tell-stored-articles';
import type { Judgement } from '#lib/fact-checks/verdict';
import { db } from '#lib/platform/db';
import { emptyTables } from '#tests/support/database';
import { readArticle } from '#tests/support/read-articles';

const now = new Date('2026-03-09T12:00:00Z');
const probes = (await readJsonLines('tests/probes/dev.jsonl')).map(({ value }) => readProbe(value));
const slugs = [...new Set(probes.flatMap(({ article }) => article ?? []))];
const sources = await readSources(await articleFilesNamed('tests/golden', slugs));

/** The golden articles in the database, by the names that the probes have for them. */
let stored: Map<string, string>;
beforeEach(async () => {
  await emptyTables();
  stored = new Map();
  for (const [at, { article }] of sources.entries()) {
    const { text, publisher, date: publishedOn } = article;
    const title = article.title ?? article.name;
    stored.set(slugs[at] ?? '', await readArticle(null, { text, title, publisher, publishedOn }));
  }
});

describe('the site gives the verdict of the command line', () => {
  test('on what was read when the articles were added', async () => {
    expect(await verdictsOfSite()).toEqual(verdictsOfLine());
  });

  test.each([null, 'an older rule set'])(
    'on articles that were read by %s, read anew for each check',
    async (toldBy) => {
      await forget(toldBy);
      expect(await verdictsOfSite()).toEqual(verdictsOfLine());
    },
  );

  test('on articles that were read again behind the requests', async () => {
    const before = await db().toldSentence.findMany({ orderBy: [{ articleId: 'asc' }, { ordinal: 'asc' }] });
    await forget('an older rule set');
    await tellStoredArticles();
    const after = await db().toldSentence.findMany({ orderBy: [{ articleId: 'asc' }, { ordinal: 'asc' }] });
    expect(after.length).toBeGreaterThan(100);
    expect(after).toEqual(before);
  });
});

test('a check reads what was stored, not the text', async () => {
  const claim = 'Amazon agreed to acquire Whole Foods for over 13 billion dollars.';
  const scope = { articleId: stored.get('amazon-buys-whole-foods') };
  expect((await judgeStored(claim, scope)).verdict).toBe('supported');
  await db().toldSentence.updateMany({ data: { told: null } });
  expect((await judgeStored(claim, scope)).verdict).toBe('not-enough-evidence');
});

type Line = [claim: string, verdict: string];

function verdictsOfLine(): Line[] {
  return probes.map(({ claim, article }): Line => {
    const own: ArticleClaims[] = sources.filter((_, at) => slugs[at] === article);
    return [claim, corpusJudge(own)(claim, null).verdict];
  });
}

async function verdictsOfSite(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { claim, article } of probes) {
    const { verdict } = await judgeStored(claim, { articleId: stored.get(article ?? '') });
    lines.push([claim, verdict]);
  }
  return lines;
}

async function judgeStored(claim: string, scope: { articleId: string | undefined }): Promise<Judgement> {
  const checked = await checkClaims(guest, claim, now, { articleId: scope.articleId ?? 'none' });
  if (checked.kind === 'refused') return undecided(claim, checked.problem);
  return joinJudgements(
    claim,
    checked.claims.map((each) =>
      each.kind === 'judged' ? each.judgement : undecided(each.text, each.reason),
    ),
  );
}

/** As if an earlier version had stored the articles, in words that nobody reads any more. */
async function forget(toldBy: string | null): Promise<void> {
  await db().article.updateMany({ data: { toldBy } });
  await db().toldSentence.updateMany({ data: { told: '?', stated: '?' } });
}
