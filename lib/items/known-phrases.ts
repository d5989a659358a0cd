import type { Clause, Slot } from '#lib/claims/clause';

/**
 * Whether what stands around a verb goes with its opposite too, so that the lure is a phrase that people say. Not "the view is entered free"
 * for "left free", "dies as a network" for "survives as", "left into force", "began in divorce". Never throws.
 */
export function keepsVerbPhrase({ predicate, args }: Clause, ...verbs: [string, string]): boolean {
  const has = (pattern: RegExp) => verbs.some((verb) => pattern.test(verb));
  if (args.some(({ role }) => role === 'complement') && !has(/^(?:hire|fire)$/)) return false;
  if (args.some(({ preposition }) => preposition === 'as') && has(NOT_AS)) return false;
  // What survives somewhere does not always die there.
  if (has(/^survive$/) && predicate.tense === 'present') return false;
  if (has(/^enter$/) && args.some(({ preposition }) => NOT_ENTERED.test(preposition ?? ''))) return false;
  if (has(/^(?:begin|start)$/) && args.some(isStateEnded)) return false;
  if (has(/^win$/) && args.some(tellsWinner)) return false;
  if (has(/^(?:confirm|start)$/) && args.some(isBody)) return false;
  if (has(/^finish$/) && args.some(({ text }) => /^(?:largely|mostly|almost|nearly|partly)$/.test(text)))
    return false;
  return !args.some(({ role, text }) => role === 'object' && has(FIXED_VERB) && FIXED_OBJECT.test(text));
}

const NOT_AS = /^(?:survive|die|appear|rise|fall|succeed|fail|begin|start|open|close|win|lose|double|halve)$/;
const NOT_ENTERED = /^(?:into|from|for|behind|to|upon|out)$/;

/** "Ended in divorce", "began in earnest": no place and no time. */
function isStateEnded({ role, preposition, text, entity }: Slot): boolean {
  return (
    role !== 'time' && entity === null && /^(?:in|with)$/.test(preposition ?? '') && STATE_ENDED.test(text)
  );
}

const STATE_ENDED =
  /^(?:in (?!spring|summer|autumn|fall|winter)|with an? )(?:\p{Ll}+ )?\p{Ll}+(?:$| for | over | to )/u;

/** "With a 6-4, 6-3 victory", "by beating them", "for the first time", "the Nobel Prize": only who wins. */
function tellsWinner({ role, text }: Slot): boolean {
  if (role === 'object') return /\b(?:prizes?|awards?|medals?|trophy|honou?rs?|scholarship)\b/i.test(text);
  return /\b(?:victor(?:y|ies)|wins?|beating|defeating|for the \p{Ll}+ time|landslide)\b/u.test(text);
}

/** "Confirmed Ann Reed", "started a company": neither is denied or finished. */
function isBody({ role, entity }: Slot): boolean {
  return role === 'object' && (entity === 'person' || entity === 'organization');
}

const FIXED_VERB = /^(?:raise|open|close|join|leave|enter|win|gain|lose|rise|fall)$/;
/** "Raised the alarm", "opened the way", "joined forces", "lost the thread". */
const FIXED_OBJECT =
  /^(?:the )?(?:alarm|bar|question|issue|possibility|prospect|subject|matter|stakes|profile|way|fire|forces|hands|ranks|day|hearts?|thread|plot|upper hand|lead|impression|scoring|innings|fray|force|effect|use)(?:\s|$)/;

/**
 * Whether a describing word can be turned before the noun that it stands with: "domestic trade", not "the domestic minister", "public
 * cars", "an extinct painter", "worst director". Never throws.
 */
export function keepsNounPhrase(word: string, noun: string, before: string, text: string): boolean {
  if (text.split(/[^\p{L}-]+/u).filter((other) => other === word).length > 1) return false;
  if (/^(?:foreign|domestic)$/.test(word)) return OF_TRADE.test(noun);
  if (/^(?:private|public)$/.test(word)) return OWNED.test(noun);
  if (/^(?:active|extinct)$/.test(word)) return /^(?:volcano(?:es)?|geysers?)$/.test(noun);
  // "Named best actress": a prize has no opposite.
  if (/^(?:best|worst)$/.test(word)) return /^(?:the|its|his|her|their)$|['’]s?$/i.test(before);
  return true;
}

const OF_TRADE =
  /^(?:trade|market|markets|investors?|investment|debt|flights?|sales|tourists?|visitors?|airlines?|competition|products?|goods|demand|currency)$/;
const OWNED =
  /^(?:compan(?:y|ies)|schools?|universit(?:y|ies)|hospitals?|colleges?|sector|money|funds?|funding|investors?|ownership|land|property|institutions?|institute|association|bod(?:y|ies)|organi[sz]ation|foundation|meeting|hearing|ceremony|enterprises?|railways?|banks?|park|beach|museum|librar(?:y|ies)|collection|project|hands)$/;

/** Offices of a land or town, which no party, body or firm has. */
const OF_LAND =
  /^(?:prime minister|foreign minister|defense minister|governor|lieutenant governor|mayor|king|queen|prince|princess|consul|attorney general|solicitor general)$/;

/**
 * Whether an office can be held of what the phrase says: "the governor of Ohio", not "a governor of the Broad Front", nor "the first woman
 * elected prime minister". Never throws.
 */
export function keepsOffice(to: string, text: string): boolean {
  if (/\b(?:elected|named|appointed|made|sworn|chosen|called)\b/.test(text)) return false;
  const [, ofWhat] = /\b(?:of|for) (.+)$/.exec(text) ?? [];
  if (ofWhat === undefined || !OF_LAND.test(to)) return true;
  return !OF_BODY.test(ofWhat);
}

/** "The governing Broad Front", "the Labour Party". */
const OF_BODY =
  /^(?:the |its |an? )?(?:governing|ruling|opposition|far-(?:left|right))\b|\b(?:Party|Front|Movement|Union|Alliance|Coalition|Bloc|Congress|Club|Council|Association|Company|Church|Group|Board|Bank|Team|Academy|University)\b/;
