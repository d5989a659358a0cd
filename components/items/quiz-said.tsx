import { Notice } from '#components/ui/notice';

/** What a page says after a form sent somebody there. The address carries only the word on the left. */
const lines: Record<string, string> = {
  removed: 'The question is out.',
  replaced: 'Another question stands in its place.',
  reworded: 'The question stands in your words. Look at the warnings, if there are any.',
  published: 'Published. The questions do not change any more.',
  closed: 'Closed. Nobody can start it any more; who is under way may finish.',
  discarded: 'The draft is gone.',
  archived: 'The class is put away.',
  given: 'The quiz is given to the class.',
  withdrawn: 'The quiz is taken back. Attempts stay with those who made them.',
  joined: 'You are in.',
  left: 'You have left the class. What you earned stays yours.',
  opened: 'The class is open. Show its join code to your learners.',
  code: 'The class has a new join code; the old one works no more.',
  shut: 'Nobody new can join now.',
  let: 'New members can join by the code.',
  out: 'The member is out of the class.',
};

/** The line for the word in the address; nothing for a word that is not ours. */
export function QuizSaid({ code }: { code: string }) {
  const line = Object.hasOwn(lines, code) ? lines[code] : undefined;
  if (!line) return null;
  return (
    <div className="mb-6">
      <Notice tone="done">{line}</Notice>
    </div>
  );
}
