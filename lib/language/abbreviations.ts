/** Titles that stand before a name: a full stop after them never ends a sentence. Without their full stop, lower case. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof rev hon fr sr sra st ste gen lt lieut col maj capt cmdr adm sgt cpl pvt brig gov lt.gov sen rep pres supt det insp amb atty msgr ven pte'.split(
    ' ',
  ),
);

/** Abbreviations that a number or name follows ("No. 5", "pp. 3", "Nov. 4"). */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no nos b d r fl vol vols fig figs eq eqs sec art ch pp p op cf ca approx est mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun vs v viz al'.split(
    ' ',
  ),
);

/** Abbreviations that may end a sentence or not: what follows decides. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc corp co ltd llc plc bros jr sr esq etc dept univ assn ave blvd rd hwy sq bldg apt u.s u.k u.n e.u u.s.a d.c l.a n.y a.m p.m b.c a.d b.c.e c.e ph.d m.d b.a m.a b.sc m.sc i.e e.g lb lbs oz ft in mi km kg min hr hrs sec tbsp tsp cal calif conn fla ga ill ind kan mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que'.split(
    ' ',
  ),
);

/** True when `word` (without its final full stop) is a known abbreviation. */
export function isAbbreviation(word: string): boolean {
  const key = word.toLowerCase();
  return TITLE_ABBREVIATIONS.has(key) || LEADING_ABBREVIATIONS.has(key) || TRAILING_ABBREVIATIONS.has(key);
}
