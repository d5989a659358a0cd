import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ItemQuestion, type QuestionView } from '#components/items/item-question';

const question: QuestionView = {
  kind: 'yes-no',
  stem: 'Is Colombia a member of NATO?',
  options: ['Yes', 'No'],
  asOf: null,
};

describe('ItemQuestion', () => {
  test('is a form whose answers are submit buttons with number keys', () => {
    const markup = renderToStaticMarkup(
      <ItemQuestion question={question} action="/answers" hidden={{ itemId: 'i1' }} />,
    );
    expect(markup).toMatch(/<form [^>]*action="\/answers" method="post"/);
    expect(markup).toContain('<input type="hidden" name="itemId" value="i1"/>');
    expect(markup.match(/<button type="submit" [^>]*name="answer"/g)).toHaveLength(2);
    expect(markup).toMatch(/<button [^>]*value="No" data-answer-key="2"/);
  });

  test('asks for certainty before it can be sent, where the quiz wants it', () => {
    const markup = renderToStaticMarkup(<ItemQuestion question={question} action="/answers" certainty />);
    expect(markup.match(/<input type="radio" required="" [^>]*name="certainty"/g)).toHaveLength(3);
  });

  test('a gap is read out as blank', () => {
    const markup = renderToStaticMarkup(
      <ItemQuestion
        question={{ ...question, kind: 'cloze', stem: 'Born in ____.', options: [] }}
        action="/answers"
      />,
    );
    expect(markup).toContain('<span class="sr-only">blank</span>');
    expect(markup).not.toContain('____');
  });
});
