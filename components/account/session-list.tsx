import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { When } from '#components/ui/when';
import type { SessionLine } from '#lib/auth/queries';
import type { FormState } from '#lib/platform/action';

/** Each browser in which I am signed in. This one is ended by signing out. */
export function SessionList({
  sessions,
  now,
  end,
}: {
  sessions: readonly SessionLine[];
  now: Date;
  end: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  return (
    <ul className="border-t border-rule">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <div>
            <p className="font-semibold">{session.device}</p>
            <p className="text-sm text-ink-soft">
              {session.isThis ? (
                'This browser'
              ) : (
                <>
                  Last seen <When at={session.lastSeenAt} now={now} />
                </>
              )}
              , signed in <When at={session.createdAt} now={now} />
            </p>
          </div>
          {session.isThis ? null : (
            <Form action={end} className="">
              <input type="hidden" name="sessionId" value={session.id} />
              <SubmitButton
                variant="secondary"
                pending="Ending…"
                aria-label={`End the session of ${session.device}`}
              >
                End
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
