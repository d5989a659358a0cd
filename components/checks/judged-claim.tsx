import { AlignmentTable, WordByWord } from '#components/checks/alignment-table';
import { PassageCard } from '#components/checks/passage-card';
import { VerdictSentence } from '#components/checks/verdict-sentence';
import type { PassagePart } from '#components/ui/passage';
import { Day } from '#components/ui/when';
import { checkPath } from '#lib/fact-checks/check-path';
import type { JudgedView } from '#lib/fact-checks/queries';
import type { PassageView } from '#lib/fact-checks/show-passages';
import { AS_LIKELY_AS_NOT, surenessOf } from '#lib/fact-checks/sureness';

/** A judged claim: the verdict in a sentence, what you said over what the article says, and each passage in its context. */
export function JudgedClaim({
  view,
  asked,
  within,
}: {
  view: JudgedView;
  asked?: string | null | undefined;
  /** Where it was looked, in one word. */
  within: string;
}) {
  const { claim, verdict, reason, passages } = view;
  const [first] = passages;
  return (
    <article className="space-y-8">
      <div className="space-y-3">
        <VerdictSentence claim={claim} verdict={verdict} reason={reason} isUncertain={isUncertain(view)} />
        {view.didYouMean ? (
          <DidYouMean href={checkPath(view.didYouMean, within)} claim={view.didYouMean} />
        ) : null}
        {asked ? <p className="text-sm text-ink-soft">You asked: “{asked}”</p> : null}
        <Standing view={view} />
      </div>
      {first && first.alignment.length > 0 ? (
        <AlignmentTable claim={claim} quote={first.quote} rows={first.alignment} />
      ) : null}
      {passages.length > 0 ? <Passages passages={passages} /> : null}
    </article>
  );
}

/** One in five and more of such verdicts is wrong; or the passages may settle it, as likely as not. */
function isUncertain({ verdict, confidence, passages }: JudgedView): boolean {
  return verdict === 'not-enough-evidence'
    ? passages.length > 0 && confidence < AS_LIKELY_AS_NOT
    : surenessOf(confidence).word === 'Uncertain';
}

/** The way to check what was probably meant: a name as the articles spell it. */
function DidYouMean({ href, claim }: { href: string; claim: string }) {
  return (
    <p className="max-w-measure print:hidden">
      Did you mean{' '}
      <a
        href={href}
        className="inline-flex min-h-11 items-center font-serif text-lg text-accent underline decoration-1 underline-offset-4"
      >
        {claim}
      </a>
    </p>
  );
}

/** How sure, how many independent publishers, as of when. */
function Standing({ view: { verdict, confidence, independent, passages } }: { view: JudgedView }) {
  if (verdict === 'not-enough-evidence') {
    return (
      <p className="max-w-measure text-sm text-ink-soft">
        {passages.length > 0
          ? 'This is no verdict on the claim itself: these passages come closest, and none settles it.'
          : 'This is no verdict on the claim itself. An article that speaks of it may not have been added yet.'}
      </p>
    );
  }
  const dates = passages.flatMap(({ asOf, publishedOn }) => asOf ?? publishedOn ?? []);
  const latest = dates.toSorted().at(-1);
  const { word, meaning } = surenessOf(confidence);
  return (
    <p className="text-sm text-ink-soft">
      {word} ({meaning}) · {independent === 1 ? 'One publisher' : `${independent} independent publishers`}
      {latest ? (
        <>
          {' · '}as of <Day date={latest} />
        </>
      ) : null}
    </p>
  );
}

function Passages({ passages }: { passages: readonly PassageView[] }) {
  return (
    <div className="space-y-6">
      {passages.map((passage, at) => (
        <div key={`${passage.articleId} ${passage.ordinal}`}>
          <PassageCard
            stance={passage.stance}
            paragraph={partsOf(passage)}
            source={{ ...passage, href: `/articles/${passage.articleId}#s${passage.ordinal}` }}
          />
          {at > 0 && passage.alignment.length > 0 ? <WordByWord rows={passage.alignment} /> : null}
        </div>
      ))}
    </div>
  );
}

/** Only what decides is marked; what merely speaks of it stands plain. */
function partsOf({ before, quote, after, stance }: PassageView): PassagePart[] {
  const parts: PassagePart[] = [
    { text: before === '' ? '' : `${before} `, role: 'plain' },
    { text: quote, role: stance === 'context' ? 'plain' : 'evidence' },
    { text: after === '' ? '' : ` ${after}`, role: 'plain' },
  ];
  return parts.filter(({ text }) => text !== '');
}
