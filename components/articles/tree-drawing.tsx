import type { Token } from '#lib/language/analysis';
import { type DrawnArc, drawTree } from '#lib/language/draw-tree';
import { relationInWords, wordClassInWords } from '#lib/language/grammar-words';

/** Below the arcs: the words, and under them what they are. */
const WORDS_PX = 52;
const PAD = 8;

/** The tree as arcs over the words. It is as wide as it must be, and scrolls in its own box by touch, wheel or keyboard. */
export function TreeDrawing({ words }: { words: readonly Token[] }) {
  const drawn = drawTree(
    words,
    ({ rel }) => relationInWords(rel),
    ({ upos }) => wordClassInWords(upos),
  );
  const height = drawn.above + WORDS_PX + PAD;
  const line = drawn.above + PAD;
  return (
    <section
      aria-label="Dependency tree; the table below says the same"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="overflow-x-auto border-y border-rule py-3"
    >
      <svg
        role="img"
        aria-label={`Tree over ${words.length} words, drawn as arcs`}
        width={Math.ceil(drawn.width)}
        height={height}
        className="block max-w-none font-sans"
      >
        {drawn.arcs.map((arc) => (
          <Arc key={`${arc.from} ${arc.to}`} arc={arc} line={line} />
        ))}
        {drawn.words.map(({ x, text, under, isRoot }) => (
          <g key={x} textAnchor="middle">
            <text x={x} y={line + 22} fontSize="16" className={`fill-ink ${isRoot ? 'font-bold' : ''}`}>
              {text}
            </text>
            <text x={x} y={line + 40} fontSize="12" className="fill-ink-soft">
              {under}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** Up from the head, across, and down to the word with a point; the label breaks the line at its top. */
function Arc({ arc: { from, to, height, label }, line }: { arc: DrawnArc; line: number }) {
  const way = Math.sign(to - from);
  const bend = Math.min(10, Math.abs(to - from) / 2);
  const top = line - height;
  return (
    <g>
      <path
        d={`M${from} ${line}V${top + bend}Q${from} ${top} ${from + way * bend} ${top}H${to - way * bend}Q${to} ${top} ${to} ${top + bend}V${line}`}
        fill="none"
        className="stroke-edge"
        strokeWidth="1.25"
      />
      <path d={`M${to - 3.5} ${line - 6}h7l-3.5 6Z`} className="fill-edge" />
      <text
        x={(from + to) / 2}
        y={top + 4}
        fontSize="12"
        textAnchor="middle"
        className="fill-ink stroke-paper"
        strokeWidth="6"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {label}
      </text>
    </g>
  );
}
