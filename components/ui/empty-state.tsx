import type { ReactNode } from 'react';

/** A place where nothing is yet: what will be here, and the one next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border-y border-rule py-10">
      <p className="font-serif text-xl">{title}</p>
      {children ? <div className="mt-2 max-w-measure text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
