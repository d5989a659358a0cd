import type { Page } from '@playwright/test';
import {
  addArticle,
  approveClaims,
  articleText,
  collectInNewSet,
  freshName,
  publishedQuiz,
  signOut,
  signUp,
} from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

const MAX_BYTES = 200_000;
const SCRIPT = '<script>document.title = "taken"</script><img src=x onerror="document.title=\'taken\'">';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const add = (page: Page) => page.getByRole('button', { name: 'Add and look for claims' });

/** Sentences without end, cut to a number of bytes: this is ASCII. */
function ofBytes(bytes: number, mark: string): string {
  const sentence = `The bridge ${mark} opened in 1932 and it spans the harbour. `;
  return sentence
    .repeat(Math.ceil(bytes / sentence.length))
    .slice(0, bytes - 1)
    .concat('.');
}

test.describe('an article', { tag: '@no-script' }, () => {
  test('of nothing or one character is refused, and what was typed stays', async ({ page, checkPage }) => {
    await signUp(page, 'Teach');
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Title' }).fill('A title to keep');
    await text(page).fill('x');
    await add(page).click();
    await expect(page.getByText('Paste the text of the article here.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A title to keep');
    await expect(text(page)).toHaveValue('x');
    await checkPage(page);
  });

  test('of 200 kB is taken; one byte more is refused with the limit', async ({ page }) => {
    test.slow();
    await signUp(page, 'Teach');
    await page.goto('/articles/new');
    const mark = freshName('long');
    await page.getByRole('textbox', { name: 'Title' }).fill('A long one');
    await text(page).fill(ofBytes(MAX_BYTES + 1, mark));
    await add(page).click();
    await expect(page.getByText('200,001 bytes; an article may have up to 200,000')).toBeVisible();
    await text(page).fill(ofBytes(MAX_BYTES, mark));
    await add(page).click();
    await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/, { timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1, name: 'A long one' })).toBeVisible();
  });

  test('is stored without what nobody can see, and shows markup as text', async ({ page }) => {
    await signUp(page, 'Teach');
    const odd = `\uFEFFThe caf\u0065\u0301 opened in\u00a01932.\r\nThe \u202ebridge\u202c spans 503\u200b metres. 🌉 \u0007A visitor said "${SCRIPT}".`;
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Title' }).fill(SCRIPT);
    await page.getByRole('textbox', { name: 'Publisher' }).fill(SCRIPT);
    await text(page).fill(odd);
    await add(page).click();
    await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>');
    await expect(page.locator('main')).toContainText('The café opened in 1932.');
    await expect(page.locator('main')).toContainText('The bridge spans 503 metres.');
    await expect(page.locator('main')).toContainText('🌉');
    await expect(page.locator('main')).toContainText('onerror=');
    expect(await page.locator('main img, main script').count()).toBe(0);
    await expect(page).not.toHaveTitle('taken');
  });
});

test('a form that is refused keeps every tick', { tag: '@no-script' }, async ({ page }) => {
  await signUp(page, 'Teach');
  await addArticle(page, articleText(freshName('ticks')));
  await approveClaims(page, 2);
  await collectInNewSet(page);
  await page.getByRole('link', { name: 'Make a quiz' }).click();
  await page.getByRole('textbox', { name: 'Number of questions' }).fill('0');
  await page.getByLabel('True or false').uncheck();
  await page.getByLabel('Fill the gap').check();
  await page.getByLabel('Shuffled for each person').check();
  await page.getByLabel('Ask how sure people are').check();
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page.getByText('A whole number from 1 to 50.')).toBeVisible();
  await expect(page.getByLabel('True or false')).not.toBeChecked();
  await expect(page.getByLabel('Yes or no')).toBeChecked();
  await expect(page.getByLabel('Fill the gap')).toBeChecked();
  await expect(page.getByLabel('Shuffled for each person')).toBeChecked();
  await expect(page.getByLabel('Ask how sure people are')).toBeChecked();
});

test('what belongs to others is not there', { tag: '@no-script' }, async ({
  page,
  checkPage,
  checkVisited,
  baseURL,
}) => {
  test.slow();
  await signUp(page, 'Teach');
  const article = await addArticle(page, articleText(freshName('mine')), { visibility: 'Only me' });
  const claim = (await page.locator('[data-triage]').first().getAttribute('data-triage')) ?? '';
  await approveClaims(page, 3);
  await collectInNewSet(page);
  const set = page.url().replace(/\?.*$/, '');
  await page.goto('/classes');
  await page.getByRole('textbox', { name: 'Name of the class' }).fill('9b');
  await page.getByRole('button', { name: 'Open the class' }).click();
  await expect(page).toHaveURL(/classes\/[0-9a-f-]{36}/);
  const classroom = page.url().replace(/\?.*$/, '');
  await checkPage(page);
  await checkVisited();
  await signOut(page);
  const paths = [
    article,
    `${article}/revise`,
    `${baseURL}/claims/${claim}`,
    set,
    classroom,
    '/articles/not-an-id',
    '/quizzes/%00',
  ];
  for (const role of ['Teach', 'Learn'] as const) {
    await signUp(page, role);
    for (const path of paths) {
      const response = await page.request.get(path, { headers: { accept: 'text/html' } });
      expect([400, 404], `${path} for somebody else`).toContain(response.status());
    }
    const response = await page.goto(article);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await checkPage(page);
    await checkVisited();
    await signOut(page);
  }
});
test.use({ expectedErrors: ['404'] });

test('twenty windows that finish one attempt at once award its points once', async ({
  page,
  context,
  checkVisited,
}) => {
  test.slow();
  const keys = await publishedQuiz(page, freshName('Windows'));
  const quiz = page.url();
  await checkVisited();
  await signOut(page);
  const learner = await signUp(page, 'Learn');
  await page.goto(quiz);
  // Two presses start one attempt.
  await page.getByRole('button', { name: 'Start' }).dblclick();
  await expect(page).toHaveURL(/\/attempts\//);
  const attempt = page.url();
  for (let place = 1; place <= keys.size; place += 1) {
    const stem = (await page.getByRole('heading', { level: 2 }).first().textContent())?.trim() ?? '';
    await page
      .locator('button[name="answer"]')
      .filter({ hasText: keys.get(stem) ?? '' })
      .first()
      .click();
    await expect(page.getByText('Right', { exact: true })).toBeVisible();
    if (place < keys.size) await page.goto(`${attempt.replace(/\?.*$/, '')}?item=${place + 1}`);
  }
  // The form of the finish button, sent as twenty windows would send it.
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Finish and see the result' }) });
  const fields = await form
    .locator('input[type="hidden"]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''] as const),
    );
  const multipart = new FormData();
  for (const [name, value] of fields) multipart.append(name, value);
  const here = page.url();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      context.request.post(here, { multipart, headers: { origin: new URL(here).origin }, maxRedirects: 0 }),
    ),
  );
  expect(answers.map((answer) => answer.status()).filter((status) => status >= 400)).toEqual([]);
  await page.goto(`/standings?quiz=${quiz.split('/').pop()?.replace(/\?.*$/, '')}&season=all`);
  await expect(page.getByRole('row').filter({ hasText: learner })).toContainText('50');
  await page.goto(quiz);
  await expect(page.getByRole('link', { name: 'First attempt' })).toHaveCount(1);
  await expect(page.getByRole('link', { name: /Attempt 2/ })).toHaveCount(0);
});
