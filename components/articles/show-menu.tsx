import type { Show } from '#components/articles/article-body';
import { TriageTally } from '#components/articles/triage-tally';
import { MarksMenu } from '#components/claims/marks-menu';
import type { ArticleView } from '#lib/articles/queries';
import type { ClaimCounts } from '#lib/claims/queries';

/** What to see in the text, and, for who decides, how far triage has come. */
export function ShowMenu({
  article,
  show,
  counts,
  refusals,
}: {
  article: ArticleView;
  show: Show;
  counts: ClaimCounts;
  refusals: number;
}) {
  const choices: { show: Show; label: string }[] = [
    { show: 'claims', label: 'Claims' },
    { show: 'refusals', label: `No claim, and why (${refusals})` },
    { show: 'names', label: 'Names and dates' },
    { show: 'text', label: 'Text only' },
  ];
  return (
    <div className="mb-6 border-y border-rule py-1">
      <MarksMenu
        choices={choices.map((choice) => ({
          label: choice.label,
          href: `/articles/${article.id}?show=${choice.show}`,
          on: choice.show === show,
        }))}
      />
      {article.mayCurate && show === 'claims' && counts.draft + counts.approved + counts.rejected > 0 ? (
        <p className="py-2 text-sm text-ink-soft figures">
          <TriageTally key={`${counts.draft}-${counts.approved}-${counts.rejected}`} counts={counts} />
        </p>
      ) : null}
    </div>
  );
}
