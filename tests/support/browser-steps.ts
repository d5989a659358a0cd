import type { Page } from '@playwright/test';
import { expect } from '#tests/support/browser-test';

/** The password of everybody who signs up in a browser. */
export const PASSWORD = 'copper lantern tide';

/** A text of our own with a good number of claims in it. `mark` makes it one that nobody else has added. */
export function articleText(mark: string): string {
  return [
    'The Sydney Harbour Bridge opened on March 19, 1932. John Bradfield was the chief engineer of the bridge. The bridge has a main span of 503 metres.',
    'The Sydney Opera House opened in October 1973. Danish architect Jørn Utzon designed the Sydney Opera House. Utzon won the Pritzker Prize in 2003.',
    `Sydney is the largest city in Australia. Canberra is the capital of Australia. In 2000 Sydney hosted the Olympic Games. Is it <b>the finest</b> of them all, ${mark}?`,
  ].join('\n\n');
}

/** A name that no other test and no other run uses. */
export function freshName(word: string): string {
  return `${word}-${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`;
}

export async function signIn(page: Page, account: { username: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Username' }).fill(account.username);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Makes an account of one's own, as anybody does, and is signed in with it. */
export async function signUp(page: Page, role: 'Learn' | 'Teach'): Promise<string> {
  const username = freshName(role.toLowerCase());
  await page.goto('/sign-up');
  await page.getByLabel(role).check();
  await page.getByRole('textbox', { name: 'Username' }).fill(username);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page).not.toHaveURL(/sign-up/);
  return username;
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
}

/** Presses again as a person does who sees that nothing happened: keys work once the page's script has arrived. */
export async function pressUntil(page: Page, key: string, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await seen();
  }).toPass();
}

/** Adds an article that no other test adds, and stands on its page with its claims found. */
export async function addArticle(
  page: Page,
  text: string,
  { title = 'Bridges', visibility = 'Everybody' } = {},
): Promise<string> {
  await page.goto('/articles/new');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Publisher' }).fill('Harbour Gazette');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.getByLabel('Published on').fill('2026-03-09');
  await page.getByLabel(visibility).check();
  await page.getByRole('button', { name: 'Add and look for claims' }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}\?said=added/);
  const address = page.url();
  await expect(async () => {
    // On a busy machine the reading takes longer than anybody is kept waiting; without scripts one looks again by oneself.
    if (!(await approve(page).isVisible())) await page.goto(address);
    await expect(approve(page)).toBeVisible({ timeout: 3000 });
  }).toPass();
  return page.url().replace(/\?.*$/, '');
}

/** The button that approves the first undecided claim. By name alone, "Add all approved claims" would be one too. */
export function approve(page: Page) {
  return page.locator('button[name="decision"][value="approve"]').first();
}

/** On an article's page: approves the first `count` claims one after the other. */
export async function approveClaims(page: Page, count: number): Promise<void> {
  const approved = page.getByText('Approved', { exact: true });
  for (let at = 0; at < count; at += 1) {
    await approve(page).click();
    await expect(approved).toHaveCount(at + 1);
  }
}

/** On an article's page: puts its approved claims into a set of their own, and stands on the set's page. */
export async function collectInNewSet(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Claim set' }).selectOption('new');
  await page.getByRole('button', { name: 'Add all approved claims' }).click();
  await expect(page).toHaveURL(/claim-sets\/[0-9a-f-]{36}/);
}

/** On a set's page: makes a draft of a quiz, and stands on its page. */
export async function makeDraft(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Make a quiz' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Number of questions' }).fill('5');
  await page.getByLabel('Choose one of several').uncheck();
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/quizzes\/[0-9a-f-]{36}/);
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
}

/** On the page of one's own quiz: its questions with their keys, by what they ask. */
export async function keysOf(page: Page): Promise<Map<string, string>> {
  const questions = await page.locator('[id^="question-"]').evaluateAll((items) =>
    items.map((item) => {
      const stem = item.querySelector('h3')?.textContent?.replace(/^\d+\./, '') ?? '';
      const marked = [...item.querySelectorAll('li')].find((option) =>
        option.textContent?.includes('(the key)'),
      );
      return [stem.trim(), marked?.firstChild?.textContent ?? ''] as const;
    }),
  );
  return new Map(questions);
}

/** From a quiz's page: a whole new quiz of a new teacher's, published; stands on its page. */
export async function publishedQuiz(page: Page, title: string): Promise<Map<string, string>> {
  await signUp(page, 'Teach');
  await addArticle(page, articleText(freshName('quiz')));
  await approveClaims(page, 6);
  await collectInNewSet(page);
  await makeDraft(page, title);
  const keys = await keysOf(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  return keys;
}
