import type { SlotPhrase } from '#lib/claims/clause';
import { isNationality } from '#lib/language/countries';

/**
 * A found name as one would write it as an answer: a person without title or trade before the name; null for what is only part of a
 * name ("Juan" of "Juan Trippe", "German" of "East German"), an initial cut short, a month. `around` is the wording it stands in.
 * Never throws.
 */
export function cleanName({ text, type }: SlotPhrase, around: string): SlotPhrase | null {
  const name = type === 'person' ? personName(text) : text.replace(/^the\s/i, '');
  if (name === null || name.length < 2 || !STARTS_AS_NAME.test(name) || CUT.test(name) || MONTH.test(name)) {
    return null;
  }
  if ((type === 'place' || type === 'person') && /^(?:\p{Lu}\.?){2,}$/u.test(name)) return null;
  return isPartOfName(name, type, around) ? null : { text: name, type };
}

const STARTS_AS_NAME = /^(?:\p{Lu}|\d+(?:st|nd|rd|th)?\s\p{Lu}|[a-z]{1,2}\p{Lu}|al-)/u;
/** "U.S" without its last full stop, or a name that breaks off at a hyphen. */
const CUT = /(?:\p{Lu}\.)+\p{Lu}$|-$|^(?:The|A|An|It|He|She|They|This|That)$/u;
const MONTH =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const PARTICLE = /^(?:de|da|del|della|der|van|von|du|la|le|el|al|bin|ibn|of|y|e|ten|ter|den)$/;

/** "Prime Minister Gordon Brown" -> "Gordon Brown"; null when no name stands at the end. */
function personName(text: string): string | null {
  if (/\d/.test(text) || NO_PERSON.test(text)) return null;
  const words = text
    .replace(/['’]s$/, '')
    .replace(/^.*['’]s\s(?=\p{Lu})/u, '')
    .replace(/^(\S+\s\S+(?:\s\S+)*?)\sof\s.*$/u, '$1')
    .split(/\s+/);
  let first = words.length;
  while (first > 0 && (/^[\p{Lu}“"]/u.test(words[first - 1] ?? '') || PARTICLE.test(words[first - 1] ?? '')))
    first -= 1;
  const leads = (word = '') => TITLE.test(word) || PARTICLE.test(word) || isNationality(word);
  while (first < words.length && leads(words[first])) first += 1;
  const name = words.slice(first).join(' ');
  return name === '' ? null : name;
}

/** What ends like this is a place or a people, whatever else was thought of it. */
const NO_PERSON =
  /(?:Avenue|Street|Road|Bridge|River|Lake|Park|University|School|Company|Dam|Island|Islands|Tower|Square)$|^\p{Lu}\p{Ll}+(?:ers|ians|ans|ists|ites)$/u;

/** Words that go before a name; more than one may. */
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|St|Rev|Hon)\.?$|^(?:US|U\.S\.|UK|U\.K\.|EU|President|Prime|Minister|Chancellor|Senator|Governor|Mayor|Professor|Doctor|Sir|Lord|Lady|Dame|King|Queen|Prince|Princess|Pope|General|Admiral|Colonel|Captain|Commander|Lieutenant|Sergeant|Secretary|Ambassador|Judge|Justice|Chief|Vice|Deputy|Former|Foreign|Finance|Interior|Defense|Home|Health|Coach|Director|Chairman|Chairwoman|Emperor|Empress|Bishop|Archbishop|Cardinal|Reverend|Representative|Congressman|Congresswoman|Premier|Taoiseach|Speaker|Democrat|Republican|Explorer|Architect|Engineer|The|State|of)$/;

function isPartOfName(name: string, type: SlotPhrase['type'], around: string): boolean {
  const at = around.indexOf(name);
  if (at < 0) return true;
  const before = around.slice(0, at);
  const after = around.slice(at + name.length);
  if (/^[-/]\p{L}|^\d/u.test(after) || /[\p{L}\p{N}/-]$/u.test(before)) return true;
  if (!/^(?:place|country|person|nationality)$/.test(type) && /\p{Lu}\p{L}+ of (?:the )?$/u.test(before))
    return true;
  if (
    type === 'person' &&
    !/\s/.test(name) &&
    /^\p{Lu}\p{Ll}+ $/u.test(before) &&
    after === '' &&
    !TITLE.test(before.trim())
  )
    return true;
  if (type === 'country' || type === 'nationality')
    return /\b(?:East|West|North|South|New|Northern|Southern)\s$/.test(before);
  if (/^['’]s\s\p{Lu}/u.test(after) && type !== 'place') return true;
  const next = /^\s(\p{Lu}[\p{L}\p{M}]+)/u.exec(after)?.[1];
  if (next !== undefined) return true;
  if (/\b(?:St|Mt|Ft|No)\.\s$/u.test(before)) return true;
  if (/\b\p{Lu}\.\s$/u.test(before) && type !== 'person') return true;
  const previous = /(?:^|\s)(\p{Lu}[\p{L}\p{M}’'.]+)\s$/u.exec(before)?.[1];
  return (
    previous !== undefined &&
    type === 'person' &&
    !TITLE.test(previous) &&
    !isNationality(previous) &&
    !/['’]s$/.test(previous) &&
    /\s/.test(before.trim())
  );
}
