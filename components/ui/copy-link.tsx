'use client';

import { useState } from 'react';
import { Glyph } from '#components/ui/glyph';

/** How long "Copied" stands, in ms: long enough to be read, short enough to copy again. */
const COPIED_MS = 2500;

/** A link to a place that also copies its whole address. Without JavaScript it is that link. */
export function CopyLink({ href, label = 'Copy link' }: { href: string; label?: string }) {
  const [said, say] = useState('');
  async function copy(event: React.MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const copied = await writeToClipboard(event.currentTarget.href);
    say(copied ? 'Copied' : 'Copying is not allowed here: open the link instead');
    setTimeout(() => say(''), COPIED_MS);
  }
  return (
    <a
      href={href}
      onClick={copy}
      className="inline-flex min-h-11 items-center gap-1.5 text-sm text-accent underline decoration-1 underline-offset-4 print:hidden"
    >
      <Glyph name="link" />
      <span aria-live="polite">{said || label}</span>
    </a>
  );
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
