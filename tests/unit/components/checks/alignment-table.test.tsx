import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type AlignmentRow, AlignmentTable } from '#components/checks/alignment-table';

const differs: AlignmentRow = {
  slot: 'what',
  claim: 'a member of NATO',
  article: 'a major non-NATO ally',
  relation: 'different',
};

const shown = (rows: AlignmentRow[]) =>
  renderToStaticMarkup(
    <AlignmentTable
      claim="Colombia is A member of NATO."
      quote="Colombia is a major non-NATO ally."
      rows={rows}
    />,
  );

test('the words that part are set apart on both sides, whatever their case', () => {
  const markup = shown([differs]);
  expect(markup).toContain('A member of NATO<span class="sr-only">)</span>');
  expect(markup).toContain('<mark class="mark">a major non-NATO ally</mark>.');
});

test('nothing is marked where nothing differs or the words do not stand in the text', () => {
  expect(shown([{ ...differs, relation: 'equal' }])).not.toContain('<mark');
  expect(shown([{ ...differs, article: 'something else' }])).not.toContain('<mark');
});
