'use client';

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice';
import type { FormState } from '#lib/platform/action';

const idle: FormState = { status: 'idle', message: '', problems: {}, values: {} };

const FormContext = createContext<FormState>(idle);

/**
 * A form over a server action that answers with a FormState (see `runForm`). Fields inside find their problem and what was
 * typed by their name. Works without JavaScript: the page comes back with the same state. After a refusal the first field
 * with a problem is focused. An action with bound arguments is passed as `action={decide.bind(null, id)}`.
 */
export function Form({
  action,
  className = 'space-y-6',
  children,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  className?: string;
  children: ReactNode;
}) {
  const [state, dispatch] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status !== 'refused') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }, [state]);
  return (
    <FormContext value={state}>
      <form ref={form} action={dispatch} className={className} noValidate>
        {state.message || state.problems.form ? (
          <Notice tone={state.status === 'done' ? 'done' : 'problem'}>
            {state.message || state.problems.form}
          </Notice>
        ) : null}
        {children}
      </form>
    </FormContext>
  );
}

/**
 * What the surrounding Form knows about the field of this name; nothing outside a Form. `isSent` tells a box that was left
 * empty from a form that was not sent yet. Several values of one name come a line each.
 */
export function useFieldState(name: string): {
  problem: string | undefined;
  typed: string | undefined;
  isSent: boolean;
} {
  const state = useContext(FormContext);
  return { problem: state.problems[name], typed: state.values[name], isSent: state.status !== 'idle' };
}
