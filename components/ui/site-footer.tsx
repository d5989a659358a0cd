import Link from 'next/link';

/** One line of what this is, and the way to the keyboard help for those who do not know `?`. */
export function SiteFooter() {
  return (
    <footer className="border-t border-rule text-sm text-ink-soft print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-5 sm:px-8">
        <p>Every question can prove itself: its answer is a sentence you can read.</p>
        <ul className="flex gap-5">
          <li>
            <Link href="/check" prefetch={false} className="link inline-flex min-h-11 items-center">
              Check a claim
            </Link>
          </li>
          <li className="hidden pointer-fine:block">
            <span className="inline-flex min-h-11 items-center gap-1.5">
              Keys: press <kbd className="rounded-sm border border-edge px-1.5 font-sans text-ink">?</kbd>
            </span>
          </li>
        </ul>
      </div>
    </footer>
  );
}
