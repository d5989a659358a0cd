import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/browser-test';

async function signIn(page: Page, account: { username: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Username' }).fill(account.username);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function check(page: Page, claim: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your claim' }).fill(claim);
  await page.getByRole('button', { name: 'Check it' }).click();
}

test.describe('a guest', { tag: '@no-script' }, () => {
  test('gets a verdict with the sentence that proves it, from the first page on', async ({
    page,
    checkPage,
  }) => {
    await page.goto('/');
    await check(page, 'Is Colombia a NATO member?');
    await expect(page).toHaveURL(/\/check\?claim=/);
    await expect(page.getByRole('heading', { name: 'The articles say otherwise.' })).toBeVisible();
    await expect(page.getByText('Refuted')).toBeVisible();
    await expect(page.locator('blockquote mark').first()).toContainText('Colombia is not a member of NATO.');
    await checkPage(page);
    await page.locator('figcaption a').first().click();
    await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}#s\d+$/);
  });

  test('is told beside the field what is no claim, and keeps what was typed', async ({ page, checkPage }) => {
    await page.goto('/check');
    await checkPage(page);
    await check(page, 'NATO');
    await expect(page.getByText('One word claims nothing.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your claim' })).toHaveValue('NATO');
    await checkPage(page);
    await check(page, '<script>alert(1)</script> Colombia & "NATO" are allies');
    await expect(page.getByRole('textbox', { name: 'Your claim' })).toHaveValue(/<script>alert/);
  });

  test('who mistyped a name is offered what was meant, and gets its answer', async ({ page, checkPage }) => {
    await page.goto('/check');
    await check(page, 'Columbia is a major non-NATO ally.');
    await expect(page.getByText('Did you mean')).toBeVisible();
    await checkPage(page);
    await page.getByRole('link', { name: 'Colombia is a major non-NATO ally.' }).click();
    await expect(page.getByRole('heading', { name: 'The articles support this.' })).toBeVisible();
    await expect(page.getByText('Did you mean')).toBeHidden();
  });

  test('hears when no article speaks of it', async ({ page, checkPage }) => {
    await page.goto('/check');
    await check(page, 'Atlantis has three harbours.');
    await expect(page.getByRole('heading', { name: 'The stored articles do not say.' })).toBeVisible();
    await checkPage(page);
  });
});

test('a learner finds the checks of before, and removes one @no-script', async ({
  page,
  account,
  checkPage,
}) => {
  await signIn(page, account('learner'));
  await page.goto('/check');
  await check(page, 'Nicolás Maduro is the president of Colombia.');
  await expect(page).toHaveURL(/\/check\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'The articles say otherwise.' })).toBeVisible();
  await checkPage(page);
  const kept = page.url();
  await page.goto('/check');
  await page.getByRole('link', { name: 'Nicolás Maduro is the president of Colombia.' }).first().click();
  await expect(page).toHaveURL(kept);
  await page.getByText('Remove this check').click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page).toHaveURL(/\/check$/);
  expect((await page.request.get(kept)).status()).toBe(404);
});

test('a teacher publishes a check: everybody reads it, and machines do', async ({
  page,
  account,
  browser,
  baseURL,
}) => {
  await signIn(page, account('teacher'));
  await page.goto('/check');
  await check(page, 'Pluto is a planet.');
  await page.getByRole('button', { name: 'Publish this check' }).click();
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  const guest = await browser.newPage();
  await guest.goto(page.url());
  await expect(guest.getByRole('heading', { name: 'The articles say otherwise.' })).toBeVisible();
  const review = JSON.parse((await guest.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(review).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: 'Pluto is a planet.',
    reviewRating: { alternateName: 'Refuted', ratingValue: 1 },
  });
  expect(new URL(review.url).pathname).toBe(new URL(page.url(), baseURL).pathname);
  await guest.close();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('button', { name: 'Publish this check' })).toBeVisible();
});
