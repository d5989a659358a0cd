import { classesOf } from '#lib/claims/noun-kinship';
import { childrenBy, hasRelation, lemma, type SentenceTree } from '#lib/claims/sentence-tree';
import { isMoreGeneral, loadWordRelations } from '#lib/language/word-relations';

/**
 * Whether "it" or "its" at a word may mean a deed or an event by what is told of it: a purchase costs something, it acquires nothing and
 * has no fleet; a distribution is not shipped in packs. Never throws.
 */
export function mayBeDeed(tree: SentenceTree, word: number): boolean {
  const above = tree.tokens[word]?.head ?? -1;
  if (tree.tokens[word]?.rel === 'nmod:poss') return OF_EVENTS.test(lemma(tree, above));
  if (!hasRelation(tree, word, 'nsubj') || tree.tokens[above]?.upos !== 'VERB') return true;
  if (tree.tokens[word]?.rel === 'nsubj:pass') return !HANDLING.test(lemma(tree, above));
  return childrenBy(tree, above, 'obj').length === 0 || BY_EVENTS.test(lemma(tree, above));
}

/** "Purchase", "wave", "distribution": what is done or happens, and nothing else. Never throws. */
export function isDeed(noun: string): boolean {
  const classes = classesOf(noun);
  if (classes.has('person') || classes.has('place') || classes.has('text')) return false;
  if (classes.has('event')) return !classes.has('group');
  return /(?:tion|sion)$/.test(noun) && !BODY.some((kind) => isMoreGeneral(loadWordRelations(), kind, noun));
}

/** "Organization", "station": what ends alike and is no deed. */
const BODY = ['institution', 'artifact', 'union', 'company', 'gathering', 'unit', 'group'];

/** What events do to others. */
const BY_EVENTS =
  /^(?:kill|destroy|damage|injure|wound|hurt|cause|bring|make|mark|begin|start|open|end|close|follow|precede|last|take|cost|draw|attract|lead|leave|affect|change|alter|transform|help|force|prompt|trigger|spark|create|produce|include|involve|cover|see|give|raise|reduce|increase|cut|save|need|require|feature|show|set|break|hit|reach|spread|displace|devastate|flood|disrupt|delay|inspire|influence|shape|establish|end|allow|enable|prevent|stop|become|have|mean|present|represent|commemorate|celebrate|honor|honour|strike|ravage|claim|ruin|shake|level|bury|burn|generate|release|eject|throw|send|interest|surprise|please|anger|shock|divide|unite|decide|total|average|exceed|equal|gross)$/;

/** What is done with goods, not with deeds. */
const HANDLING =
  /^(?:ship|pack|sell|buy|send|carry|eat|drink|cook|wear|export|import|deliver|transport|store|pour|grow|mine|weigh|paint|print|drive|sail|fly)$/;

/** What belongs to an event. */
const OF_EVENTS =
  /^(?:aim|goal|purpose|cost|price|end|beginning|start|opening|close|closing|name|anniversary|course|cause|effect|impact|result|outcome|consequence|length|duration|success|failure|victim|date|day|time|organizer|organiser|winner|peak|height|climax|center|centre|epicenter|path|scale|size|scope|importance|significance|history|origin|site|venue|participant|audience|speed|force|strength|magnitude|first|second|last|final|part|theme|motto|host)$/;
