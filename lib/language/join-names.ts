import type { Entity, EntityType, Token } from '#lib/language/analysis';
import { lexiconTags } from '#lib/language/word-lexicon';

const NAMES: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'event', 'work', 'other']);
/** Words within a name after which it always goes on. */
const PARTICLE = /(?:^|\s)(?:de|des|du|del|della|dos|das|di|von|van|der|zu|zur|zum|af|av|ibn|bin)$/;

/**
 * Names that were spotted in pieces, or with a piece of the name before them, mended by what is sure: a name goes on after a particle
 * ("La Pointe des" + "Vents") and after a hyphen ("Lee Min" + "-Soo", "Mont" + "-Blanc"), and the town in an organization's name is no part of the
 * person named next. `entities` in the order of the text; returns new ones; never throws.
 */
export function joinNames(text: string, tokens: readonly Token[], entities: readonly Entity[]): Entity[] {
  const found: Entity[] = [];
  for (const entity of entities) {
    const before = found.at(-1);
    if (before && entity.start < before.end) continue;
    const isNext =
      before !== undefined && NAMES.has(before.type) && text.slice(before.end, entity.start) === ' ';
    const town = isNext && before.type === 'organization' ? townBefore(text, entity) : '';
    if (before && town !== '') {
      found[found.length - 1] = reaching(text, before, entity.start + town.length);
      const start = entity.start + town.length + 1;
      found.push({ ...entity, start, canonical: text.slice(start, entity.end) });
    } else if (
      before &&
      isNext &&
      NAMES.has(entity.type) &&
      PARTICLE.test(text.slice(before.start, before.end))
    )
      found[found.length - 1] = reaching(text, before, entity.end);
    else found.push(grown(text, tokens, entity));
  }
  return found;
}

function reaching(text: string, entity: Entity, end: number): Entity {
  return { ...entity, end, canonical: text.slice(entity.start, end) };
}

/** "University of Ohio [Lima] Ann Moe": a town that is no given name, before two names more. */
function townBefore(text: string, { start, end, type }: Entity): string {
  const [first = '', ...more] = text.slice(start, end).split(' ');
  const tags = lexiconTags(first.toLowerCase());
  const isTown = tags.some((tag) => /^(?:City|Place|Region)$/.test(tag));
  const isGiven = tags.some((tag) => /^(?:FirstName|MaleName|FemaleName)$/.test(tag));
  return type === 'person' && more.length >= 2 && isTown && !isGiven ? first : '';
}

function grown(text: string, tokens: readonly Token[], entity: Entity): Entity {
  if (!NAMES.has(entity.type)) return entity;
  const opener = tokens.findLast(({ end }) => end === entity.start - 1);
  // "the scientist He Jiankui", "F. Sherwood Rowland".
  const isOpened =
    entity.type === 'person' && opener?.upos === 'PROPN' && /^(?:He|She|It|\p{Lu}\.)$/u.test(opener.text);
  if (isOpened) return { ...entity, start: opener.start, canonical: text.slice(opener.start, entity.end) };
  const said = text.slice(entity.start, entity.end);
  const at = tokens.findIndex(({ start }) => start >= entity.end);
  const [hyphen, next] = [tokens[at], tokens[at + 1]];
  if (at < 0 || !next || !/^\p{Lu}/u.test(hyphen?.text === '-' ? next.text : (hyphen?.text ?? '')))
    return entity;
  const isHyphened = hyphen?.text === '-' && hyphen.start === entity.end && next.start === hyphen.end;
  const isOneName = entity.type !== 'person' || said.includes(' ');
  if (isHyphened && isOneName && /^\p{Lu}\p{Ll}+$/u.test(next.text)) return reaching(text, entity, next.end);
  const isAfterParticle = PARTICLE.test(said) && hyphen?.upos === 'PROPN' && hyphen.start === entity.end + 1;
  return isAfterParticle ? reaching(text, entity, hyphen.end) : entity;
}
