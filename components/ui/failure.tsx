'use client';

import { Button, LinkButton } from '#components/ui/button';

/** What a bug looks like to people: what happened, what to do, and a number that finds it in the log. */
export function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto max-w-[40rem] space-y-6 px-4 py-16 sm:px-8">
      <title>Something went wrong · Claimcheck</title>
      <h1 className="font-serif text-2xl font-semibold sm:text-3xl">Something went wrong on our side</h1>
      <p>
        Nothing that was saved is lost. Try again; if it happens again, tell whoever runs this Claimcheck.
      </p>
      {error.digest ? <p className="text-sm text-ink-soft">Number for the log: {error.digest}</p> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="button" variant="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Start page</LinkButton>
      </div>
    </main>
  );
}
