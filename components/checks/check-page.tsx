import type { ReactNode } from 'react';
import { Part } from '#components/ui/part';

/** The parts of a check: what was found, beside it (under it on a phone) what can be done with it, and the way to the next. */
export function CheckPage({
  children,
  aside,
  next,
}: {
  children: ReactNode;
  aside: ReactNode;
  /** The claim box. */
  next: ReactNode;
}) {
  return (
    <>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">{children}</div>
        <aside className="flex flex-col items-start gap-2 border-t border-rule pt-5 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8 print:hidden">
          {aside}
        </aside>
      </div>
      <div className="print:hidden">
        <Part title="Check another claim">{next}</Part>
      </div>
    </>
  );
}
