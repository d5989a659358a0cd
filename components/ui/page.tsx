import Link from 'next/link';
import type { ReactNode } from 'react';
import { KeyboardHelp } from '#components/ui/keyboard-help';
import { SiteFooter } from '#components/ui/site-footer';
import { type Section, SiteHeader } from '#components/ui/site-header';
import type { Actor } from '#lib/auth/actor';

export type Crumb = { label: string; href: string };

/**
 * The one frame of every page: skip link, header, where I am, heading, what can be done, content, footer.
 * `width`: `text` keeps the measure of an article, `form` is for forms, `page` uses the room there is.
 * The page's own `<title>` comes from `metadata`/`generateMetadata` (the layout adds "· Claimcheck").
 */
export function Page({
  actor,
  current,
  title,
  titleHidden,
  lede,
  crumbs = [],
  actions,
  width = 'page',
  children,
}: {
  actor: Actor;
  /** Marked in the navigation; leave it out where no section is current. */
  current?: Section | undefined;
  title: ReactNode;
  /** The page shows its heading in its own way; this one is for screen readers. */
  titleHidden?: boolean | undefined;
  /** A sentence or two under the heading. */
  lede?: ReactNode;
  /** The way here, outermost first, without the page itself. */
  crumbs?: readonly Crumb[];
  /** Buttons and links beside the heading. */
  actions?: ReactNode;
  width?: 'text' | 'form' | 'page';
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-10 bg-ink px-4 py-3 font-semibold text-paper focus:not-sr-only focus:absolute focus:top-0 focus:left-0"
      >
        Skip to content
      </a>
      <SiteHeader actor={actor} current={current} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        <div className={`mx-auto px-4 pt-6 pb-16 sm:px-8 sm:pt-10 print:p-0 ${widths[width]}`}>
          <header className={titleHidden ? 'sr-only' : 'mb-8 space-y-3'}>
            {crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
            <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
              <h1 className="font-serif text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
              {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
            </div>
            {lede ? <div className="max-w-measure text-ink-soft">{lede}</div> : null}
          </header>
          {children}
        </div>
      </main>
      <SiteFooter />
      <KeyboardHelp />
    </div>
  );
}

const widths = { text: 'max-w-[40rem]', form: 'max-w-[34rem]', page: 'max-w-page' };

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="print:hidden">
      <ol className="flex flex-wrap text-sm">
        {crumbs.map((crumb) => (
          <li
            key={crumb.href}
            className="after:px-2 after:text-ink-soft after:content-['/'] last:after:content-none"
          >
            <Link href={crumb.href} prefetch={false} className="link inline-block py-1">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
