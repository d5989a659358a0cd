import { type NearMention, nearMentions } from '#lib/claims/near-mentions';
import type { Reading } from '#lib/claims/reading';
import {
  type Around,
  goesBy,
  isOfNumber,
  isRelative,
  lookAround,
  mayName,
  referenceFeatures,
  type Shown,
} from '#lib/claims/reference-features';
import { loadReferenceNets, type ReferenceNets, sharesOf } from '#lib/claims/reference-net';
import { followReferents, type Pointer, type Referent } from '#lib/claims/referents';

/** What a pointer means, with its share of the likelihood of all that it may mean; `mentions` had been made before it. Null for
 * nothing that was mentioned. `hasRival`: something near goes by the same word or one like it. `near`: what stands before it in its
 * own sentence. */
export type MeantThing = {
  referent: Referent | null;
  share: number;
  before: number;
  hasRival: boolean;
  near: NearMention[];
};
/** By sentence and by word. */
export type MeantThings = ReadonlyMap<number, ReadonlyMap<number, MeantThing>>;

/** Choices for a pointer: null for "nothing that was mentioned" first. `rows` has the features of each. */
export type Choices = { options: (Referent | null)[]; rows: Float64Array[] };

/** Sentences back in which anything may be meant; farther only what goes by the noun or a word like it. */
const REACH = 3;

/** Makes the choices that a pointer has, pointer by pointer through a text. */
export function choiceMaker(reading: Reading): (pointer: Pointer, referents: readonly Referent[]) => Choices {
  const titleWords = new Set(
    (reading.article.title ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
  let firstTopic: Referent | null = null;
  return (pointer, referents) => {
    firstTopic ??=
      referents.find(({ mentions: [first] }) => first.isMain && first.role === 'subject') ?? null;
    const near = referents.filter((one) => {
      if (!isOfNumber(one, pointer.plural)) return false;
      if (pointer.kind !== 'noun') return !isSomebody(one);
      const isNear = pointer.at - (one.mentions.at(-1)?.at ?? 0) <= REACH;
      return (isNear && mayName(one, pointer.noun)) || isRelative(one, pointer.noun);
    });
    const around: Around = lookAround(reading, pointer, near);
    const shown: Shown = { titleWords, firstTopic };
    const options = [null, ...near];
    return { options, rows: options.map((one) => referenceFeatures(reading, pointer, one, around, shown)) };
  };
}

/** A person of whom "he" or "she" was said. */
function isSomebody({ mentions }: Referent): boolean {
  return mentions.some(({ form, type }) => form === 'pronoun' && type === 'person');
}

/** What "it", "they", "the board" and "this law" mean in a text, where that is something it named before. Never throws. */
export function meantThings(reading: Reading): MeantThings {
  const known = cache.get(reading);
  if (known) return known;
  const meant = meantBy(reading, loadReferenceNets());
  cache.set(reading, meant);
  return meant;
}

const cache = new WeakMap<Reading, MeantThings>();

/** Sentences back in which another of the kind may be meant. */
const RIVALS_REACH = 2;

function isRival(pointer: Pointer, { mentions, nouns }: Referent, referent: Referent | null): boolean {
  if (pointer.kind !== 'noun') return false;
  if (referent !== null && nouns.has(pointer.noun)) return true;
  const last = mentions.at(-1) ?? mentions[0];
  const isOfLead = mentions[0].at === 0;
  // "The population" is no other than the people.
  const isPeople = mentions[0].noun === 'people' && pointer.noun !== 'people';
  return !isOfLead && !isPeople && pointer.at - last.at <= RIVALS_REACH && goesBy(nouns, pointer.noun);
}

function meantBy(reading: Reading, nets: ReferenceNets): MeantThings {
  const meant = new Map<number, Map<number, MeantThing>>();
  const choicesFor = choiceMaker(reading);
  followReferents(reading, (pointer, referents) => {
    const { options, rows } = choicesFor(pointer, referents);
    const shares = sharesOf(nets[pointer.kind], rows);
    const share = Math.max(...shares);
    const best = shares.indexOf(share);
    const referent = options[best] ?? null;
    const words = meant.get(pointer.at) ?? new Map<number, MeantThing>();
    meant.set(pointer.at, words);
    words.set(pointer.word, {
      referent,
      share,
      before: referent?.mentions.length ?? 0,
      hasRival: options.some((one) => one !== null && one !== referent && isRival(pointer, one, referent)),
      near: nearMentions(reading, pointer, options, shares),
    });
    return referent;
  });
  return meant;
}
