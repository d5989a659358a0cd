import { Badge } from '#components/ui/badge';
import type { Difficulty, DifficultyLevel } from '#lib/items/difficulty';
import type { Played } from '#lib/items/played-difficulty';

const words: Record<DifficultyLevel, string> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

/** Cues that move less are no reason to tell. */
const TOLD_FROM = 0.04;

/** How hard a question is, and why; after play how it went. For those who know the key: the reasons tell of it. */
export function DifficultyLine({ difficulty, played }: { difficulty: Difficulty; played: Played }) {
  return (
    <div className="text-sm text-ink-soft">
      <Badge>{words[difficulty.level]}</Badge>{' '}
      {played.answered > 0 ? (
        <span className="figures">
          {played.right} of {played.answered} got it right at the first attempt.{' '}
        </span>
      ) : null}
      {reasons(difficulty)}
    </div>
  );
}

function reasons({ cues }: Difficulty): string {
  const told = cues
    .filter(({ weight }) => Math.abs(weight) >= TOLD_FROM)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const harder = told.filter(({ weight }) => weight > 0).map((cue) => cue.words);
  const easier = told.filter(({ weight }) => weight < 0).map((cue) => cue.words);
  return [sentence('Harder', harder), sentence('Easier', easier)].join(' ').trim();
}

function sentence(opens: string, list: readonly string[]): string {
  return list.length === 0 ? '' : `${opens}: ${list.join('; ')}.`;
}
