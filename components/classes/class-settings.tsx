import { ConfirmForm } from '#components/ui/confirm-form';
import { CopyLink } from '#components/ui/copy-link';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { showJoinCode } from '#lib/classes/join-code';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

type View = {
  id: string;
  name: string;
  joinCode: string | null;
  joinOpen: boolean;
  members: readonly { id: string; name: string }[];
};

/** For whoever runs a class: its join code, its members, and putting it away. */
export function ClassSettings({
  view,
  renew,
  joining,
  remove,
  archive,
}: {
  view: View;
  renew: Action;
  joining: Action;
  remove: Action;
  archive: Action;
}) {
  return (
    <div className="grid gap-10 border-t border-rule pt-8 sm:grid-cols-2">
      <JoinCode view={view} renew={renew} joining={joining} />
      <section aria-labelledby="members">
        <h2 id="members" className="mb-2 text-lg font-semibold">
          Members <span className="font-normal text-ink-soft figures">{view.members.length}</span>
        </h2>
        {view.members.length === 0 ? (
          <p className="text-ink-soft">Nobody has joined yet. Show the join code to your learners.</p>
        ) : (
          <ul className="border-t border-rule">
            {view.members.map((member) => (
              <li
                key={member.id}
                className="flex flex-wrap items-start justify-between gap-4 border-b border-rule py-1"
              >
                <span className="py-2.5">{member.name}</span>
                <ConfirmForm
                  quiet
                  opener="Remove"
                  question={`${member.name} leaves the class. What they earned stays theirs.`}
                  confirm="Remove from the class"
                  pending="Removing…"
                  action={remove}
                  hidden={{ classId: view.id, userId: member.id }}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <ConfirmForm
        opener="Put this class away"
        question="It leaves the lists, its quizzes close for its members, and nobody can join. Points stay."
        confirm="Put it away"
        pending="Putting away…"
        action={archive}
        hidden={{ classId: view.id }}
      />
    </div>
  );
}

function JoinCode({ view, renew, joining }: { view: View; renew: Action; joining: Action }) {
  return (
    <section aria-labelledby="join-code" className="space-y-3">
      <h2 id="join-code" className="text-lg font-semibold">
        Join code
      </h2>
      <p
        className={`text-2xl font-semibold tracking-widest figures ${view.joinOpen ? '' : 'text-ink-soft line-through'}`}
      >
        {showJoinCode(view.joinCode ?? '')}
      </p>
      <p className="text-ink-soft">
        {view.joinOpen ? 'Whoever has it can join.' : 'Nobody can join at the moment.'}
      </p>
      <CopyLink href={`/classes/join?code=${view.joinCode}`} label="Copy a link that joins" />
      <div className="flex flex-wrap gap-3">
        <Form action={joining} className="space-y-2">
          <input type="hidden" name="classId" value={view.id} />
          <input type="hidden" name="open" value={view.joinOpen ? 'no' : 'yes'} />
          <SubmitButton variant="secondary" pending="Saving…">
            {view.joinOpen ? 'Let nobody new in' : 'Let new members in'}
          </SubmitButton>
        </Form>
        <Form action={renew} className="space-y-2">
          <input type="hidden" name="classId" value={view.id} />
          <SubmitButton variant="secondary" pending="Making a code…">
            New code
          </SubmitButton>
        </Form>
      </div>
    </section>
  );
}
