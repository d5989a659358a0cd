'use client';

import type { ComponentProps } from 'react';
import { ariaOf, FieldFrame, type FieldProps, inputLook } from '#components/ui/field';
import { useFieldState } from '#components/ui/form';

export type Option = { value: string; label: string };

/** One of many, in a list. For up to five, Choices shows them all and is kinder. */
export function Select({
  name,
  label,
  hint,
  problem,
  optional,
  labelHidden,
  options,
  id = `field-${name}`,
  className = '',
  ...select
}: FieldProps & { options: readonly Option[] } & Omit<ComponentProps<'select'>, 'name' | 'children'>) {
  const field = useFieldState(name);
  const trouble = problem ?? field.problem;
  const chosen = field.typed ?? select.defaultValue;
  return (
    <FieldFrame {...{ id, label, hint, optional, labelHidden }} problem={trouble}>
      <select
        required={!optional}
        {...select}
        {...ariaOf(id, hint, trouble)}
        // React forgets a select's default when it resets the form: a new key makes a new one.
        key={String(chosen)}
        id={id}
        name={name}
        defaultValue={chosen}
        className={`${inputLook} ${className}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
