import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Scope } from '#lib/scores/scope';
import { type SeasonKind, seasonKinds } from '#lib/scores/season';

const words: Record<SeasonKind, string> = { week: 'This week', month: 'This month', all: 'All time' };

/** Which board: among whom, and for how long. Plain links, the present ones marked. */
export function BoardMenu({
  boards,
  scope,
  name,
  season,
}: {
  boards: readonly { scope: Scope; name: string }[];
  scope: Scope;
  /** Of the board shown, for one that is not among `boards`: a quiz. */
  name: string;
  season: SeasonKind;
}) {
  const isListed = boards.some((board) => board.scope.id === scope.id);
  const shown = isListed ? boards : [...boards, { scope, name }];
  return (
    <div className="mb-8 flex flex-wrap gap-x-10 gap-y-3">
      <Row label="Among">
        {shown.map((board) => (
          <Choice key={board.scope.id} href={address(board.scope, season)} here={board.scope.id === scope.id}>
            {board.name}
          </Choice>
        ))}
      </Row>
      <Row label="Season">
        {seasonKinds.map((kind) => (
          <Choice key={kind} href={address(scope, kind)} here={kind === season}>
            {words[kind]}
          </Choice>
        ))}
      </Row>
    </div>
  );
}

function address(scope: Scope, season: SeasonKind): string {
  const among = scope.kind === 'everyone' ? '' : `${scope.kind}=${scope.id}&`;
  return `/standings?${among}season=${season}`;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="-mx-3 flex flex-wrap">{children}</ul>
    </nav>
  );
}

function Choice({ href, here, children }: { href: string; here: boolean; children: ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        aria-current={here ? 'true' : undefined}
        className={`inline-flex min-h-11 items-center border-b-2 px-3 no-underline ${here ? 'border-ink font-semibold text-ink' : 'border-transparent text-ink-soft hover:text-ink'}`}
      >
        {children}
      </Link>
    </li>
  );
}
