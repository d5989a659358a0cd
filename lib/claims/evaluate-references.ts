import { type LabelledPointer, labelledPointers } from '#lib/claims/gum-pointers';
import { loadReferenceNets, SURE, shareOf } from '#lib/claims/reference-net';
import type { PointerKind } from '#lib/claims/referents';

/** Counts of words that may mean something said before; shares in percent, `rightShare` of the answered, `coverage` of `meant`. */
export type PointerFigures = {
  pointers: number;
  /** Those that mean something that was mentioned and found. */
  meant: number;
  answered: number;
  right: number;
  rightShare: number;
  coverage: number;
};

type Answered = Pick<LabelledPointer, 'right'> & { best: number; share: number };

/** How often the trained choice is right from a share of `sure` on. */
export function figuresOfPointers(answers: readonly Answered[], sure: number): PointerFigures {
  const meant = answers.filter(({ right }) => !right.includes(0));
  const answered = answers.filter(({ best, share }) => best !== 0 && share >= sure);
  const right = answered.filter(({ best, right: wanted }) => wanted.includes(best));
  const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return {
    pointers: answers.length,
    meant: meant.length,
    answered: answered.length,
    right: right.length,
    rightShare: percent(right.length, answered.length),
    coverage: percent(right.length, meant.length),
  };
}

/**
 * How many of "it", "they" and phrases such as "the board" and "this law" the engine resolves, and how many of these rightly, on a CoNLL-U file
 * with GUM's `Entity=`, outside quotations: gold words, all else the engine's own. Right is what has a mention of the same thing. Never throws.
 */
export function evaluateReferences(conllu: string): (PointerFigures & { kind: PointerKind })[] {
  const nets = loadReferenceNets();
  const all = labelledPointers(conllu);
  return (['it', 'they', 'noun'] as const).map((kind) => {
    const own = all.filter(({ pointer }) => pointer.kind === kind);
    const answers = own.map((one) => ({ ...one, ...shareOf(nets[kind], one.rows) }));
    return { kind, ...figuresOfPointers(answers, SURE[kind]) };
  });
}
