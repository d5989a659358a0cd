'use client';

import { type SubmitEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { DECIDED, type Decided } from '#components/articles/triage-tally';
import { ClaimCard, type ClaimCardView } from '#components/claims/claim-card';
import { Button } from '#components/ui/button';
import type { ClaimState, Decision } from '#lib/claims/curated-claim';

/** A claim as triage needs it. */
export type TriageView = ClaimCardView & { state: ClaimState; version: number };

const answerSchema = z.object({
  state: z.enum(['draft', 'approved', 'rejected', 'merged']),
  version: z.number(),
});
const problemSchema = z.object({ detail: z.string() });

const leadsTo: Record<Decision, ClaimState> = { approve: 'approved', reject: 'rejected', reopen: 'draft' };
const OFFLINE = 'This did not reach us. Check the connection and press again.';

/**
 * A claim with the buttons that decide about it. With JavaScript the card changes at once and the decision is sent behind
 * it; answers are heard in the order of the presses. Without, the form goes to the page's action.
 */
export function TriageClaim({
  claim,
  href,
  sentenceHref,
  decide,
}: {
  claim: TriageView;
  href: string;
  sentenceHref: string;
  decide: (form: FormData) => Promise<void>;
}) {
  const [shown, show] = useState<{ state: ClaimState; problem: string }>({ state: claim.state, problem: '' });
  const stored = useRef({ state: claim.state, version: claim.version });
  /** The version that the next decision builds on: each one that is on its way counts it up. */
  const next = useRef(claim.version);
  const sent = useRef(0);
  const heard = useRef<Promise<void>>(Promise.resolve());

  function hear(answer: Answer) {
    sent.current -= 1;
    if (answer.kind === 'stored') {
      tell(stored.current.state, answer.state);
      stored.current = answer;
    }
    if (sent.current === 0) next.current = stored.current.version;
    if (sent.current === 0 || answer.kind === 'refused')
      show({ state: stored.current.state, problem: answer.kind === 'refused' ? answer.problem : '' });
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const decision = decisionOf(event.nativeEvent.submitter);
    if (!decision) return;
    event.preventDefault();
    show({ state: leadsTo[decision], problem: '' });
    // Sent at once, not after the answer to the one before: who leaves the page meanwhile has decided all the same.
    const answer = post(claim.id, decision, next.current);
    next.current += 1;
    sent.current += 1;
    heard.current = heard.current.then(async () => hear(await answer));
  }

  return (
    <div data-triage={claim.id} tabIndex={-1} className="rounded-sm">
      <ClaimCard
        claim={{ ...claim, state: shown.state }}
        href={href}
        sentenceHref={sentenceHref}
        actions={
          <form action={decide} onSubmit={submit} className="flex flex-wrap gap-2">
            <input type="hidden" name="claimId" value={claim.id} />
            <input type="hidden" name="version" value={claim.version} />
            <Decisions state={shown.state} />
          </form>
        }
      />
      <p role="status" className="pl-4 text-sm font-medium text-refuted empty:hidden">
        {shown.problem}
      </p>
    </div>
  );
}

function Decisions({ state }: { state: ClaimState }) {
  if (state === 'draft') {
    return (
      <>
        <DecisionButton decision="approve" keyHint="A">
          Approve
        </DecisionButton>
        <DecisionButton decision="reject" keyHint="R">
          Reject
        </DecisionButton>
      </>
    );
  }
  return (
    <DecisionButton decision="reopen" keyHint="U" variant="quiet">
      Undo
    </DecisionButton>
  );
}

function DecisionButton({
  decision,
  keyHint,
  variant = 'secondary',
  children,
}: {
  decision: Decision;
  keyHint: string;
  variant?: 'secondary' | 'quiet';
  children: string;
}) {
  return (
    <Button name="decision" value={decision} keyHint={keyHint} variant={variant}>
      {children}
    </Button>
  );
}

/** Lets the tally count along. */
function tell(before: ClaimState, after: ClaimState): void {
  const [from, to] = [countOf[before], countOf[after]];
  if (from && to) window.dispatchEvent(new CustomEvent<Decided>(DECIDED, { detail: { from, to } }));
}

const countOf: Partial<Record<ClaimState, Decided['from']>> = {
  draft: 'draft',
  approved: 'approved',
  rejected: 'rejected',
};

type Answer = { kind: 'stored'; state: ClaimState; version: number } | { kind: 'refused'; problem: string };

async function post(claimId: string, decision: Decision, version: number): Promise<Answer> {
  try {
    const response = await fetch(`/api/claims/${claimId}/decision`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ decision, version }),
      // Who decides and at once goes elsewhere has decided.
      keepalive: true,
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'stored', ...answerSchema.parse(body) };
    const problem = problemSchema.safeParse(body);
    return { kind: 'refused', problem: problem.success ? problem.data.detail : OFFLINE };
  } catch {
    return { kind: 'refused', problem: OFFLINE };
  }
}

function decisionOf(submitter: HTMLElement | null): Decision | null {
  const value = submitter?.getAttribute('value');
  return value === 'approve' || value === 'reject' || value === 'reopen' ? value : null;
}
