'use client';

import { useEffect } from 'react';
import { isTyping } from '#components/ui/keyboard-help';

/**
 * The keys of triage: J and K walk through the claims, A and R decide and walk on, U takes the last decision back, E
 * opens the claim. They press the buttons that stand on the cards.
 */
export function TriageKeys() {
  useEffect(() => {
    const decided: HTMLElement[] = [];
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (press(event.key.toLowerCase(), decided)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return null;
}

/** True when the key meant something here. */
function press(key: string, decided: HTMLElement[]): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-triage]')];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const here = cards[at];
  if (key === 'j') return goTo(cards[at + 1]);
  if (key === 'k') return goTo(at < 0 ? cards.at(-1) : cards[at - 1]);
  if (key === 'e') return click(here?.querySelector<HTMLElement>('a[href^="/claims/"]'));
  if (key === 'u') return undo(here, decided);
  if (key !== 'a' && key !== 'r') return false;
  // The first press without a claim in hand only takes up the first one: nobody decides about what was not looked at.
  if (!here) return goTo(cards.find((card) => buttonOf(card, 'approve')));
  if (!click(buttonOf(here, key === 'a' ? 'approve' : 'reject'))) return false;
  decided.push(here);
  goTo(cards[at + 1]);
  return true;
}

function undo(here: HTMLElement | undefined, decided: HTMLElement[]): boolean {
  const card = here && buttonOf(here, 'reopen') ? here : decided.pop();
  return card !== undefined && click(buttonOf(card, 'reopen')) && goTo(card);
}

function buttonOf(card: HTMLElement, decision: string): HTMLElement | null {
  return card.querySelector<HTMLElement>(`button[value="${decision}"]`);
}

function click(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return element != null;
}

function goTo(card: HTMLElement | undefined): boolean {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'center' });
  return card !== undefined;
}
