'use client';

import type { ReactNode } from 'react';
import { FieldProblem } from '#components/ui/field';
import { useFieldState } from '#components/ui/form';

export type Choice = { value: string; label: string; hint?: string | undefined };

/**
 * A question with its answers all in sight: radio buttons, or checkboxes with `several`. `row` sets short answers side by
 * side. `chosen` are the values ticked at first.
 */
export function Choices({
  name,
  legend,
  hint,
  problem,
  choices,
  chosen = [],
  several,
  row,
  required,
}: {
  name: string;
  legend: string;
  hint?: ReactNode;
  problem?: string | undefined;
  choices: readonly Choice[];
  chosen?: readonly string[];
  several?: boolean;
  row?: boolean;
  required?: boolean;
}) {
  const field = useFieldState(name);
  const trouble = problem ?? field.problem;
  const ticked = field.isSent ? (field.typed ?? '').split('\n') : chosen;
  const id = `field-${name}`;
  return (
    <fieldset
      data-invalid={trouble ? true : undefined}
      aria-describedby={trouble ? `${id}-problem` : undefined}
    >
      <legend className="font-semibold">{legend}</legend>
      {hint ? <div className="mt-1 text-sm text-ink-soft">{hint}</div> : null}
      <div className={row ? 'mt-1.5 flex flex-wrap gap-x-6' : 'mt-1.5'}>
        {choices.map((choice) => (
          <Tick
            key={`${choice.value} ${ticked.includes(choice.value)}`}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            choice={choice}
            checked={ticked.includes(choice.value)}
            required={required && !several}
          />
        ))}
      </div>
      <FieldProblem id={id} problem={trouble} />
    </fieldset>
  );
}

/** One thing to agree to or switch on. Sends `value` ("on") when ticked, nothing otherwise. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'on',
  checked,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string;
  checked?: boolean;
}) {
  const field = useFieldState(name);
  return (
    <div>
      <Tick
        type="checkbox"
        name={name}
        choice={{ value, label, hint }}
        checked={field.isSent ? field.typed === value : checked}
      />
      <FieldProblem id={`field-${name}`} problem={field.problem} />
    </div>
  );
}

function Tick({
  type,
  name,
  choice,
  checked,
  required,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  checked?: boolean | undefined;
  required?: boolean | undefined;
}) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2.5">
      <input
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        required={required}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        {choice.label}
        {choice.hint ? <span className="block text-sm text-ink-soft">{choice.hint}</span> : null}
      </span>
    </label>
  );
}
