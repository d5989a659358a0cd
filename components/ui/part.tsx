import type { ReactNode } from 'react';

/** A part of a page under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12 border-t border-rule pt-6">
      <h2 className="mb-4 font-serif text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}
