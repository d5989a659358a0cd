import { Specimen } from '#components/design/specimen';
import { Badge } from '#components/ui/badge';
import { Button, LinkButton } from '#components/ui/button';
import { CopyLink } from '#components/ui/copy-link';
import { Dialog } from '#components/ui/dialog';
import { EmptyState } from '#components/ui/empty-state';
import { Mark } from '#components/ui/mark';
import { Moment } from '#components/ui/moment';
import { Notice } from '#components/ui/notice';
import { Pagination } from '#components/ui/pagination';
import { OutcomeLabel, VerdictLabel } from '#components/ui/verdict';
import { When } from '#components/ui/when';
import { verdicts } from '#lib/fact-checks/verdict';

const now = new Date('2026-11-24T12:00:00Z');

const colours = [
  ['paper', 'bg-paper'],
  ['raised', 'bg-raised'],
  ['sunk', 'bg-sunk'],
  ['ink', 'bg-ink'],
  ['ink-soft', 'bg-ink-soft'],
  ['rule', 'bg-rule'],
  ['edge', 'bg-edge'],
  ['mark', 'bg-mark'],
  ['mark-faint', 'bg-mark-faint'],
  ['accent', 'bg-accent'],
  ['focus', 'bg-focus'],
  ['supported', 'bg-supported'],
  ['refuted', 'bg-refuted'],
  ['unknown', 'bg-unknown'],
  ['conflicting', 'bg-conflicting'],
] as const;

export function UiPieces() {
  return (
    <>
      <Specimen name="Colour">
        <ul className="grid grid-cols-3 gap-3 text-sm sm:grid-cols-5">
          {colours.map(([name, look]) => (
            <li key={name}>
              <span className={`mb-1 block h-12 border border-rule ${look}`} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Type">
        <p className="font-serif text-3xl font-semibold tracking-tight">A page’s own line, 46 px</p>
        <p className="font-serif text-2xl font-medium">Is Colombia a member of NATO? 32 px</p>
        <p className="font-serif text-xl">A claim or a heading inside, 24 px</p>
        <p className="max-w-measure font-serif text-lg">
          The text of an article, 19 px, with <em>true italics</em> and letters like Łódź, İstanbul and Győr.{' '}
          <Mark>
            A sentence that proves something is marked, over one line or over several, in the same way
            wherever it stands.
          </Mark>{' '}
          The rest is left in peace.
        </p>
        <p>Interface, 16 px: 1,234 points, 98 of 100, 3 minutes.</p>
        <p className="text-sm text-ink-soft">Small print, 14 px: as of 1 May 2024.</p>
      </Specimen>
      <Specimen name="Buttons">
        <div className="flex flex-wrap gap-3">
          <Button variant="primary">Publish</Button>
          <Button>Save as draft</Button>
          <Button variant="quiet">Cancel</Button>
          <Button variant="danger">Delete</Button>
          <Button keyHint="A">Approve</Button>
          <Button variant="primary" disabled>
            Publish
          </Button>
          <LinkButton href="/design">A link</LinkButton>
        </div>
        <div className="flex flex-wrap items-center gap-6">
          <CopyLink href="/design#s1" />
          <Dialog opener="Open a sheet" title="How points work">
            <p>Ten points for a right answer on the first attempt; later attempts are practice.</p>
          </Dialog>
        </div>
      </Specimen>
      <Specimen name="Verdicts, outcomes, badges">
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          {verdicts.map((verdict) => (
            <VerdictLabel key={verdict} verdict={verdict} />
          ))}
        </p>
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <OutcomeLabel share={1} />
          <OutcomeLabel share={0.5} />
          <OutcomeLabel share={0} />
        </p>
        <p className="flex flex-wrap gap-2">
          <Badge>Draft</Badge>
          <Badge tone="accent">3 to decide</Badge>
          <Badge tone="good">Approved</Badge>
          <Badge tone="bad">Rejected</Badge>
          <Badge tone="unsure">Hedged</Badge>
        </p>
      </Specimen>
      <Specimen name="Notices">
        <Notice tone="done">The quiz is published. Learners can take it now.</Notice>
        <Notice tone="problem" title="The article is too long">
          It has 214,000 bytes; up to 200,000 are read. Take out what is not the article, or add it in two
          parts.
        </Notice>
        <Notice>Only the first attempt scores; this one is practice.</Notice>
      </Specimen>
      <Specimen name="Time, pages, nothing yet">
        <p>
          <When at={new Date('2026-11-24T08:55:00Z')} now={now} />,{' '}
          <When at={new Date('2026-11-27T12:30:00Z')} now={now} />,{' '}
          <When at={new Date('2025-03-09T12:00:00Z')} now={now} />, due{' '}
          <Moment at={new Date('2026-12-01T09:30:00Z')} />
        </p>
        <EmptyState
          title="No quizzes yet"
          action={<LinkButton href="/claim-sets">Choose a claim set</LinkButton>}
        >
          Quizzes made from your claim sets will stand here.
        </EmptyState>
        <Pagination label="Articles" newer="/design?newer" older="/design?older" />
      </Specimen>
    </>
  );
}
