import type { Clause } from '#lib/claims/clause';
import { mainVerb } from '#lib/claims/exclusivity';
import type { Change } from '#lib/items/distortion';
import { affirmed, replaceInSlot } from '#lib/items/realize';
import { capitalized } from '#lib/language/capitals';
import { countryNamed, withArticle } from '#lib/language/countries';
import { indefiniteArticle, verbForm } from '#lib/language/morphology';

/**
 * The clause after one change: words of a slot replaced with "a" or "an" put right, the verb replaced in the same form, subject and
 * object exchanged (`from` and `to` name both), or the negation taken off. Null when `from` does not stand there. Never throws.
 */
export function applyChange(clause: Clause, change: Change): Clause | null {
  if (change.slot !== 'predicate')
    return withArticles(replaceInSlot(clause, change.slot, change.from, change.to), change);
  if (change.to === SWAPPED) return swapped(clause);
  if (change.to === AFFIRMED)
    // "Have not yet ratified": with the "not" its "yet" goes as well.
    return clause.predicate.negated
      ? affirmed({ ...clause, args: clause.args.filter(({ text }) => text !== 'yet') })
      : null;
  return withVerb(clause, change);
}

/** Stand in `to` of a change of the predicate that is no other verb. */
export const SWAPPED = '(subject and object exchanged)';
export const AFFIRMED = '(without "not")';

function withVerb(clause: Clause, { from, to }: Change): Clause | null {
  const { predicate } = clause;
  if (mainVerb(clause) !== from || !predicate.text.endsWith(predicate.main)) return null;
  const main = sameForm(predicate.main, from, to, clause);
  const text = predicate.text.slice(0, -predicate.main.length) + main;
  const args = clause.args.map((arg) => withPreposition(arg, TAKES[to]));
  return { ...clause, predicate: { ...predicate, lemma: to, main, text }, args };
}

/** "Charged with fraud", "arrested for fraud", but "convicted of fraud". */
function withPreposition(arg: Clause['args'][number], other: string | undefined): Clause['args'][number] {
  const { preposition, text } = arg;
  if (other === undefined || (preposition !== 'with' && preposition !== 'for')) return arg;
  return text.startsWith(`${preposition} `)
    ? { ...arg, preposition: other, text: other + text.slice(preposition.length) }
    : arg;
}

const TAKES: Record<string, string> = { convict: 'of', acquit: 'of', accuse: 'of', suspect: 'of' };

function sameForm(worded: string, from: string, to: string, { predicate }: Clause): string {
  const word = worded.toLowerCase();
  if (predicate.auxiliaries.length > 0 || predicate.voice === 'passive') {
    const forms = ['gerund', 'participle', 'base'] as const;
    return verbForm(to, forms.find((form) => verbForm(from, form) === word) ?? 'base');
  }
  if (predicate.tense === 'past') return verbForm(to, 'past');
  return verbForm(to, word === verbForm(from, 'third') ? 'third' : 'base');
}

function swapped(clause: Clause): Clause | null {
  const at = clause.args.findIndex((arg) => arg.role === 'object' && !arg.fronted);
  const object = clause.args[at];
  if (!object || clause.predicate.voice === 'passive') return null;
  const { subject } = clause;
  const args = clause.args.map((arg, index) =>
    index === at ? { ...arg, text: subject.text, head: subject.head, entity: subject.entity } : arg,
  );
  return {
    ...clause,
    subject: { ...subject, text: object.text, head: object.head, entity: object.entity },
    args,
  };
}

/** "a observer" -> "an observer", next to the change only. */
function withArticles(clause: Clause | null, { slot, to }: Change): Clause | null {
  if (!clause) return null;
  const repaired = (text: string) => repairArticle(text, to);
  if (slot === 'subject')
    return { ...clause, subject: { ...clause.subject, text: repaired(clause.subject.text) } };
  return {
    ...clause,
    args: clause.args.map((arg, index) =>
      `args.${index}` === slot ? { ...arg, text: repaired(arg.text) } : arg,
    ),
  };
}

function repairArticle(text: string, to: string): string {
  const isCountry = countryNamed(to) !== null;
  return (
    isCountry
      ? text.replace(
          new RegExp(`\\b(the )?(?=${escaped(to)}(?![\\p{L}'’]))`, 'iu'),
          withArticle(to).startsWith('the ') ? 'the ' : '',
        )
      : text
  )
    .replace(/\b([Aa])n?\s+(\S+)/g, (said, article: string, next: string) => {
      // "An 11-year-old" -> "a 9-year-old"
      if (!to.startsWith(next.replace(/[,.;]$/, '')) && !next.startsWith(`${to}-`)) return said;
      const right = indefiniteArticle(next);
      return `${article === 'A' ? capitalized(right) : right} ${next}`;
    })
    .replace(/\s{2,}/g, ' ');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
