import { baseWord } from '#lib/fact-checks/phrase';
import {
  areOneFamily,
  areOpposites,
  isMoreGeneral,
  loadWordRelations,
  shareMeaning,
  stepsBetween,
} from '#lib/language/word-relations';

/** Words that rank, count or limit: another word for them says something else. */
export const EXACT =
  /^(?:first|second|third|last|only|first-ever|large|largest|small|smallest|high|highest|low|lowest|long|longest|short|more|most|fewer|less|least|old|oldest|young|youngest|former|new|next|previous|north|south|east|west|northern|southern|eastern|western|gold|silver|bronze|all|every|none|both|half|mostly|before|after|until)$/;
/** Common words that a dictionary puts beside too many others. */
const BROAD =
  /^(?:thing|person|man|woman|people|place|time|way|part|work|group|number|case|state|body|unit|point|line|make|take|get|have|give|go|do|set|put|hold|run|move|turn|play|bring|change)$/;

/** Words of news that mean the same in it. Curated; a dictionary has them apart. */
const ALIKE: readonly (readonly string[])[] = [
  'sack dismiss fire'.split(' '),
  'price cost'.split(' '),
  'company firm corporation business'.split(' '),
  'league premiership'.split(' '),
  'doctor physician'.split(' '),
  'ceo executive'.split(' '),
  'mandatory compulsory obligatory'.split(' '),
  'wed marry'.split(' '),
  'soccer football'.split(' '),
  'percent percentage'.split(' '),
  'vote ballot'.split(' '),
  'gay same-sex homosexual'.split(' '),
  'policeman constable police'.split(' '),
];

/** Whether an article's word bears out a claim's word: the same, another word for it, or a kind of it. Base forms. Never throws. */
export function bearsOutWord(claim: string, article: string): boolean {
  if (claim === article || baseWord(claim) === baseWord(article)) return true;
  if (EXACT.test(claim) || EXACT.test(article)) return false;
  if (ALIKE.some((group) => group.includes(claim) && group.includes(article))) return true;
  if (claim.length > 4 && article.split('-').includes(claim)) return true;
  if (BROAD.test(claim) || BROAD.test(article)) return false;
  const relations = loadWordRelations();
  if (areOpposites(relations, claim, article)) return false;
  if (shareMeaning(relations, claim, article) || areOneFamily(relations, claim, article)) return true;
  return isMoreGeneral(relations, claim, article) && stepsBetween(relations, claim, article) <= KIND_STEPS;
}

/** A "vehicle" for a "car", no "thing" for a "car". */
const KIND_STEPS = 2;
