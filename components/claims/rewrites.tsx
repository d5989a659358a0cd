import type { Rewrite } from '#lib/claims/claim';

const rules: Record<string, string> = {
  article: 'names its article',
  'full-name': 'full name',
  pronoun: 'what the pronoun means',
  time: 'date',
  'definite-description': 'what the phrase means',
  title: 'from a title',
  apposition: 'from an apposition',
  designation: 'what the naming made of it',
  demonym: 'from a nationality',
  'one-of-a-list': 'one of a list',
  'deed-as-verb': 'a deed as a verb',
  'by hand': 'by hand',
};

/** What stands in a claim in other words than in its sentence, and why: each change from, to, rule. */
export function Rewrites({ rewrites }: { rewrites: readonly Rewrite[] }) {
  if (rewrites.length === 0) return <p>Every word stands in the sentence as it is here.</p>;
  return (
    <ul>
      {rewrites.map(({ from, to, rule }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same change may be made twice in one claim, and the list never changes.
        <li key={at} className="flex justify-between gap-4 border-t border-rule py-1">
          <span>
            {from ? (
              <>
                “{from}” <span aria-hidden="true">→</span>
                <span className="sr-only"> is written out as </span>{' '}
              </>
            ) : (
              'added: '
            )}
            “{to}”
          </span>
          <span className="text-right">{rules[rule] ?? rule}</span>
        </li>
      ))}
    </ul>
  );
}
