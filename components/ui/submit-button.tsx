'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '#components/ui/button';

/**
 * Sends its form and says so while it works ("Saving…"). Without JavaScript it is a plain submit button. It stays
 * focusable while pending; a second press then does nothing.
 */
export function SubmitButton({
  pending,
  children,
  variant = 'primary',
  ...rest
}: ComponentProps<typeof Button> & { pending: string }) {
  const status = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={status.pending || undefined}
      onClick={(event) => (status.pending ? event.preventDefault() : rest.onClick?.(event))}
    >
      {status.pending ? pending : children}
    </Button>
  );
}
