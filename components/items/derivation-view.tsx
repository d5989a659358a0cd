import type { ReactNode } from 'react';
import { Mark } from '#components/ui/mark';
import type { Derivation, NearMiss } from '#lib/items/item';

/** How a question was made and its key found: enough to do it again from the article alone. Closed until asked for. */
export function DerivationView({
  derivation,
  nearMiss,
  verified,
}: {
  derivation: Derivation;
  nearMiss: NearMiss | null;
  /** Whether the key was just derived again; leave out where that was not tried. */
  verified?: boolean;
}) {
  return (
    <details className="border-y border-rule">
      <summary className="flex min-h-11 items-center font-semibold">Show derivation</summary>
      <div className="space-y-4 pb-4 text-sm">
        {verified === undefined ? null : (
          <p className={verified ? 'text-supported' : 'text-refuted'}>
            {verified
              ? 'The key was derived again from the article just now, and agrees.'
              : 'The key could not be derived again: this question is not shown to learners.'}
          </p>
        )}
        {nearMiss ? <NearMissStep step={nearMiss} /> : null}
        <dl>
          <Slot name="Rule">{derivation.rule}</Slot>
          <Slot name="Rule set">{derivation.ruleSet}</Slot>
          <Slot name="Seed">{derivation.seed}</Slot>
          {Object.entries(derivation.bindings).map(([name, value]) => (
            <Slot key={name} name={name}>
              {value === null ? <span className="text-ink-soft">empty</span> : String(value)}
            </Slot>
          ))}
        </dl>
      </div>
    </details>
  );
}

function NearMissStep({ step }: { step: NearMiss }) {
  return (
    <p>
      One step from the truth (<em>{step.operator}</em>, rung {step.rung}): <Mark>{step.from}</Mark> became{' '}
      <strong>{step.to}</strong>.
    </p>
  );
}

function Slot({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_1fr] gap-4 border-t border-rule py-1.5">
      <dt className="text-ink-soft [overflow-wrap:anywhere]">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
