'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button, type ButtonVariant } from '#components/ui/button';

/**
 * A button that opens a sheet. Only for what is a comfort: without JavaScript it does not open. What must be possible
 * belongs in a ConfirmForm or on a page of its own.
 */
export function Dialog({
  opener,
  variant = 'secondary',
  title,
  children,
}: {
  /** The words of the button. */
  opener: string;
  variant?: ButtonVariant;
  title: string;
  children: ReactNode;
}) {
  const sheet = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button type="button" variant={variant} onClick={() => sheet.current?.showModal()}>
        {opener}
      </Button>
      <dialog ref={sheet} aria-labelledby={titleId} className="sheet">
        <h2 id={titleId} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <div className="mt-4 space-y-4">{children}</div>
        <form method="dialog" className="mt-6">
          <Button>Close</Button>
        </form>
      </dialog>
    </>
  );
}
