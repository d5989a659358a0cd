import Link from 'next/link';
import { Badge } from '#components/ui/badge';
import { Button } from '#components/ui/button';
import { Form } from '#components/ui/form';
import type { ClaimSetView, MemberView } from '#lib/claim-sets/queries';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** The claims of a set in their order, each with the buttons that move it or take it out. */
export function SetOrder({ set, action }: { set: ClaimSetView; action: Action }) {
  return (
    <ol className="border-t border-rule">
      {set.members.map((member, at) => (
        <li
          key={member.claim.id}
          id={`m-${member.claim.id}`}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b border-rule py-4 target:bg-mark-faint"
        >
          <Member member={member} number={at + 1} />
          <Form action={action} className="flex flex-wrap gap-2">
            <input type="hidden" name="claimId" value={member.claim.id} />
            <input type="hidden" name="version" value={set.version} />
            {at > 0 ? <Move move="up" number={at + 1} word="Up" /> : null}
            {at < set.members.length - 1 ? <Move move="down" number={at + 1} word="Down" /> : null}
            <Move move="remove" number={at + 1} word="Take out" />
          </Form>
        </li>
      ))}
    </ol>
  );
}

function Member({ member, number }: { member: MemberView; number: number }) {
  const { claim, articleTitle, usable } = member;
  return (
    <div className="min-w-0 max-w-measure flex-1 basis-80">
      <p className="flex gap-3 font-serif text-lg leading-snug">
        <span className="w-7 shrink-0 text-right text-ink-soft figures">{number}</span>
        <Link href={`/claims/${claim.id}`} className="text-ink hover:underline">
          {claim.text}
        </Link>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2 pl-10 text-sm text-ink-soft">
        {articleTitle}
        {usable ? null : <Badge tone="unsure">Left out: no longer approved or not to be seen</Badge>}
        {usable && claim.clause === null ? <Badge tone="unsure">No question can be made of it</Badge> : null}
      </p>
    </div>
  );
}

function Move({ move, number, word }: { move: string; number: number; word: string }) {
  return (
    <Button name="move" value={move} aria-label={`${word}: claim ${number}`}>
      {word}
    </Button>
  );
}
