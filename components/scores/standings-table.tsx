import { type Column, Table } from '#components/ui/table';

/** One line of a board. Equal points share a rank: 1, 2, 2, 4. */
export type StandingRow = { rank: number; name: string; points: number; isMe: boolean };

const columns: Column<StandingRow>[] = [
  { key: 'rank', header: 'Place', cell: (row) => row.rank, numeric: true },
  {
    key: 'name',
    header: 'Name',
    cell: (row) => (
      <>
        {row.name}
        {row.isMe ? <span className="font-normal text-ink-soft"> (you)</span> : null}
      </>
    ),
    names: true,
  },
  { key: 'points', header: 'Points', cell: (row) => row.points.toLocaleString('en'), numeric: true },
];

/** The top of a board and, when I am further down, my neighbours with me. My row is marked. */
export function StandingsTable({
  caption,
  top,
  around,
  people,
}: {
  /** Which board: "Everyone, this week". */
  caption: string;
  top: readonly StandingRow[];
  around: readonly StandingRow[];
  /** How many people have points, shown or not. */
  people: number;
}) {
  const next = around[0];
  return (
    <div className="max-w-measure">
      <Table
        caption={caption}
        columns={columns}
        rows={[...top, ...around]}
        rowKey={(row) => `${row.rank} ${row.name} ${row.isMe}`}
        isMine={(row) => row.isMe}
        gapBefore={(row) => row === next}
      />
      <p className="mt-3 text-sm text-ink-soft">
        {people === 1 ? '1 person has' : `${people.toLocaleString('en')} people have`} points here.
      </p>
    </div>
  );
}
