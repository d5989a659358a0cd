import Link from 'next/link';
import { Badge } from '#components/ui/badge';
import { When } from '#components/ui/when';

/** A quiz as a line: one to take (`publishedAt`) or a draft of one's own. */
export type QuizRow = {
  id: string;
  title: string;
  items: number;
  by?: string | null;
  publishedAt?: Date;
  createdAt?: Date;
  timeLimitSeconds?: number | null;
  /** Share of my first attempt, 0..1. */
  firstShare?: number | null;
  hasOpenAttempt?: boolean;
};

/** Quizzes one under the other: title, what it takes, how far I am. */
export function QuizList({ quizzes, now }: { quizzes: readonly QuizRow[]; now: Date }) {
  return (
    <ul className="border-t border-rule">
      {quizzes.map((quiz) => (
        <li key={quiz.id} className="border-b border-rule">
          <Link
            href={`/quizzes/${quiz.id}`}
            prefetch={false}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 text-ink no-underline hover:[&_h3]:underline"
          >
            <span className="min-w-0 flex-1 basis-72">
              <h3 className="font-serif text-lg font-semibold underline-offset-4">{quiz.title}</h3>
              <span className="text-sm text-ink-soft figures">
                {quiz.items === 1 ? '1 question' : `${quiz.items} questions`}
                {quiz.timeLimitSeconds ? ` · ${Math.round(quiz.timeLimitSeconds / 60)} min` : ''}
                {quiz.by ? ` · by ${quiz.by}` : ''}
                {' · '}
                <When at={quiz.publishedAt ?? quiz.createdAt ?? now} now={now} />
              </span>
            </span>
            <Progress quiz={quiz} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Progress({ quiz }: { quiz: QuizRow }) {
  if (!quiz.publishedAt) return <Badge tone="unsure">Draft</Badge>;
  if (quiz.hasOpenAttempt) return <Badge tone="accent">Under way</Badge>;
  if (typeof quiz.firstShare !== 'number') return null;
  return (
    <span className="text-sm text-ink-soft figures">{Math.round(quiz.firstShare * 100)} % at first go</span>
  );
}
