'use client';

import { useEffect } from 'react';
import { isTyping } from '#components/ui/keyboard-help';

/** Number keys press the answer with that number; Enter follows the link to what is next. Not while somebody writes. */
export function QuestionKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (/^[1-9]$/.test(event.key)) {
        document.querySelector<HTMLElement>(`[data-answer-key="${event.key}"]`)?.click();
      }
      if (event.key === 'Enter' && event.target === document.body) {
        document.querySelector<HTMLElement>('[data-next]')?.click();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}
