/** Words in -est that are no superlatives. */
const NO_SUPERLATIVES = new Set(
  'west northwest southwest midwest forest rainforest interest protest contest harvest request conquest bequest quest inquest guest priest chest nest breast arrest test rest modest honest invest suggest digest earnest tempest bequest behest crest everest budapest bucharest'.split(
    ' ',
  ),
);

/** Whether a wording ranks something ("the longest", "the only", "a record"), so that tomorrow another may be it. Never throws. */
export function ranks(text: string): boolean {
  return (
    /\b(?:most|least|only|latest|newest|record)\b/i.test(text) ||
    (text.match(/\b\p{L}+est\b/giu) ?? []).some(
      (word) => word.length > 3 && !NO_SUPERLATIVES.has(word.toLowerCase()),
    )
  );
}
