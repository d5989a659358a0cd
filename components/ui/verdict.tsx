import { Glyph, type GlyphName } from '#components/ui/glyph';
import { type Verdict, verdictSchema } from '#lib/fact-checks/verdict';

const words: Record<Verdict, string> = {
  supported: 'Supported',
  refuted: 'Refuted',
  'not-enough-evidence': 'Not enough evidence',
  conflicting: 'Sources conflict',
};

const glyphs: Record<Verdict, GlyphName> = {
  supported: 'tick',
  refuted: 'cross',
  'not-enough-evidence': 'open',
  conflicting: 'clash',
};

const inks: Record<Verdict, string> = {
  supported: 'text-supported',
  refuted: 'text-refuted',
  'not-enough-evidence': 'text-unknown',
  conflicting: 'text-conflicting',
};

/** An answer as people read it: where it is a verdict, the words for it; anything else as it is. */
export function answerWords(answer: string): string {
  const verdict = verdictSchema.safeParse(answer);
  return verdict.success ? words[verdict.data] : answer;
}

/** The text colour of a verdict, for what belongs to it; never the only sign. */
export function verdictInk(verdict: Verdict): string {
  return inks[verdict];
}

/** A verdict: word, glyph and shape first, then colour. */
export function VerdictLabel({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`font-semibold whitespace-nowrap ${inks[verdict]}`}>
      <Glyph name={glyphs[verdict]} className="mr-1.5 size-[1.15em]" />
      {words[verdict]}
    </span>
  );
}

/** Whether an answer was right, in the same shapes. `share` is 0..1; between the two it is "Partly right". */
export function OutcomeLabel({ share }: { share: number }) {
  const verdict: Verdict = share >= 1 ? 'supported' : share > 0 ? 'conflicting' : 'refuted';
  return (
    <span className={`font-semibold whitespace-nowrap ${inks[verdict]}`}>
      <Glyph name={glyphs[verdict]} className="mr-1.5 size-[1.15em]" />
      {share >= 1 ? 'Right' : share > 0 ? 'Partly right' : 'Not right'}
    </span>
  );
}
