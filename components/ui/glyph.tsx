/** Small drawings, 20 units wide, drawn with the pen of the text around them. They never stand without a word. */
const drawings = {
  /** Supported, right: a tick in a circle. */
  tick: (
    <>
      <circle cx="10" cy="10" r="8.25" />
      <path d="m6.2 10.4 2.6 2.7 5-6" />
    </>
  ),
  /** Refuted, wrong: a cross in a square. */
  cross: (
    <>
      <rect x="2" y="2" width="16" height="16" rx="1" />
      <path d="m6.5 6.5 7 7m0-7-7 7" />
    </>
  ),
  /** Not enough evidence: an open question, its circle unfinished. */
  open: (
    <>
      <circle cx="10" cy="10" r="8.25" strokeDasharray="3.2 2.4" />
      <path d="M7.6 8a2.4 2.4 0 1 1 3.6 2.1c-.8.45-1.2.85-1.2 1.6m0 2.2v.3" />
    </>
  ),
  /** Conflicting: two arrows that meet, in a diamond. */
  clash: (
    <>
      <path d="M10 1.2 18.8 10 10 18.8 1.2 10Z" />
      <path d="M5.6 10h3m-1.3-1.6L8.9 10l-1.6 1.6M14.4 10h-3m1.3-1.6L11.1 10l1.6 1.6" />
    </>
  ),
  warning: <path d="M10 2.2 18.5 17h-17Zm0 5.6v4.4m0 2v.3" />,
  pencil: <path d="m3 17 .9-3.9L13.4 3.6l3 3-9.5 9.5Zm9-12 3 3" />,
  link: (
    <path d="M8.4 11.6a3.2 3.2 0 0 0 4.6 0l3-3a3.2 3.2 0 0 0-4.6-4.6l-1 1m1.2 3.4a3.2 3.2 0 0 0-4.6 0l-3 3A3.2 3.2 0 0 0 8.6 16l1-1" />
  ),
} as const;

export type GlyphName = keyof typeof drawings;

/** A drawing beside a word; hidden from screen readers, who have the word. */
export function Glyph({ name, className = 'size-[1.15em]' }: { name: GlyphName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 align-[-0.2em] ${className}`}
    >
      {drawings[name]}
    </svg>
  );
}
