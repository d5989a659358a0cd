import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TeachRoom } from '#components/articles/teach-room';

const set = {
  id: 'a',
  title: 'Smallpox',
  claims: 3,
  editions: 0,
  owner: 'Mari',
  mine: true,
  createdAt: new Date(0),
};

test('an empty shelf leads to the first step as soon as it can be taken', () => {
  const shown = (sets: (typeof set)[]) =>
    renderToStaticMarkup(<TeachRoom triage={[]} sets={sets} quizzes={[]} classes={[]} />);
  expect(shown([])).toContain('Open a class');
  expect(shown([])).not.toContain('Make a quiz<');
  expect(shown([set])).toMatch(/href="\/quizzes\/new"[^>]*>Make a quiz</);
});
