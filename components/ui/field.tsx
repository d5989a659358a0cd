'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFieldState } from '#components/ui/form';
import { Glyph } from '#components/ui/glyph';

/** What every kind of field shares. In a Form, `problem` and the kept value come by `name`; props win over them. */
export type FieldProps = {
  name: string;
  label: string;
  /** Says what to write, before anything went wrong. */
  hint?: ReactNode;
  problem?: string | undefined;
  /** Says "(optional)" beside the label. Everything else is needed. */
  optional?: boolean | undefined;
  /** The label is for screen readers only; something visible must say the same. */
  labelHidden?: boolean | undefined;
};

export const inputLook =
  'block w-full min-h-11 rounded-md border border-edge bg-raised px-3 py-2 text-base text-ink placeholder:text-ink-soft hover:border-ink disabled:opacity-60 aria-invalid:border-2 aria-invalid:border-refuted';

/** One line of text. Its problem stands under it, and what was typed is kept. */
export function TextField({
  name,
  label,
  hint,
  problem,
  optional,
  labelHidden,
  id = `field-${name}`,
  className = '',
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'name'>) {
  const field = useFieldState(name);
  const trouble = problem ?? field.problem;
  return (
    <FieldFrame {...{ id, label, hint, optional, labelHidden }} problem={trouble}>
      <input
        type="text"
        required={!optional}
        {...input}
        {...ariaOf(id, hint, trouble)}
        id={id}
        name={name}
        defaultValue={field.typed ?? input.defaultValue}
        className={`${inputLook} ${className}`}
      />
    </FieldFrame>
  );
}

/** Label, hint, control, problem: in this order for eyes and for screen readers. */
export function FieldFrame({
  id,
  label,
  hint,
  problem,
  optional,
  labelHidden,
  children,
}: Omit<FieldProps, 'name'> & { id: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'block font-semibold'}>
        {label}
        {optional ? <span className="font-normal text-ink-soft"> (optional)</span> : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </div>
      ) : null}
      {children}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

/** The line under a field that says what is wrong with it. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (!problem) return null;
  return (
    <p id={`${id}-problem`} className="flex gap-1.5 font-medium text-refuted">
      <Glyph name="warning" className="mt-0.5 size-5" />
      {problem}
    </p>
  );
}

/** ARIA that ties a control to its hint and its problem. */
export function ariaOf(id: string, hint: ReactNode, problem: string | undefined) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': problem ? true : undefined };
}
