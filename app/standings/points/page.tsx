import type { Metadata } from 'next';
import { Page } from '#components/ui/page';
import { Table } from '#components/ui/table';
import { currentActor } from '#lib/auth/session';
import { CERTAINTY_MARKS, POINTS_PER_RIGHT_ANSWER, pointsOf } from '#lib/scores/points';

export const metadata: Metadata = { title: 'How points work' };

const grades = [
  { name: 'A guess', certainty: 1 },
  { name: 'Fairly sure', certainty: 2 },
  { name: 'Certain', certainty: 3 },
] as const;

export default async function PointsPage() {
  const actor = await currentActor();
  return (
    <Page
      actor={actor}
      current="standings"
      title="How points work"
      crumbs={[{ label: 'Standings', href: '/standings' }]}
      width="text"
    >
      <div className="space-y-5">
        <ul className="list-disc space-y-2 pl-5 marker:text-ink-soft">
          <li>A right answer earns {POINTS_PER_RIGHT_ANSWER} points; a wrong one, or none, earns nothing.</li>
          <li>Only your first attempt at a quiz earns points. Later ones are practice.</li>
          <li>An answer that arrives after the time was up scores nothing.</li>
          <li>Nobody earns points on a quiz of their own.</li>
          <li>Points come when you finish the attempt. A quiz never takes points away.</li>
          <li>Equal points share a place (1, 2, 2, 4); who got there first stands first.</li>
          <li>Weeks run from Monday to Sunday and months by the calendar, both in UTC.</li>
          <li>A class’s board counts the quizzes that were given to the class.</li>
        </ul>
        <p>
          Where a quiz asks how sure you are, it pays to be honest: “fairly sure” is best from 67 % on,
          “certain” from 80 %.
        </p>
        <Table
          caption="Marks where certainty is asked; three marks are ten points, and an attempt never earns less than 0"
          columns={[
            { key: 'grade', header: 'You said', names: true, cell: (row) => row.name },
            {
              key: 'right',
              header: 'Right',
              numeric: true,
              cell: (row) => CERTAINTY_MARKS[row.certainty].right,
            },
            {
              key: 'wrong',
              header: 'Wrong',
              numeric: true,
              cell: (row) => String(CERTAINTY_MARKS[row.certainty].wrong).replace('-', '−'),
            },
            {
              key: 'points',
              header: 'One right answer alone',
              numeric: true,
              cell: (row) => alone(row.certainty),
            },
          ]}
          rows={grades}
          rowKey={(row) => row.name}
        />
        <p className="text-ink-soft">
          You may keep your name off the boards in your account’s settings: you are then counted, and shown to
          yourself only.
        </p>
      </div>
    </Page>
  );
}

function alone(certainty: 1 | 2 | 3): string {
  return `${pointsOf([{ share: 1, certainty, late: false }], true)} points`;
}
