import Link from 'next/link';

/** What may be shown in a text, each as a link to the page with it shown or not: works without JavaScript, can be shared. */
export function MarksMenu({
  label = 'Show in the text',
  choices,
}: {
  label?: string;
  choices: readonly { label: string; href: string; on: boolean }[];
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4 text-sm print:hidden">
      <span className="text-ink-soft">{label}:</span>
      <ul className="flex flex-wrap gap-x-1">
        {choices.map((choice) => (
          <li key={choice.label}>
            <Link
              href={choice.href}
              prefetch={false}
              scroll={false}
              aria-current={choice.on ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center px-2 ${choice.on ? 'font-semibold text-ink underline decoration-2 underline-offset-6' : 'text-accent no-underline hover:underline'}`}
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
