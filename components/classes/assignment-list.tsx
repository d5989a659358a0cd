import Link from 'next/link';
import { Badge } from '#components/ui/badge';
import { ConfirmForm } from '#components/ui/confirm-form';
import { EmptyState } from '#components/ui/empty-state';
import { Moment } from '#components/ui/moment';
import type { AssignmentState } from '#lib/classes/classroom';
import type { FormState } from '#lib/platform/action';

export type AssignmentLine = {
  quizId: string;
  title: string;
  openAt: Date;
  dueAt: Date | null;
  attempts: number;
  state: AssignmentState;
  taken: number;
  firstShare: number | null;
};

const words = { coming: 'Coming', open: 'Open', over: 'Over' } as const;
const tones = { coming: 'unsure', open: 'accent', over: 'plain' } as const;

/** The quizzes of a class: when they open and are due, and how far I am; for the teacher the way to the results. */
export function AssignmentList({
  classId,
  lines,
  withdraw,
}: {
  classId: string;
  lines: readonly AssignmentLine[];
  /** Given to the teacher only. */
  withdraw: ((before: FormState, form: FormData) => Promise<FormState>) | null;
}) {
  if (lines.length === 0) {
    return (
      <div className="mb-10">
        <EmptyState title="No quiz has been given to this class yet">
          Quizzes stand here with the time until which they are open.
        </EmptyState>
      </div>
    );
  }
  return (
    <section aria-labelledby="quizzes" className="mb-12">
      <h2 id="quizzes" className="mb-2 text-lg font-semibold">
        Quizzes
      </h2>
      <ul className="border-t border-rule">
        {lines.map((line) => (
          <li
            key={line.quizId}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-4"
          >
            <Line line={line} isMine={withdraw !== null} />
            {withdraw ? <TeacherLinks classId={classId} line={line} withdraw={withdraw} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, isMine }: { line: AssignmentLine; isMine: boolean }) {
  return (
    <div className="min-w-0 flex-1 basis-72">
      <h3 className="font-serif text-lg font-semibold">
        <Link
          href={`/quizzes/${line.quizId}`}
          prefetch={false}
          className="text-ink underline-offset-4 hover:underline"
        >
          {line.title}
        </Link>{' '}
        <span className="font-sans">
          <Badge tone={tones[line.state]}>{words[line.state]}</Badge>
        </span>
      </h3>
      <p className="text-sm text-ink-soft figures">
        {line.state === 'coming' ? (
          <>
            Opens on <Moment at={line.openAt} />.{' '}
          </>
        ) : null}
        {line.dueAt ? (
          <>
            Due on <Moment at={line.dueAt} />.{' '}
          </>
        ) : (
          'No due time. '
        )}
        {isMine ? attemptsWord(line.attempts) : `${line.taken} of ${attemptsWord(line.attempts)} used`}
        {!isMine && line.firstShare !== null
          ? `, ${Math.round(line.firstShare * 100)} % right at first go`
          : ''}
        .
      </p>
    </div>
  );
}

function TeacherLinks({
  classId,
  line,
  withdraw,
}: {
  classId: string;
  line: AssignmentLine;
  withdraw: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <Link
        href={`/classes/${classId}/results/${line.quizId}`}
        className="link inline-flex min-h-11 items-center"
      >
        Results<span className="sr-only"> of {line.title}</span>
      </Link>
      <ConfirmForm
        quiet
        opener="Take back"
        question="The class no longer finds this quiz here. Attempts stay with those who made them."
        confirm="Take it back"
        pending="Taking back…"
        action={withdraw}
        hidden={{ classId, quizId: line.quizId }}
      />
    </div>
  );
}

function attemptsWord(count: number): string {
  return count === 1 ? '1 attempt' : `${count} attempts`;
}
