import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { BoardMenu } from '#components/scores/board-menu';
import { StandingsTable } from '#components/scores/standings-table';
import { EmptyState } from '#components/ui/empty-state';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { boardsOf, findBoard } from '#lib/scores/queries';
import { everyone, type Scope } from '#lib/scores/scope';
import { seasonKinds, seasonOf } from '#lib/scores/season';

export const metadata: Metadata = { title: 'Standings' };

const wishSchema = z.object({
  class: z.uuid().optional().catch(undefined),
  quiz: z.uuid().optional().catch(undefined),
  season: z.enum(seasonKinds).catch('week').default('week'),
});

const seasonWords = { week: 'this week', month: 'this month', all: 'all time' };

type Props = { searchParams: Promise<Record<string, unknown>> };

export default async function StandingsPage({ searchParams }: Props) {
  const [actor, search] = await Promise.all([currentActor(), searchParams]);
  const wish = wishSchema.parse(search);
  const scope = scopeOf(wish);
  const board = await findBoard(actor, scope, seasonOf(wish.season, now()));
  if (!board) return <NotThere />;
  const boards = await boardsOf(actor);
  const caption = `${board.name}, ${seasonWords[wish.season]}`;
  return (
    <Page
      actor={actor}
      current="standings"
      title="Standings"
      lede={
        <>
          Points for right answers in the first attempt at a quiz.{' '}
          <Link href="/standings/points" className="link">
            How points work
          </Link>
        </>
      }
    >
      <BoardMenu boards={boards} scope={scope} name={board.name} season={wish.season} />
      {board.people > 0 ? (
        <StandingsTable caption={caption} top={board.top} around={board.around} people={board.people} />
      ) : (
        <EmptyState title="Nobody has points here yet">
          The first finished quiz opens this board: {caption.toLowerCase()}.
        </EmptyState>
      )}
    </Page>
  );
}

function scopeOf(wish: z.output<typeof wishSchema>): Scope {
  if (wish.class) return { kind: 'class', id: wish.class };
  return wish.quiz ? { kind: 'quiz', id: wish.quiz } : everyone;
}
