import { UsageError } from '#cli/command';
import { readSources } from '#cli/read-sources';
import { withoutAnchor } from '#lib/claims/article-anchor';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { percent } from '#lib/fact-checks/figures';
import { corpusJudge } from '#lib/fact-checks/judge-corpus';
import { judgeFor } from '#lib/fact-checks/judge-for';
import type { Verdict } from '#lib/fact-checks/verdict';
import { generateItems } from '#lib/items/generate-items';

/** Items of one article that are put to the judge; more than people are shown at once. */
const PER_ARTICLE = 40;

/** A statement or question of a shown item that does not check as its key says. */
type Missed = { article: string; stem: string; key: string; verdict: Verdict };

/**
 * `evaluate forms FILE…`: the statements and yes-no questions of shown items, typed as claims about their own article. True ones should
 * be supported, false ones never.
 */
export async function formFigures(paths: string[]): Promise<object[]> {
  if (paths.length === 0) throw new UsageError('Usage: evaluate forms FILE…');
  const checked = (await readSources(paths)).flatMap(checkForms);
  const trueForms = checked.filter(({ key }) => /^(?:True|Yes)$/.test(key));
  const falseForms = checked.filter(({ key }) => /^(?:False|No)$/.test(key));
  const supported = (forms: readonly Missed[]) => forms.filter(({ verdict }) => verdict === 'supported');
  const shareOf = (some: readonly Missed[], all: readonly Missed[]) =>
    percent(some.length / Math.max(1, all.length));
  const missed = trueForms.filter(({ verdict }) => verdict !== 'supported');
  return [
    {
      trueForms: trueForms.length,
      trueSupported: shareOf(supported(trueForms), trueForms),
      falseForms: falseForms.length,
      falseSupported: supported(falseForms).length,
      falseRefuted: shareOf(
        falseForms.filter(({ verdict }) => verdict === 'refuted'),
        falseForms,
      ),
      missed: [...missed, ...supported(falseForms)],
    },
  ];
}

function checkForms(source: ArticleClaims): Missed[] {
  const own = [source];
  const judge = corpusJudge(own);
  const { shown } = generateItems(own, {
    seed: 1,
    perArticle: PER_ARTICLE,
    kinds: ['true-false', 'yes-no'],
    judge: judgeFor(own),
  });
  return shown.map(({ stem, key }) => ({
    article: source.article.name,
    stem,
    key,
    verdict: judge(withoutAnchor(stem), source.article.date).verdict,
  }));
}
