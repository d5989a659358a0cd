import { expect, test } from 'vitest';
import { readSources } from '#cli/read-sources';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { verifyItem } from '#lib/items/verify-item';

test('the article on Colombia asks whether it is a NATO member, and the sentence that names it an ally settles it', async () => {
  const sources = await readSources(['prisma/demo/colombia-major-non-nato-ally.txt']);
  const judge = judgeFor(sources);
  const { shown } = generateItems(sources, { seed: 1, judge });
  const asked = shown.find(({ stem }) => stem === 'Is Colombia a NATO member?');
  expect(asked?.key).toBe('No');
  expect(asked?.evidence.map(({ quote }) => quote)).toEqual([
    'Colombia is the third country in South America to be named a major non-NATO ally.',
  ]);
  for (const item of shown) expect(verifyItem(item, sources, judge).ok).toBe(true);
});
