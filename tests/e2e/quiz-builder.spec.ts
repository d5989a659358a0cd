import type { Page } from '@playwright/test';
import {
  addArticle,
  approveClaims,
  articleText,
  collectInNewSet,
  freshName,
  keysOf,
  PASSWORD,
  signIn,
  signOut,
  signUp,
} from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

/** A learner is told that what was held back is not there. */
test.use({ expectedErrors: ['404'] });

/** On the form of a new quiz: asks for hard questions of two kinds, evenly mixed. */
async function askForHard(page: Page, title: string, count: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Number of questions' }).fill(String(count));
  await page.getByLabel('Choose one of several').uncheck();
  await page.getByLabel('As many of each kind as the set gives').check();
  await page.getByLabel('Hard', { exact: true }).check();
  await page.getByLabel('Seed').fill('11');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/quizzes\/[0-9a-f-]{36}/);
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
}

test('a teacher builds a quiz, learns why it came out short, and later how hard it was', {
  tag: '@no-script',
}, async ({ page, checkPage, checkVisited }) => {
  test.slow();
  const title = freshName('Builder');
  const teacher = await signUp(page, 'Teach');
  await addArticle(page, articleText(title));
  await approveClaims(page, 6);
  await collectInNewSet(page);
  await page.getByRole('link', { name: 'Make a quiz' }).click();
  await askForHard(page, title, 20);
  const quiz = page.url();

  // What was asked for, what came out, and why no more.
  const draft = page.getByRole('region', { name: 'The draft' });
  await expect(draft).toContainText(
    '20 questions (yes or no, true or false; as many of each; hard ones first',
  );
  await expect(draft).toContainText('Seed 11');
  await expect(draft).toContainText(/You asked for 20 questions; \d+ came out\./);
  await expect(draft).toContainText('They were looked for in 6 approved claims.');

  // Every question with its proof in the paragraph, how hard it is, and its derivation.
  const first = page.locator('#question-1');
  await expect(first.locator('blockquote mark')).toHaveCount(1);
  const paragraph = (await first.locator('blockquote').textContent()) ?? '';
  expect(paragraph.length).toBeGreaterThan(
    ((await first.locator('blockquote mark').textContent()) ?? '').length,
  );
  await expect(first.getByText(/^(Easy|Medium|Hard)$/)).toBeVisible();
  await first.getByText('Show derivation').click();
  await expect(first.getByText('Rule set')).toBeVisible();
  await checkPage(page);

  // One is swapped, one worded by hand, and warned of.
  const stem = (await first.getByRole('heading').textContent()) ?? '';
  await first.getByRole('button', { name: 'Use another question' }).click();
  await expect(page).toHaveURL(/said=replaced|quizzes/);
  const replaced = page.getByText('Another question stands in its place.');
  const none = page.getByText('The claim set gives no other question for this place.');
  await expect(replaced.or(none)).toBeVisible();
  if (await replaced.isVisible()) await expect(first.getByRole('heading')).not.toHaveText(stem);
  await page.goto(quiz);
  await first.getByText('Change the wording').click();
  await first.getByRole('textbox', { name: 'Question' }).fill('Did Sydney never not win the Stanley Cup?');
  await first.getByRole('button', { name: 'Save the wording' }).click();
  await expect(first.getByText('Worded by hand')).toBeVisible();
  await expect(first.getByText('Two negatives')).toBeVisible();
  await expect(first.getByText(/The proof says nothing of .*Stanley/)).toBeVisible();
  await checkPage(page);
  await first.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('The question is out.')).toBeVisible();

  // Held back: a page of its own.
  await page.getByRole('link', { name: 'See what was held back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Held back' })).toBeVisible();
  await expect(page.getByText(/held back/).first()).toBeVisible();
  await checkPage(page);
  await page.goto(quiz);
  const keys = await keysOf(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  await checkVisited();

  // A learner answers the first question rightly: the teacher sees it beside the question.
  await signOut(page);
  await signUp(page, 'Learn');
  const response = await page.goto(`${quiz}/held-back`);
  expect(response?.status()).toBe(404);
  await page.goto(quiz);
  await expect(page.getByText(/^(Easy|Medium|Hard)$/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const asked = (await page.getByRole('heading', { level: 2 }).first().textContent())?.trim() ?? '';
  const options = page.locator('button[name="answer"]');
  await options
    .filter({ hasText: keys.get(asked) ?? '' })
    .first()
    .click();
  await expect(page.getByText('Right', { exact: true })).toBeVisible();
  await signOut(page);
  await signIn(page, { username: teacher, password: PASSWORD });
  await page.goto(quiz);
  await expect(page.getByText('1 of 1 got it right at the first attempt.')).toBeVisible();
});

test('what was held back of many claims stands under its reasons, each with its claim', {
  tag: '@no-script',
}, async ({ page, account, checkPage }) => {
  await signIn(page, account('teacher'));
  await page.goto('/quizzes/new');
  await page.getByRole('combobox', { name: 'Claim set' }).selectOption('In the news');
  for (const kind of ['Fill the gap', 'What does the article say?']) await page.getByLabel(kind).check();
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/quizzes\/[0-9a-f-]{36}/);
  await page.getByRole('link', { name: 'See what was held back' }).click();
  await expect(page.getByText(/^\d+ questions? held back\./)).toBeVisible();
  const candidate = page.locator('main details[open] li').first();
  await expect(candidate).toContainText('Its key would have been');
  await checkPage(page);
  await candidate.getByRole('link', { name: 'The claim' }).click();
  await expect(page).toHaveURL(/\/claims\/[0-9a-f-]{36}/);
  await page.goBack();
  await page.goto((page.url().match(/.*\/quizzes\/[0-9a-f-]{36}/) ?? [''])[0]);
  await page.getByText('Discard', { exact: true }).click();
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page.getByText('The draft is gone.')).toBeVisible();
});
