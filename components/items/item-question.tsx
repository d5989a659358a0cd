import type { ReactNode } from 'react';
import { QuestionKeys } from '#components/items/question-keys';
import { Button, Key } from '#components/ui/button';
import { Glyph } from '#components/ui/glyph';
import { answerWords } from '#components/ui/verdict';
import { Day } from '#components/ui/when';
import { splitAnchor } from '#lib/claims/article-anchor';
import type { ItemKind } from '#lib/items/item';

/** A question as it may be shown before its answer: no key, no explanation, no evidence. */
export type QuestionView = {
  kind: ItemKind;
  stem: string;
  /** Answers in the order shown; empty for a blank to fill in. */
  options: readonly string[];
  /** The day the article vouches for it, ISO; null when it does not age. */
  asOf: string | null;
};

/** What the three grades of certainty are called; `value` is what the form sends as `certainty`. */
export const certaintyChoices = [
  { value: '1', label: 'A guess' },
  { value: '2', label: 'Fairly sure' },
  { value: '3', label: 'Certain' },
] as const;

/** Characters of an answer that still fit three in a row of the measure. */
const SHORT_ANSWER = 18;

/** A statement that names its day need not have it twice. */
const SAYS_ITS_DAY = /^(?:According to “[^”]*”, )?as of /i;

const asks: Record<ItemKind, string> = {
  'true-false': 'True or false?',
  'yes-no': 'Yes or no?',
  'multiple-choice': 'Which is it?',
  cloze: 'What belongs in the gap?',
  verdict: 'What does the article say?',
};

/**
 * One question: the statement alone and large, then its answers as submit buttons named `answer`, in a real form that
 * posts to `action` with the `hidden` fields. `certainty` asks for it first. `problem` stands by the answers.
 */
export function ItemQuestion({
  question,
  action,
  hidden = {},
  certainty,
  problem,
  stemLevel: Stem = 'h1',
  method = 'post',
  alone = true,
}: {
  question: QuestionView;
  action: string | ((form: FormData) => void | Promise<void>);
  hidden?: Record<string, string>;
  certainty?: boolean;
  problem?: string | undefined;
  stemLevel?: 'h1' | 'h2' | 'h3';
  /** `get` where answering changes nothing and may be linked to. Only with an address as `action`. */
  method?: 'post' | 'get';
  /** Whether the page holds nothing else: on a phone the answers then stay at the thumb's edge. */
  alone?: boolean;
}) {
  // Long answers, or ones with a row to tick above them, would cover what they belong to.
  const atThumb = alone && !certainty && question.options.length > 0 && question.options.every(isShort);
  return (
    <form action={action} method={typeof action === 'string' ? method : undefined} data-question>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-ink-soft" id="question-ask">
        {asks[question.kind]}
      </p>
      <Stem className="mt-2 max-w-measure font-serif text-xl leading-snug font-medium text-balance sm:text-2xl">
        <StemWords stem={question.stem} />
      </Stem>
      {question.asOf && !SAYS_ITS_DAY.test(question.stem) ? (
        <p className="mt-3 text-sm text-ink-soft">
          As of <Day date={question.asOf} />.
        </p>
      ) : null}
      {certainty ? <CertaintyRow /> : null}
      {problem ? (
        <p role="alert" className="mt-6 flex gap-1.5 font-medium text-refuted">
          <Glyph name="warning" className="mt-0.5 size-5" />
          {problem}
        </p>
      ) : null}
      <fieldset aria-describedby="question-ask" className={`mt-8 ${atThumb ? 'thumb-edge' : ''}`}>
        <legend className="sr-only">Your answer</legend>
        <Answers question={question} />
      </fieldset>
      <QuestionKeys />
    </form>
  );
}

function Answers({ question }: { question: QuestionView }): ReactNode {
  if (question.kind === 'cloze') return <Blank />;
  const short = question.options.every(isShort);
  return (
    <div
      className={
        short ? 'grid max-w-measure auto-cols-fr gap-3 sm:grid-flow-col' : 'grid max-w-measure gap-3'
      }
    >
      {question.options.map((option, at) => (
        <button
          key={option}
          type="submit"
          name="answer"
          value={option}
          data-answer-key={at + 1}
          className="flex min-h-16 items-center justify-between gap-4 rounded-md border-2 border-edge bg-raised px-5 py-3 text-left font-serif text-lg font-semibold transition-transform hover:border-ink active:translate-y-px"
        >
          {answerWords(option)}
          <Key>{at + 1}</Key>
        </button>
      ))}
    </div>
  );
}

/** Short enough to stand beside the others in a row. */
function isShort(option: string): boolean {
  return option.length <= SHORT_ANSWER;
}

function Blank() {
  return (
    <div className="flex max-w-measure gap-3">
      <label className="sr-only" htmlFor="question-blank">
        The missing words
      </label>
      <input
        id="question-blank"
        name="answer"
        required
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="min-h-14 min-w-0 flex-1 border-b-2 border-edge bg-raised px-3 font-serif text-xl hover:border-ink"
      />
      <Button variant="primary">Answer</Button>
    </div>
  );
}

/** Three short grades in a row, each as easy to hit as a button. */
function CertaintyRow() {
  return (
    <fieldset className="mt-8">
      <legend className="text-sm font-semibold">How sure are you?</legend>
      <div className="mt-2 flex max-w-measure flex-wrap gap-2">
        {certaintyChoices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-11 flex-1 items-center gap-2 rounded-md border border-edge px-3 whitespace-nowrap has-checked:border-ink has-checked:bg-sunk has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="certainty"
              value={choice.value}
              required
              className="size-4 accent-ink"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A run of underscores in a stem is drawn as a gap and read out as "blank". */
/** The article that a question names for its context stands back behind what is asked. */
function StemWords({ stem }: { stem: string }): ReactNode {
  const [anchor, rest] = splitAnchor(stem);
  return (
    <>
      {anchor === '' ? null : <span className="text-base text-ink-soft sm:text-lg">{anchor}</span>}
      <Blanks stem={rest} />
    </>
  );
}

function Blanks({ stem }: { stem: string }): ReactNode {
  const pieces = stem.split(/_{2,}/);
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one immutable text have nothing but their place.
    <span key={at}>
      {at > 0 ? (
        <>
          <span aria-hidden="true" className="inline-block w-[4.5em] border-b-2 border-current">
            {' '}
          </span>
          <span className="sr-only">blank</span>
        </>
      ) : null}
      {piece}
    </span>
  ));
}
