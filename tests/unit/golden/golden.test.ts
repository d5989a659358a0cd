import { afterAll, describe, expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { readGoldenFolders } from '#tests/support/golden';
import { judgeExtraction } from '#tests/support/judge-extraction';

const folders = readGoldenFolders();
const recalls: { slug: string; part: string; found: number; expected: number }[] = [];

describe.each(folders)('$slug', ({ slug, article, expected }) => {
  const { missing, leaked, misreasoned, forbidden } = judgeExtraction(
    article,
    expected,
    extractClaims(article),
  );
  const count = expected.claims.length;
  recalls.push({ slug, part: expected.part, found: count - missing.length, expected: count });

  // What is missing from a held-out article is counted only: nobody may tune on it.
  const wrong = [...leaked, ...misreasoned, ...forbidden, ...(expected.part === 'dev' ? missing : [])];

  test('says what a careful reader expects, but for known failures', () => {
    expect(wrong.filter((failure) => !expected.pending.includes(failure))).toEqual([]);
  });

  test('keeps no known failure on its list that is mended: take these out of "pending"', () => {
    expect(expected.pending.filter((failure) => !wrong.includes(failure))).toEqual([]);
  });
});

test('the corpus is as large as it is said to be', () => {
  expect(folders.length).toBeGreaterThanOrEqual(40);
  expect(folders.filter(({ expected }) => expected.part === 'held-out')).toHaveLength(14);
});

afterAll(() => {
  const lines = recalls.map(({ slug, part, found, expected }) => `${found}/${expected} ${part} ${slug}`);
  for (const part of ['dev', 'held-out']) {
    const own = recalls.filter((recall) => recall.part === part);
    const sum = (key: 'found' | 'expected') => own.reduce((total, recall) => total + recall[key], 0);
    lines.push(`${part}: ${sum('found')} of ${sum('expected')} expected claims`);
  }
  console.info(`Expected claims found\n${lines.join('\n')}`);
});
