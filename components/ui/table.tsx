import { Fragment, type ReactNode } from 'react';

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
  gapBefore,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isMine?: (row: Row) => boolean;
  /** True for the first row after ones that are left out. */
  gapBefore?: (row: Row) => boolean;
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
                className={`border-b border-edge py-2 pr-4 align-bottom text-sm font-semibold text-ink-soft first:pl-2 last:pr-2 ${side(column)}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              {gapBefore?.(row) ? <Gap columns={columns.length} /> : null}
              <tr className={isMine?.(row) ? 'bg-accent-soft' : ''}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} mine={isMine?.(row) === true} />
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Gap({ columns }: { columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className="border-b border-rule py-1 text-center tracking-widest text-ink-soft">
        <span aria-hidden="true">···</span>
        <span className="sr-only">Places between are left out</span>
      </td>
    </tr>
  );
}

function Cell<Row>({ column, row, mine }: { column: Column<Row>; row: Row; mine: boolean }) {
  const weight = mine ? 'font-semibold first:border-l-4 first:border-l-accent' : 'font-normal';
  const look = `border-b border-rule py-2.5 pr-4 align-baseline first:pl-2 last:pr-2 ${weight} ${side(column)}`;
  if (!column.names) return <td className={look}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={look}>
      {column.cell(row)}
    </th>
  );
}

function side(column: { numeric?: boolean; wideOnly?: boolean }): string {
  return `${column.numeric ? 'w-px text-right whitespace-nowrap' : ''} ${column.wideOnly ? 'max-sm:hidden' : ''}`;
}
