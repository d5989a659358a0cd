import { countOf } from '#components/articles/count-of';
import { TeachShelf } from '#components/articles/teach-shelf';
import type { ArticleLine } from '#lib/articles/queries';
import type { ClaimSetLine } from '#lib/claim-sets/queries';
import type { ClassLine } from '#lib/classes/queries';
import type { OwnQuizLine } from '#lib/quizzes/queries';

/** A teacher's four shelves: what waits, and what has been made of it. An empty one leads to its first step where that can be taken. */
export function TeachRoom({
  triage,
  sets,
  quizzes,
  classes,
}: {
  triage: readonly ArticleLine[];
  sets: readonly ClaimSetLine[];
  quizzes: readonly OwnQuizLine[];
  classes: readonly ClassLine[];
}) {
  return (
    <div className="grid gap-x-12 gap-y-12 md:grid-cols-2">
      <TeachShelf
        title="Claims to decide about"
        empty="No claim waits for you. Articles you add come here when they have been read."
        all={{ label: 'My articles', href: '/articles?filter=mine' }}
      >
        {triage.map((row) => ({ ...row, href: `/articles/${row.id}`, note: `${row.drafts} to decide` }))}
      </TeachShelf>
      <TeachShelf
        title="Claim sets"
        empty="Sets of approved claims will stand here. Quizzes are made from them."
        all={{ label: 'All claim sets', href: '/claim-sets' }}
      >
        {sets.map((row) => ({ ...row, href: `/claim-sets/${row.id}`, note: countOf(row.claims, 'claim') }))}
      </TeachShelf>
      <TeachShelf
        title="My quizzes"
        empty="Make a quiz from a claim set; it will stand here."
        all={
          quizzes.length === 0 && sets.length > 0
            ? { label: 'Make a quiz', href: '/quizzes/new' }
            : { label: 'All quizzes', href: '/quizzes' }
        }
      >
        {quizzes.map((row) => ({
          ...row,
          href: `/quizzes/${row.id}`,
          note: `${row.state}, ${countOf(row.items, 'question')}`,
        }))}
      </TeachShelf>
      <TeachShelf
        title="My classes"
        empty="Open a class, give learners its code, and give it quizzes."
        all={{ label: classes.length === 0 ? 'Open a class' : 'Classes', href: '/classes' }}
      >
        {classes.map((row) => ({
          id: row.id,
          title: row.name,
          href: `/classes/${row.id}`,
          note: countOf(row.members, 'learner'),
        }))}
      </TeachShelf>
    </div>
  );
}
