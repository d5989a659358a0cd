import type { Page } from '@playwright/test';
import { addArticle, approve, collectInNewSet, pressUntil, signIn } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

const text = (mark: string) =>
  [
    'The Sydney Harbour Bridge opened in 1932. The bridge has a main span of 503 metres.',
    `The city is Sydney. Canberra is the capital of Australia. Is it <b>the finest</b> of them all, ${mark}?`,
  ].join('\n\n');

const addBridge = (page: Page, mark: string, visibility?: string) =>
  addArticle(page, text(mark), { title: `The bridge ${mark}`, ...(visibility ? { visibility } : {}) });

const markOf = (name: string) => `${name} ${Date.now().toString(36)}`;

test.describe('a teacher with an article', { tag: '@no-script' }, () => {
  test.beforeEach(async ({ page, account }) => signIn(page, account('teacher')));

  test('is told beside each field what is wrong, and keeps what was typed', async ({ page, checkPage }) => {
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Title' }).fill('Kept <i>words</i>');
    await page.getByLabel('Published on').fill('2126-01-01');
    await page.getByRole('button', { name: 'Add and look for claims' }).click();
    await expect(page.getByText('Paste the text of the article here.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('It opened in 1932.');
    await page.getByRole('button', { name: 'Add and look for claims' }).click();
    await expect(page.getByText('This date is still to come.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Kept <i>words</i>');
    await checkPage(page);
  });

  test('finds claims where they stand, decides, collects and publishes them', async ({ page, checkPage }) => {
    const article = await addBridge(page, markOf('claims'));
    await expect(page.locator('#s1')).toContainText('The Sydney Harbour Bridge opened in 1932.');
    await expect(page.getByText('<b>the finest</b>')).toBeVisible();
    await approve(page).click();
    await expect(page.getByText('Approved', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Reject' }).first().click();
    await expect(page.getByText(/1 approved, 1 rejected/)).toBeVisible();
    await page.goto(article);
    await expect(page.getByText(/1 approved, 1 rejected/)).toBeVisible();
    await checkPage(page);

    await collectInNewSet(page);
    await expect(page.getByRole('link', { name: 'Make a quiz' })).toBeVisible();
    await checkPage(page);
    await page.getByRole('button', { name: 'Publish edition 1' }).click();
    await expect(page.getByText('This edition does not change any more.')).toBeVisible();
  });

  test('comes to the same article with the same text', async ({ page }) => {
    const mark = markOf('twice');
    const article = await addBridge(page, mark);
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Title' }).fill('Another title');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text(mark));
    await page.getByRole('button', { name: 'Add and look for claims' }).click();
    await expect(page.getByText('You had added this very text before')).toBeVisible();
    expect(page.url()).toContain(article);
  });

  test('words a claim anew, and an outdated form is refused', async ({ page, context }) => {
    await addBridge(page, markOf('wording'));
    await page.locator('[data-triage] a[href^="/claims/"]').first().click();
    await expect(page.getByRole('heading', { name: 'Where it stands' })).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    await page
      .getByRole('textbox', { name: 'Wording' })
      .fill('The Sydney Harbour Bridge was opened in 1932.');
    await page.getByRole('button', { name: 'Save the wording' }).click();
    await expect(page.getByText('The new wording is saved.')).toBeVisible();
    await expect(page.getByText('Worded anew')).toBeVisible();
    await other.getByRole('textbox', { name: 'Wording' }).fill('Another wording is here.');
    await other.getByRole('button', { name: 'Save the wording' }).click();
    await expect(other.getByText('This claim was changed meanwhile')).toBeVisible();
    await expect(other.getByRole('textbox', { name: 'Wording' })).toHaveValue('Another wording is here.');
  });

  test('reads why a sentence made no claim, and writes one by hand', async ({ page, checkPage }) => {
    const article = await addBridge(page, markOf('hand'));
    await page.goto(`${article}?show=refusals`);
    await expect(page.getByText('No claim:').first()).toBeVisible();
    await checkPage(page);
    await page.goto(`${article}/claims/new?sentence=2`);
    await page.getByRole('textbox', { name: 'The claim', exact: true }).fill('The span measures 503 metres.');
    await page.getByLabel('The exact words that prove it').fill('504 metres');
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await expect(page.getByText('These words do not stand in the sentence.')).toBeVisible();
    await page.getByLabel('The exact words that prove it').fill('503 metres');
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await expect(page.getByRole('link', { name: 'The span measures 503 metres.' })).toBeVisible();
  });

  test('revises the text, and what was decided stays where the words still stand', async ({ page }) => {
    const mark = markOf('revised');
    const article = await addBridge(page, mark);
    await approve(page).click();
    await expect(page.getByText('Approved', { exact: true })).toBeVisible();
    await page.goto(`${article}/revise`);
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill(`A foreword is here.\n\n${text(mark)}`);
    await page.getByRole('button', { name: 'Store the new revision' }).click();
    await expect(page.getByText('The new revision is stored.')).toBeVisible();
    await expect(page.getByText('Approved', { exact: true })).toBeVisible();
    await page.goto(article);
    await expect(page.getByText('This is an earlier revision.')).toBeVisible();
  });
});

test('triage by keyboard: walk, approve, reject, take back', async ({ page, account }) => {
  await signIn(page, account('teacher'));
  const article = await addBridge(page, markOf('keys'));
  const cards = page.locator('[data-triage]');
  await pressUntil(page, 'j', () => expect(cards.first()).toBeFocused({ timeout: 3000 }));
  await page.keyboard.press('a');
  await expect(cards.first().getByText('Approved', { exact: true })).toBeVisible();
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('r');
  await expect(cards.nth(1).getByText('Rejected', { exact: true })).toBeVisible();
  // The tally counts what is stored; the card is ahead of it.
  await expect(page.getByText(/1 approved, 1 rejected/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(cards.nth(1).getByRole('button', { name: 'Reject' })).toBeVisible();
  await expect(page.getByText(/1 approved, 0 rejected/)).toBeVisible();
  await page.goto(article);
  await expect(page.getByText(/1 approved, 0 rejected/)).toBeVisible();
});

test('an undo pressed before the answer to a decision is sent at once, and holds when the page is left', async ({
  page,
  account,
}) => {
  await signIn(page, account('teacher'));
  const article = await addBridge(page, markOf('undo'));
  const first = page.locator('[data-triage]').first();
  const isDecision = (address: string) => address.endsWith('/decision');
  await page.route(
    ({ pathname }) => isDecision(pathname),
    async (route) => {
      const response = await route.fetch();
      await new Promise((resolve) => setTimeout(resolve, 6000));
      await route.fulfill({ response }).catch(() => undefined);
    },
    { times: 1 },
  );
  await first.getByRole('button', { name: 'Approve' }).click();
  const undone = page.waitForResponse((response) => isDecision(response.url()), { timeout: 4000 });
  await first.getByRole('button', { name: 'Undo' }).click();
  expect(await (await undone).json()).toMatchObject({ state: 'draft' });
  await page.goto(article);
  await expect(first.getByRole('button', { name: 'Approve' })).toBeVisible();
  await expect(page.getByText(/0 approved, 0 rejected/)).toBeVisible();
});

test('a private article is not there for others', { tag: '@no-script' }, async ({
  page,
  account,
  browser,
}) => {
  await signIn(page, account('teacher'));
  const article = await addBridge(page, markOf('private'), 'Only me');
  const stranger = await browser.newPage();
  const response = await stranger.goto(article);
  expect(response?.status()).toBe(404);
  await stranger.close();
});
