import type { ReactNode } from 'react';

/** A part of the design page: what is shown, by name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="border-t border-ink py-8">
      <h2 className="mb-6 text-sm font-semibold text-ink-soft">{name}</h2>
      <div className="space-y-6">{children}</div>
    </section>
  );
}
