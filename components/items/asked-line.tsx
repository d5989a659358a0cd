import Link from 'next/link';
import { kindNames } from '#components/items/kind-names';
import type { OwnQuizView } from '#lib/quizzes/draft-queries';
import type { Asked } from '#lib/quizzes/quiz';

/** What a quiz was asked for, and the way to what was held back. */
export function AskedLine({ quiz: { id, asked, seed, items } }: { quiz: OwnQuizView }) {
  if (!asked) return <p className="text-sm text-ink-soft">Seed {seed}.</p>;
  const { count, kinds, mix, difficulty } = asked;
  const named = kinds.map((kind) => kindNames[kind].toLowerCase()).join(', ');
  const level = items.filter((item) => item.difficulty.level === difficulty).length;
  return (
    <p className="text-sm text-ink-soft">
      Asked for: {count === 1 ? '1 question' : `${count} questions`} ({named}
      {kinds.length > 1 ? `; ${mixWords[mix]}` : ''}
      {difficulty === 'any' ? '' : `; ${difficulty} ones first, and ${level} of ${items.length} are`}). Seed{' '}
      {seed}.{' '}
      <Link href={`/quizzes/${id}/held-back`} prefetch={false} className="link">
        See what was held back
      </Link>
    </p>
  );
}

const mixWords: Record<Asked['mix'], string> = { best: 'the best of them', even: 'as many of each' };
