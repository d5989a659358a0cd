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
    // The part that follows needs no rule of its own: the one under this is enough.
    <div className="border-y border-rule py-10 [&+section]:mt-2 [&+section]:border-t-0">
      <p className="font-serif text-xl">{title}</p>
      {children ? <div className="mt-2 max-w-measure text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
