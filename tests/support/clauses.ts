import type { ClaimDraft, Factuality } from '#lib/claims/claim';
import type { Clause, Slot } from '#lib/claims/clause';
import type { EntityType } from '#lib/language/analysis';
import { verbForm } from '#lib/language/morphology';

type SlotSpec = {
  role: Slot['role'];
  text: string;
  entity?: EntityType;
  preposition?: string;
  head?: string;
  fronted?: boolean;
  middle?: boolean;
};
type PredicateSpec = {
  lemma: string;
  text?: string;
  main?: string;
  past?: boolean;
  plural?: boolean;
  particle?: string;
};

const AUXILIARIES = new Set(
  'is are was were be been being has have had do does did will would can could may might must should'.split(
    ' ',
  ),
);

/**
 * A clause from words alone, for tests: `clauseOf('Ivan Duque', { lemma: 'offer', past: true }, [object('protected status')])`.
 * Spans are laid out in reading order as the words would stand in a sentence that says just this.
 */
export function clauseOf(
  subject: string | SlotSpec,
  predicate: PredicateSpec,
  args: SlotSpec[] = [],
): Clause {
  let offset = 0;
  const place = (text: string) => {
    const start = offset;
    offset += text.length + 1;
    return { start, end: start + text.length };
  };
  const slotAt = (spec: SlotSpec): Slot => ({
    role: spec.role,
    text: spec.text,
    ...place(spec.text),
    head: spec.head ?? headOf(spec.text),
    preposition: spec.preposition ?? null,
    entity: spec.entity ?? null,
  });
  const fronted = args.filter((arg) => arg.fronted).map((arg) => ({ ...slotAt(arg), fronted: true }));
  const subjectSlot = slotAt(typeof subject === 'string' ? { role: 'subject', text: subject } : subject);
  const middle = args.filter((arg) => arg.middle).map((arg) => ({ ...slotAt(arg), fronted: false }));
  const placed = predicateAt(predicate, place);
  const rest = args
    .filter((arg) => !arg.fronted && !arg.middle)
    .map((arg) => ({ ...slotAt(arg), fronted: false }));
  return { subject: subjectSlot, predicate: placed, args: [...fronted, ...middle, ...rest] };
}

export const subject = (text: string, entity?: EntityType): SlotSpec => ({
  role: 'subject',
  text,
  ...(entity ? { entity } : {}),
});
export const object = (text: string, entity?: EntityType): SlotSpec => ({
  ...subject(text, entity),
  role: 'object',
});
export const complement = (text: string, entity?: EntityType): SlotSpec => ({
  ...subject(text, entity),
  role: 'complement',
});
export const oblique = (text: string, entity?: EntityType): SlotSpec => ({
  ...subject(text, entity),
  role: 'oblique',
  preposition: text.split(' ')[0]?.toLowerCase() ?? '',
});
export const time = (text: string): SlotSpec => ({ role: 'time', text, entity: 'date' });

/** A claim that an article makes in so many words; the sentence and the claim cover the same characters. */
export function claimOf(
  clause: Clause,
  text: string,
  options: {
    id?: string;
    factuality?: Factuality;
    start?: number;
    asOf?: string;
    perishable?: boolean;
    kind?: ClaimDraft['kind'];
  } = {},
): ClaimDraft {
  const start = options.start ?? 0;
  const span = { start, end: start + text.length };
  return {
    id: options.id ?? `c${start}`,
    kind: options.kind ?? 'clause',
    text,
    span,
    sentence: span,
    checkWorthiness: 0.8,
    cues: [],
    factuality: options.factuality ?? 'asserted',
    attribution: null,
    clock: {
      asOf: options.asOf ?? null,
      validFrom: null,
      validTo: null,
      perishable: options.perishable ?? false,
    },
    rewrites: [],
    clause,
  };
}

function predicateAt(
  spec: PredicateSpec,
  place: (text: string) => { start: number; end: number },
): Clause['predicate'] {
  const text = spec.text ?? verbForm(spec.lemma, spec.past ? 'past' : spec.plural ? 'base' : 'third');
  const words = text.split(' ').filter((word) => word !== 'not');
  const auxiliaries = words.filter((word, at) => AUXILIARIES.has(word) && at < words.length - 1);
  const copular = spec.lemma === 'be';
  const last = words.at(-1) ?? '';
  return {
    lemma: spec.lemma,
    text,
    ...place(text),
    auxiliaries,
    main: copular ? '' : last,
    particle: spec.particle ?? null,
    tense: /^(will|would)\b/.test(text)
      ? 'future'
      : spec.past || /^(was|were|had|did)\b/.test(text)
        ? 'past'
        : 'present',
    voice:
      !copular &&
      words.some((word) => /^(is|are|was|were|been|being|be)$/.test(word)) &&
      !last.endsWith('ing')
        ? 'passive'
        : 'active',
    copular,
    negated: /\bnot\b/.test(text),
    plural: spec.plural ?? /\b(are|were|have)\b/.test(text),
  };
}

function headOf(text: string): string {
  const core = text.split(/ (?:of|in|for|to|from|with) /)[0] ?? text;
  return core.split(' ').at(-1) ?? text;
}
