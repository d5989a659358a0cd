import { folded } from '#lib/language/names';

/** Offices and forms of address that stand before a name and are no part of it. Lower case. */
const TITLES = new Set(
  'generals colonels senators governors ministers kings queens professors doctors saints mr mrs ms miss mx dr prof professor sir dame lord lady president presidents vice deputy acting former late prime minister premier senator sen rep representative congressman congresswoman gov governor general gen lieutenant lt colonel col captain capt major maj sergeant sgt admiral commander officer king queen prince princess duke duchess emperor empress tsar czar pope cardinal bishop archbishop father sister brother rabbi imam reverend rev saint st chancellor mayor judge justice chief secretary attorney ambassador envoy commissioner director chairman chairwoman chair ceo coach manager spokesman spokeswoman spokesperson leader lawmaker candidate author writer novelist poet singer actor actress musician composer painter artist scientist physicist chemist biologist astronomer engineer inventor mathematician philosopher economist historian explorer journalist striker midfielder goalkeeper defender captain champion'.split(
    ' ',
  ),
);

/** True for a word that names an office or a form of address ("President", "Mr."). */
export function isTitleWord(word: string): boolean {
  return TITLES.has(folded(word).replace(/\.$/, ''));
}

/**
 * Where the bare name begins in the words of a person's mention: ["Venezuela", "’s", "President", "Nicolás", "Maduro"] -> 3.
 * 0 when nothing stands before the name; the count of words when all are title.
 */
export function nameStart(words: readonly string[]): number {
  let start = 0;
  words.forEach((word, index) => {
    const isLast = index === words.length - 1;
    if (isTitleWord(word) || /^['’]s?$/.test(word) || (!/^\p{Lu}/u.test(word) && !isLast)) {
      if (
        !/^(de|da|di|del|della|der|den|van|von|al|el|la|le|bin|ibn|of|the|du|dos|das|ter|ten|y)$/.test(
          word,
        ) ||
        start === index
      )
        start = index + 1;
    }
  });
  return start;
}
