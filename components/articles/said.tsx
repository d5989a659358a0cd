import { Notice, type NoticeTone } from '#components/ui/notice';

/** What a page says after a form sent somebody there. The address carries only the word on the left. */
const lines: Record<string, { tone: NoticeTone; line: string }> = {
  added: { tone: 'done', line: 'Added.' },
  existing: {
    tone: 'note',
    line: 'You had added this very text before: here is the article. Nothing was stored twice.',
  },
  revised: { tone: 'done', line: 'The new revision is stored. The earlier one stays as it was.' },
  approve: { tone: 'done', line: 'Approved.' },
  reject: { tone: 'done', line: 'Rejected.' },
  reopen: { tone: 'done', line: 'Back among the drafts.' },
  edited: { tone: 'done', line: 'The new wording is saved.' },
  merged: { tone: 'done', line: 'Merged: this claim now stands for both.' },
  reading: { tone: 'done', line: 'The article is being read again. What you decided stays.' },
  stale: {
    tone: 'problem',
    line: 'This claim was changed meanwhile, here or in another window. Here it is as it stands now.',
  },
  collected: { tone: 'done', line: 'The approved claims of the article are in the set.' },
  opened: { tone: 'done', line: 'The set is there. Add approved claims from an article’s page.' },
  saved: { tone: 'done', line: 'Saved.' },
  moved: { tone: 'done', line: 'Moved.' },
  removed: { tone: 'done', line: 'Taken out of the set. The claim itself is untouched.' },
  archived: { tone: 'done', line: 'The set is put away. Its editions and quizzes stay.' },
  published: { tone: 'done', line: 'Published. This edition does not change any more.' },
};

/** The line for the word in the address; nothing for a word that is not ours. */
export function Said({ code }: { code: string | undefined }) {
  const said = code !== undefined && Object.hasOwn(lines, code) ? lines[code] : undefined;
  if (!said) return null;
  return (
    <div className="mb-6">
      <Notice tone={said.tone}>{said.line}</Notice>
    </div>
  );
}
