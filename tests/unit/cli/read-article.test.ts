import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#cli/read-article';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimcheck-files-'));
  for (const place of ['one', 'two']) {
    await mkdir(path.join(folder, place));
    await writeFile(path.join(folder, place, 'article.txt'), `Text of ${place}.`);
  }
  await writeFile(path.join(folder, 'plain.txt'), 'Plain text.');
});

afterAll(() => rm(folder, { recursive: true }));

const named = async (...files: string[]) =>
  (await readArticles(files.map((file) => path.join(folder, file)))).map(({ name }) => name);

describe('article files', () => {
  it('go by their base name', async () => {
    expect(await named('plain.txt', 'one/article.txt')).toEqual(['plain', 'article']);
  });

  it('of one base name are told apart by their folder', async () => {
    expect(await named('one/article.txt', 'two/article.txt')).toEqual(['one/article', 'two/article']);
  });

  it('named twice are read once', async () => {
    expect(await named('plain.txt', 'plain.txt')).toEqual(['plain']);
  });
});
