import { describe, expect, it } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { readCheckWorthy } from '#tests/support/check-worthy';

/** Sentences that a careful reader would have checked, and how many of them make a claim. */
describe.each(['worked-on', 'held-out'] as const)('%s', (part) => {
  const folders = readCheckWorthy(part);

  it('every marked sentence stands in its article', () => {
    const lost = folders.flatMap(({ slug, article, beginnings }) =>
      beginnings.filter((words) => !article.text.includes(words)).map((words) => `${slug}: ${words}`),
    );
    expect(lost).toEqual([]);
  });

  it('counts those that make a claim', () => {
    const made = folders.map(({ article, beginnings }) => {
      const { claims } = extractClaims(article);
      return beginnings.filter((words) => {
        const at = article.text.indexOf(words);
        return claims.some(({ sentence }) => sentence.start <= at && at < sentence.end);
      }).length;
    });
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    const marked = sum(folders.map(({ beginnings }) => beginnings.length));
    console.info(`${part}: ${sum(made)} of ${marked} check-worthy sentences make a claim`);
    // Far below what is measured: a fall to this is a broken engine, not a stricter rule.
    expect(sum(made)).toBeGreaterThan(marked / 3);
  });
});
