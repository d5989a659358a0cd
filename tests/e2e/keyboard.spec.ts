import type { Page } from '@playwright/test';
import { freshName, pressUntil, publishedQuiz, signOut, signUp } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

/** How long a press may take to show before it is repeated. */
const SOON = { timeout: 3000 };

/** Goes on with Tab until what has the focus is called `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (called.startsWith(name)) return;
  }
  throw new Error(`Tab does not come to "${name}".`);
}

test('a quiz is taken from its start to its result without a mouse', async ({ page, checkVisited }) => {
  test.slow();
  const title = freshName('Keys');
  const keys = await publishedQuiz(page, title);
  await checkVisited();
  await signOut(page);
  await signUp(page, 'Learn');
  await page.goto('/quizzes');
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  for (let place = 1; place <= keys.size; place += 1) {
    await expect(page).toHaveURL(place === 1 ? /\/attempts\// : new RegExp(`item=${place}`));
    await expect(page.locator('[data-answer-key="1"]')).toBeVisible();
    await pressUntil(page, '1', () => expect(page.getByText(/^(Right|Not right)$/)).toBeVisible(SOON));
    const next =
      place < keys.size
        ? page.locator(`[href$="item=${place + 1}"][aria-current]`)
        : page.getByRole('heading', { name: 'Result' });
    await pressUntil(page, 'Enter', () => expect(next.first()).toBeVisible(SOON));
  }
  await expect(page).toHaveURL(/\/result/);
  await expect(page.getByText(/^\d of 5$/)).toBeVisible();
});

test('the same by Tab and Enter alone, with scripts off', { tag: '@no-script' }, async ({
  page,
  checkVisited,
}) => {
  test.slow();
  const title = freshName('Tabs');
  const keys = await publishedQuiz(page, title);
  const quiz = page.url();
  await checkVisited();
  await signOut(page);
  await signUp(page, 'Learn');
  await page.goto(quiz);
  await page.getByRole('button', { name: 'Start' }).focus();
  await page.keyboard.press('Enter');
  for (let place = 1; place <= keys.size; place += 1) {
    await expect(page.locator('[data-answer-key="1"]')).toBeVisible();
    await page.getByRole('link', { name: 'Skip to content' }).focus();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('[data-answer-key="1"]:focus').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Right|Not right)$/)).toBeVisible();
    await page.locator('[data-next]').first().focus();
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/\/result/);
});
