import type { SentenceTree } from '#lib/claims/sentence-tree';
import { isNationality } from '#lib/language/countries';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * Whether a noun phrase can be what says something: somebody, a body of people, something written or found out; "spacetime" and "the
 * question" say nothing. `head` is its head word. Never throws.
 */
export function canSay(tree: SentenceTree, head: number): boolean {
  const token = tree.tokens[head];
  if (!token) return false;
  const type = tree.entityAt[head]?.type;
  const isThing = type === 'other' && !SAYING.test(token.text.toLowerCase());
  if (/^(?:PROPN|PRON|DET|NUM)$/.test(token.upos) || isNationality(token.text)) return !isThing;
  if (type && type !== 'number' && type !== 'date') return !isThing;
  const noun = token.lemma.toLowerCase();
  return (
    SAYING.test(noun) ||
    lexiconTags(noun).includes('Actor') ||
    lexiconTags(token.text.toLowerCase()).includes('Actor') ||
    (token.upos === 'ADJ' && /^the$/i.test(tree.tokens[tree.first[head] ?? head]?.text ?? ''))
  );
}

/** What is written, shown or found out, and those who speak as one. */
const SAYING =
  /^(?:\p{L}*(?:person|people|man|woman|men|women|(?<!^(?:wat|numb|pow|ord|matt|weath|wint|summ|riv|comput|tow|fev|pap|lett|fact|col|col?o?u|met|cent))(?:er|or)|ist|ian)|official|resident|expert|student|victim|president|pope|prince|king|queen|captain|chief|head|child|parent|friend|relative|colleague|fan|agent|aide|judge|coach|pilot|nurse|attorney|delegate|candidate|diplomat|witness|skeptic|sceptic|local|native|company|firm|business|group|government|team|side|club|party|police|committee|council|commission|board|panel|court|jury|ministry|department|office|agency|authority|union|organization|organisation|association|institution|institute|university|school|hospital|church|charity|bank|army|military|navy|family|couple|crew|staff|management|administration|congress|parliament|senate|assembly|campaign|network|channel|station|newspaper|paper|magazine|journal|press|media|outlet|publication|website|site|page|blog|report|study|survey|poll|census|analysis|research|review|article|book|novel|work|essay|letter|note|email|e-mail|message|post|posting|tweet|memo|statement|release|announcement|bulletin|notice|document|file|record|archive|register|registry|list|index|table|chart|map|guide|guideline|manual|text|source|account|chronicle|biography|autobiography|hagiography|history|diary|obituary|inscription|bible|scripture|gospel|law|act|bill|constitution|treaty|agreement|contract|rule|regulation|code|ruling|verdict|indictment|lawsuit|complaint|testimony|interview|investigation|inquiry|audit|examination|test|trial|experiment|measurement|observation|observations|data|datum|figure|statistic|statistics|number|result|finding|evidence|estimate|forecast|projection|calculation|theory|theorem|conjecture|hypothesis|model|principle|doctrine|tradition|legend|myth|story|tale|song|film|documentary|program|programme|broadcast|video|footage|image|photo|photograph|scan|autopsy|genome|science|literature|scholarship|folklore|community|critic|eyewitness|everyone|everybody|somebody|someone|other|others|many|some|most|all|both|one)$/iu;
