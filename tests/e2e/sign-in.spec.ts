import { freshName, PASSWORD, signIn, signOut, signUp } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

test.describe('an account', { tag: '@no-script' }, () => {
  test('is refused beside the field that is wrong, in words, with what was typed kept', async ({
    page,
    checkPage,
  }) => {
    await page.goto('/sign-up');
    await page.getByRole('textbox', { name: 'Username' }).fill('no');
    await page.getByLabel('Password').fill('password123');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('not an address');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByText('A username has at least 3 characters.')).toBeVisible();
    await expect(page.getByText('This does not look like an e-mail address.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('no');
    await expect(page.getByLabel('Password')).toHaveValue('');
    await checkPage(page);
  });

  test('is signed in to with the right password only, and left again', async ({ page, checkPage }) => {
    const username = await signUp(page, 'Learn');
    await page.goto('/account');
    await expect(page.getByText(`You are signed in as ${username}`)).toBeVisible();
    await checkPage(page);
    for (const room of ['/account/password', '/account/sessions', '/account/data']) {
      await page.goto(room);
      await checkPage(page);
    }
    await signOut(page);
    await page.goto('/account');
    await expect(page).toHaveURL(/sign-in\?next=%2Faccount/);
    for (const name of [username, freshName('nobody')]) {
      await page.goto('/sign-in?next=%2Faccount');
      await page.getByRole('textbox', { name: 'Username' }).fill(name);
      await page.getByLabel('Password').fill('wrong lantern tide');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('The username or the password is not right.')).toBeVisible();
    }
    await page.goto('/sign-in?next=%2Faccount');
    await page.getByRole('textbox', { name: 'Username' }).fill(` ${username.toUpperCase()} `);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/account$/);
  });

  test('signed out everywhere is signed out in the other browser too', async ({
    page,
    browser,
    baseURL,
    checkVisited,
  }) => {
    const username = await signUp(page, 'Learn');
    const other = await browser.newContext(baseURL ? { baseURL } : {});
    const elsewhere = await other.newPage();
    await signIn(elsewhere, { username, password: PASSWORD });
    await elsewhere.goto('/account');
    await expect(elsewhere.getByText(`You are signed in as ${username}`)).toBeVisible();
    await page.goto('/account/sessions');
    await checkVisited();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page).toHaveURL(/sign-in/);
    await elsewhere.goto('/account');
    await expect(elsewhere).toHaveURL(/sign-in/);
    await other.close();
  });

  test('is deleted with its password, and nothing of it can be seen', async ({ page, checkVisited }) => {
    const username = await signUp(page, 'Learn');
    await page.goto('/account/data');
    const download = await page.request.get('/account/data/download');
    expect(await download.json()).toMatchObject({ account: { username } });
    await checkVisited();
    await page.locator('summary', { hasText: 'Delete my account' }).click();
    await page.getByRole('textbox', { name: 'Your username' }).fill(username);
    await page.getByLabel('Password').fill(PASSWORD);
    await page
      .getByRole('button', { name: /Delete/ })
      .last()
      .click();
    await expect(page.getByText('Your account is deleted.')).toBeVisible();
  });
});

// The pages of that other site are not ours: they ask for fonts and icons that are not there.
test.describe(() => {
  test.use({ expectedErrors: ['fonts.googleapis.com', 'favicon.ico'] });

  test('another site vouches for somebody, who comes back as the same person', { tag: '@no-script' }, async ({
    page,
  }) => {
    const somebody = freshName('ngozi');
    const comeIn = async () => {
      await page.goto('/sign-in?next=%2Faccount');
      await page.getByRole('link', { name: 'Sign in with Test school' }).click();
      // The other site is a stranger's page: it asks who this is, and whether we may know.
      if (await page.getByPlaceholder('Enter any login').isVisible()) {
        await page.getByPlaceholder('Enter any login').fill(somebody);
        await page.getByPlaceholder('and password').fill('anything');
        await page.getByRole('button').first().click();
      }
      const consent = page.getByRole('button', { name: 'Continue' });
      if (await consent.isVisible()) await consent.click();
      await expect(page).toHaveURL(/\/account$/);
    };
    await comeIn();
    const told = (await page.getByText(/You are signed in as/).textContent()) ?? '';
    expect(told).toContain('ngozi');
    await signOut(page);
    await comeIn();
    await expect(page.getByText(told)).toBeVisible();
  });
});
