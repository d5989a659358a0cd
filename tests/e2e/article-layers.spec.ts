import type { Page } from '@playwright/test';
import { addArticle, articleText, freshName, signIn } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

/** Published, as `addArticle` has it, on Monday, March 9, 2026. */
const dated = (mark: string) =>
  [
    'The Sydney Harbour Bridge was closed on Friday. Jørn Utzon designed the Sydney Opera House.',
    `Utzon won the Pritzker Prize in 2003. Is it the finest prize of them all, ${mark}?`,
  ].join('\n\n');

/** As long an article as may be added: 200 kB of short true sentences about numbers. */
function longText(): string {
  const sentences = Array.from(
    { length: 4500 },
    (_, at) => `The square of the number ${at + 1} is ${(at + 1) ** 2}.`,
  );
  const paragraphs = Array.from({ length: 450 }, (_, at) => sentences.slice(at * 10, at * 10 + 10).join(' '));
  return `${paragraphs.join('\n\n')}\n\n${freshName('long')}`;
}

/** What takes a moment comes by itself with JavaScript; without, the reader looks again. */
async function whenThere(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    const look = page.getByRole('link', { name: 'Look again' });
    if (test.info().project.name === 'no-script' && (await look.count()) > 0) await look.first().click();
    await expect(page.locator(selector).first()).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
}

test.describe('what an article shows on demand', { tag: '@no-script' }, () => {
  test('names by kind with their full form, and relative times with their date', async ({
    page,
    account,
    checkPage,
  }) => {
    await signIn(page, account('teacher'));
    const article = await addArticle(page, dated(freshName('names')));
    await page.getByRole('link', { name: 'Names and dates' }).click();
    await expect(page).toHaveURL(/show=names/);
    await whenThere(page, 'mark.name');
    const surname = page.locator('mark.name-person', { hasText: /^Utzon/ }).first();
    await expect(surname).toHaveAttribute('aria-description', 'Person: Jørn Utzon');
    await surname.focus();
    await expect(surname).toBeFocused();
    await expect(page.locator('mark.name-date time[datetime="2026-03-06"]')).toHaveText(/Friday/);
    await expect(page.getByText('Friday: March 6, 2026')).toBeVisible();
    await checkPage(page);

    await page
      .getByRole('navigation', { name: 'Kinds of names' })
      .getByRole('link', { name: /Dates/ })
      .click();
    await expect(page).toHaveURL(`${article}?show=names&kind=dates`);
    await expect(page.locator('mark.name-person')).toHaveCount(0);
    await expect(page.locator('mark.name-date').first()).toBeVisible();
  });

  test('a sentence has a page with its claims, its words and the tree over them', async ({
    page,
    account,
    checkPage,
  }) => {
    await signIn(page, account('teacher'));
    await addArticle(page, dated(freshName('sentence')));
    await page.getByRole('link', { name: 'Sentence 3', exact: true }).click();
    await expect(page).toHaveURL(/\/sentences\/3$/);
    await expect(page.getByRole('heading', { name: 'Sentence 3' })).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText('Utzon won the Pritzker Prize in 2003.');
    await expect(
      page.getByRole('link', { name: 'Jørn Utzon won the Pritzker Prize in 2003.' }),
    ).toBeVisible();
    await expect(page.getByText('full name')).toBeVisible();
    await whenThere(page, 'svg[role="img"]');
    await expect(page.getByRole('row', { name: /Utzon name PROPN NNP subject → won/ })).toBeVisible();
    const tree = page.getByRole('region', { name: /Dependency tree/ });
    await tree.focus();
    await expect(tree).toBeFocused();
    await checkPage(page);
    await page.getByRole('link', { name: /Sentence 4/ }).click();
    await expect(page.getByRole('heading', { name: 'Sentence 4' })).toBeVisible();
  });

  test('each reason why there is no claim leads to its sentence', async ({ page, account }) => {
    await signIn(page, account('teacher'));
    const article = await addArticle(page, dated(freshName('reasons')));
    await page.goto(`${article}?show=refusals`);
    await expect(page.getByText('No claim:').first()).toBeVisible();
    await page.getByRole('link', { name: 'Sentence 4', exact: true }).last().click();
    await expect(page).toHaveURL(/\/sentences\/4$/);
    await expect(page.getByText('No claim:').first()).toBeVisible();
  });

  test('a claim says why it is worth checking, and what the cues weigh', async ({ page, account }) => {
    await signIn(page, account('teacher'));
    await addArticle(page, articleText(freshName('worth')));
    const card = page.locator('[data-triage]').first();
    await card.locator('summary').click();
    await expect(card.getByText('where every claim starts')).toBeVisible();
    await card.getByRole('link', { name: 'How claims are weighed' }).click();
    await expect(page.getByRole('heading', { name: 'How claims are weighed' })).toBeVisible();
  });

  test('an article without a claim says what can be done', async ({ page, account, checkPage }) => {
    await signIn(page, account('teacher'));
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Title' }).fill('Questions');
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill(`Is it so? Why not? Who is ${freshName('who')}?`);
    await page.getByRole('button', { name: 'Add and look for claims' }).click();
    await whenThere(page, 'text=No claim was found in this article.');
    await checkPage(page);
    await page.getByRole('link', { name: 'See why, sentence by sentence' }).click();
    await expect(page.getByText('No claim:').first()).toBeVisible();
  });

  test('the longest article shows how far its reading has come, then what was found in parts', async ({
    page,
    account,
  }) => {
    test.setTimeout(240_000);
    await signIn(page, account('teacher'));
    await page.goto('/articles/new');
    await page.getByRole('textbox', { name: 'Title' }).fill('Squares');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(longText());
    await page.getByRole('button', { name: 'Add and look for claims' }).click();
    // A fast machine may be done before the page comes.
    const progress = page.getByRole('progressbar', { name: 'Reading the article' });
    await expect(progress.or(page.locator('[data-triage]').first()).first()).toBeVisible();
    await whenThere(page, '[data-triage]');
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await page.getByRole('link', { name: /No claim, and why/ }).click();
    await page.getByRole('link', { name: /Reasons further on/ }).click();
    await expect(page).toHaveURL(/from=.*#part$/);
    await expect(page.locator('#part')).toBeInViewport();
  });
});
