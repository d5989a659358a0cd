'use client';

import type { ComponentProps } from 'react';
import { ariaOf, FieldFrame, type FieldProps, inputLook } from '#components/ui/field';
import { useFieldState } from '#components/ui/form';

/** Several lines of text, growing with what is written. `reading`: in the typeface of articles. */
export function TextArea({
  name,
  label,
  hint,
  problem,
  optional,
  labelHidden,
  reading,
  id = `field-${name}`,
  className = '',
  ...area
}: FieldProps & { reading?: boolean } & Omit<ComponentProps<'textarea'>, 'name'>) {
  const field = useFieldState(name);
  const trouble = problem ?? field.problem;
  return (
    <FieldFrame {...{ id, label, hint, optional, labelHidden }} problem={trouble}>
      <textarea
        required={!optional}
        rows={4}
        {...area}
        {...ariaOf(id, hint, trouble)}
        id={id}
        name={name}
        defaultValue={field.typed ?? area.defaultValue}
        className={`${inputLook} field-sizing-content max-h-[70vh] resize-y ${reading ? 'font-serif text-lg' : ''} ${className}`}
      />
    </FieldFrame>
  );
}
