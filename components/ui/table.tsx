import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, in tabular figures. */
  numeric?: boolean;
  /** The column that names the row: its cells are row headers. */
  names?: boolean;
  /** Left out on a phone; nothing that must be known belongs here. */
  wideOnly?: boolean;
};

/**
 * A quiet table: lines between rows, words left, numbers right. It scrolls sideways by itself when it must. `caption` names
 * it for everybody, unless `captionHidden` (a heading says it already). Rows for which `isMine` holds are set off.
 */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  isMine,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isMine?: (row: Row) => boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section tabIndex={0} aria-label={caption} className="overflow-x-auto">
      <table className="w-full border-collapse text-left text-base">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-sm text-ink-soft'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`border-b border-edge py-2 pr-4 align-bottom text-sm font-semibold text-ink-soft last:pr-0 ${side(column)}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={isMine?.(row) ? 'bg-accent-soft font-semibold outline outline-accent' : ''}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = `border-b border-rule py-2.5 pr-4 align-baseline last:pr-2 first:pl-2 ${side(column)}`;
  if (!column.names) return <td className={look}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={`${look} font-[inherit]`}>
      {column.cell(row)}
    </th>
  );
}

function side(column: { numeric?: boolean; wideOnly?: boolean }): string {
  return `${column.numeric ? 'text-right tabular-nums' : ''} ${column.wideOnly ? 'max-sm:hidden' : ''}`;
}
