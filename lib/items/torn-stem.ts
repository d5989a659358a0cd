import { GAP } from '#lib/items/realize';

/** Whether a stem, or its subject, was cut or joined wrongly on its way out of the sentence `quote`. Never throws. */
export function isTornStem(stem: string, { subject, quote }: { subject: string; quote: string }): boolean {
  const isClosed = stem.toLowerCase().includes(`${subject.toLowerCase()},`);
  return malformed(stem) || (!isClosed && isTornSubject(subject)) || lostComma(stem, quote);
}

/** "The northernmost settlement, Alert", "the bridge 447 feet long": an aside that lost its end. */
function isTornSubject(subject: string): boolean {
  return (
    (/^[^,]+,[^,]+$/.test(subject.replace(/(\d),(?=\d{3})/g, '$1')) && !/,? (?:and|or) /.test(subject)) ||
    /\b\d[\d,.]* (?:feet|foot|meters|metres|kilometers|miles|inches) (?:long|wide|high|tall|deep)$/.test(
      subject,
    )
  );
}

/** "When the team let slip a lead.": only half a sentence. */
const HALF = /^(?:when|while|because|although|though|if|unless|whereas|after|before|until)\b[^,]*\.$/i;

/** "A petition with 200 names a tenth of the town": the aside lost its commas. Or a list its "and": "resources, bedrooms." */
function lostComma(stem: string, quote: string): boolean {
  const asides = quote.matchAll(
    /(\p{Ll}\S*), ((?:an?|the|about|nearly|almost|over|some|more|less|fewer|roughly) \S+)/gu,
  );
  return (
    [...asides].some(([, before, after]) => stem.includes(` ${before} ${after}`)) ||
    (/, \p{Ll}+(?<!ly)[.?]$/u.test(stem) && !/\b(?:and|or|too)\b/.test(stem))
  );
}

/** "When about 373, …", "2 _____. 1596 is …", "… any constituency In the west": pieces of two sentences. */
const TORN =
  /\b(?:[Ww]hen|[Ww]hile) (?:about |around )?\d|\d _____|\band (?:in|on|at|by|from) (?:\d+|_____|\p{Lu}\p{L}+)[.?]$|(?:\p{Ll}{4,}|_)\. [\d\p{Lu}_]|\p{Ll} (?:In|It|He|She|This|But|And|When|While)\b/u;

function malformed(stem: string): boolean {
  if (HALF.test(stem) || TORN.test(stem) || (stem.match(/—/g)?.length ?? 0) % 2 === 1) return true;
  const bare = stem.replace(/[.?!]$/, '');
  if (
    /\b(the|a|an|of|in|to|for|with|and|or|by|from|at|on|as|than|that|which|who|is|are|was|were)$/.test(
      bare,
    ) &&
    !stem.endsWith(`${GAP}?`)
  )
    return true;
  if (/\b(\p{L}+) \1\b/iu.test(bare.replace(/\b(had had|that that)\b/g, ''))) return true;
  if (/,\s*,|\(\s*\)|\s[,.;]|--|“[^”]*$|^(?:[^"]*"[^"]*")*[^"]*"[^"]*$|\([^)]*$|^[^(]*\)/.test(bare))
    return true;
  if (/\b(the one|one) [a-z]+(?<!s)s\b(?! of)/.test(bare) && /\bone (?!of|s\b)\w+[^s]s\b/.test(bare))
    return true;
  return (
    /\b(did|does|do) \w+ (is|was|were|are|has been)\b/i.test(bare) || /[\p{Cc}\ufffd]|https?:/u.test(bare)
  );
}
