import type { Page } from '@playwright/test';
import { signIn, signUp } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

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

test.describe('where a check looks', { tag: '@no-script' }, () => {
  test('a learner keeps it to a class, by keyboard, and the answer says so', async ({
    page,
    account,
    checkPage,
  }) => {
    await signIn(page, account('learner'));
    await page.goto('/check');
    const place = page.getByRole('combobox', { name: 'Look in' });
    await expect(place.locator('option').first()).toHaveText('All public articles');
    await page.getByRole('textbox', { name: 'Your claim' }).fill('Colombia is a NATO member.');
    await page.keyboard.press('Tab');
    await expect(place).toBeFocused();
    await page.keyboard.type('Class: Media');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/check\/[0-9a-f-]{36}$/);
    await expect(
      page.getByText('Looked in the articles of the class “Media literacy, demo class”.'),
    ).toBeVisible();
    await expect(place).toHaveValue(/^class:/);
    await checkPage(page);
  });

  test('a link to a place of others is refused to who has no part in it, and names nothing', async ({
    page,
    account,
    checkPage,
    browser,
  }) => {
    await signIn(page, account('teacher'));
    await page.goto('/check');
    const place = page.getByRole('combobox', { name: 'Look in' });
    await place.selectOption({ label: 'Class: Media literacy, demo class' });
    const word = await place.inputValue();
    const address = `/check?claim=Pluto+is+a+planet.&in=${encodeURIComponent(word)}`;
    await page.goto(address);
    await expect(page.getByText('Looked in the articles of the class “Media')).toBeVisible();
    const other = await (await browser.newContext()).newPage();
    await signUp(other, 'Teach');
    await other.goto(address);
    await expect(other.getByText('This place is not there, or not yours to look in.')).toBeVisible();
    await expect(other.getByRole('textbox', { name: 'Your claim' })).toHaveValue('Pluto is a planet.');
    await expect(other.getByText('Media literacy')).toBeHidden();
    await checkPage(other);
    await other.context().close();
    const guest = await (await browser.newContext()).newPage();
    await guest.goto(address);
    await expect(guest.getByText('This place is not there, or only for some who')).toBeVisible();
    await guest.context().close();
  });

  test('an article is asked alone, by a guest as well', async ({ page, checkPage }) => {
    await page.goto('/articles');
    await page.locator('main h2 a, main li a').first().click();
    await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('link', { name: 'Check a claim against it' }).click();
    await expect(page.getByText(`Looks in the article “${title}”.`)).toBeVisible();
    await checkPage(page);
    await check(page, 'Atlantis has three harbours.');
    await expect(page.getByText(`Looked in the article “${title}”.`)).toBeVisible();
    await page.getByRole('link', { name: 'Look in all articles' }).click();
    await expect(page).toHaveURL(/\/check$/);
  });
});
