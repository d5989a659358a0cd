'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';

/** Every key of the site; what a key does is wired where it works (AnswerKeys, triage). */
const keys: { where: string; rows: [string, string][] }[] = [
  {
    where: 'Everywhere',
    rows: [
      ['?', 'This help'],
      ['Esc', 'Close what is open'],
    ],
  },
  {
    where: 'In a quiz',
    rows: [
      ['1, 2, 3 …', 'Choose the answer with this number'],
      ['Enter', 'Go to the next question after an answer'],
    ],
  },
  {
    where: 'Going through claims',
    rows: [
      ['J, K', 'Next claim, claim before'],
      ['A', 'Approve'],
      ['R', 'Reject'],
      ['U', 'Undo'],
      ['E', 'Edit'],
    ],
  },
];

/** The list of keys, opened with `?` anywhere but in a field. Without JavaScript there are no keys and no help for them. */
export function KeyboardHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="keyboard-help" className="sheet">
      <h2 id="keyboard-help" className="font-serif text-xl font-semibold">
        Keys
      </h2>
      <div className="mt-4 space-y-5">
        {keys.map((group) => (
          <section key={group.where}>
            <h3 className="text-sm font-semibold text-ink-soft">{group.where}</h3>
            <dl className="mt-1">
              {group.rows.map(([key, does]) => (
                <div key={key} className="flex gap-4 border-b border-rule py-1.5">
                  <dt className="w-24 shrink-0 font-semibold">{key}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog" className="mt-6">
        <Button>Close</Button>
      </form>
    </dialog>
  );
}

/** True where a key press is somebody writing, not asking for something. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'submit', 'button'].includes(target.type)
  );
}
