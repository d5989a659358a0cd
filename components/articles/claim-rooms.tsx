import { ClaimContext } from '#components/articles/claim-context';
import { CollectForm, DecideForm, MergeForm, WordingForm } from '#components/articles/claim-desk';
import { ClaimHistory } from '#components/articles/claim-history';
import { Part } from '#components/ui/part';
import type { ClaimView } from '#lib/claims/queries';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** Everything that can be seen of a claim, and done with it by who may. */
export function ClaimRooms({
  view,
  sets,
  now,
  actions,
}: {
  view: ClaimView;
  /** The reader's own sets; null for who keeps none. */
  sets: readonly { id: string; title: string }[] | null;
  now: Date;
  actions: { decide: Action; revise: Action; merge: Action; collect: Action };
}) {
  const { claim, neighbours, history, mayCurate } = view;
  const open = mayCurate && claim.state !== 'merged';
  return (
    <>
      <div className="mt-6">{open ? <DecideForm claim={claim} action={actions.decide} /> : null}</div>
      <Part title="Where it stands">
        <ClaimContext view={view} />
      </Part>
      {sets && claim.state === 'approved' ? (
        <Part title="Collect it">
          <CollectForm sets={sets} action={actions.collect} />
        </Part>
      ) : null}
      {open ? (
        <>
          <Part title="Word it anew">
            <WordingForm claim={claim} action={actions.revise} />
          </Part>
          <Part title="Merge it">
            <MergeForm claim={claim} neighbours={neighbours} action={actions.merge} />
          </Part>
        </>
      ) : null}
      {mayCurate ? (
        <Part title="History">
          <ClaimHistory history={history} now={now} />
        </Part>
      ) : null}
    </>
  );
}
