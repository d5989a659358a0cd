'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { TextField } from '#components/ui/field';

/**
 * A password that its manager recognizes. It can be looked at once JavaScript runs. It never comes back filled in.
 */
export function PasswordField({
  name,
  label,
  hint,
  kind,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  /** `current` to sign in or confirm, `new` to choose one. */
  kind: 'current' | 'new';
}) {
  const [view, setView] = useState<'fixed' | 'hidden' | 'shown'>('fixed');
  useEffect(() => setView('hidden'), []);
  return (
    <div>
      <TextField
        name={name}
        label={label}
        hint={hint}
        type={view === 'shown' ? 'text' : 'password'}
        autoComplete={`${kind}-password`}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      {view === 'fixed' ? null : (
        <button
          type="button"
          aria-pressed={view === 'shown'}
          onClick={() => setView(view === 'shown' ? 'hidden' : 'shown')}
          className="link min-h-11"
        >
          Show {label.toLowerCase()}
        </button>
      )}
    </div>
  );
}
