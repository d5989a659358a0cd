import type { Page } from '@playwright/test';
import {
  addArticle,
  approveClaims,
  articleText,
  collectInNewSet,
  freshName,
  keysOf,
  makeDraft,
  signOut,
  signUp,
} from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

/** Answers every question; the first one wrongly, the others by their keys. */
async function takeQuiz(page: Page, keys: Map<string, string>): Promise<void> {
  for (let place = 1; place <= keys.size; place += 1) {
    const stem = (await page.getByRole('heading', { level: 2 }).first().textContent())?.trim() ?? '';
    const key = keys.get(stem);
    const options = page.locator('button[name="answer"]');
    const chosen =
      place === 1 ? options.filter({ hasNotText: key ?? '' }) : options.filter({ hasText: key ?? '' });
    await chosen.first().click();
    await expect(page.getByText(place === 1 ? 'Not right' : 'Right', { exact: true })).toBeVisible();
    await expect(page.locator('main mark').first()).toBeVisible();
    await page.locator('[data-next]').first().click();
    await expect(page).toHaveURL(place < keys.size ? new RegExp(`item=${place + 1}`) : /\/result/);
  }
}

test('from a pasted article to a place on the leaderboard', { tag: '@no-script' }, async ({
  page,
  checkPage,
  checkVisited,
}) => {
  test.slow();
  const title = freshName('Bridges');

  // A teacher pastes an article and reads what was found in it, where it stands.
  await signUp(page, 'Teach');
  const article = await addArticle(page, articleText(title), { title });
  await expect(page.locator('#s1')).toContainText('The Sydney Harbour Bridge opened on March 19, 1932.');
  await expect(page.locator('main mark').first()).toBeVisible();
  await checkPage(page);
  await page.goto(`${article}#s5`);
  await expect(page.locator('#s5')).toBeInViewport();
  await page.goto(article);

  // Approves most, rejects one, collects, makes a quiz and publishes it.
  await approveClaims(page, 6);
  await page.getByRole('button', { name: 'Reject' }).first().click();
  await expect(page.getByText(/6 approved, 1 rejected/)).toBeVisible();
  await page.goto(article);
  await expect(page.getByText(/6 approved, 1 rejected/)).toBeVisible();
  await collectInNewSet(page);
  await checkPage(page);
  await expect(page).toHaveTitle(/Bridges.* · Claimcheck/);
  await makeDraft(page, title);
  await expect(page).toHaveTitle(`${title} · Claimcheck`);
  await checkPage(page);
  const keys = await keysOf(page);
  expect(keys.size).toBe(5);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  await checkPage(page);
  const quiz = page.url().replace(/\?.*$/, '');
  for (const room of ['/teach', '/claim-sets', '/classes', '/quizzes/new']) await page.goto(room);
  await checkVisited();
  await signOut(page);

  // A learner takes it, and sees after each answer what proves it.
  const learner = await signUp(page, 'Learn');
  await page.goto('/quizzes');
  await page.getByRole('link', { name: title }).click();
  await checkPage(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  await checkPage(page);
  await takeQuiz(page, keys);
  await expect(page).toHaveURL(/\/result/);
  await expect(page.getByText('4 of 5')).toBeVisible();
  await checkPage(page);

  // The board shows it, and a second attempt earns nothing more.
  await page.getByRole('link', { name: 'Standings of this quiz' }).click();
  const mine = page.getByRole('row').filter({ hasText: learner });
  await expect(mine).toContainText('40');
  await checkPage(page);
  await page.goto(quiz);
  await page.getByRole('button', { name: 'Take it again' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  await takeQuiz(page, keys);
  await expect(page).toHaveURL(/\/result/);
  await page.goto(`/standings?quiz=${quiz.split('/').pop()}&season=all`);
  await expect(mine).toContainText('40');

  // Anybody checks a claim against the stored articles.
  await page.goto('/check');
  await page.getByRole('textbox', { name: 'Your claim' }).fill('Canberra is the capital of Australia.');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText(/Supported/).first()).toBeVisible();
  await expect(page.locator('main mark').first()).toContainText('Canberra is the capital of Australia');
  await checkPage(page);
});
