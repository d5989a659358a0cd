import { addArticle, articleText, freshName, signUp } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': /max-age=\d{7,}/,
  'permissions-policy': /camera=\(\)/,
  'content-security-policy': /default-src 'none'/,
};

test('every kind of answer carries the headers that protect its reader', async ({ request }) => {
  const html = await (await request.get('/', { headers: { accept: 'text/html' } })).text();
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  for (const path of [
    '/',
    '/articles',
    '/nothing-here',
    '/api/health',
    '/api/attempts/x/answers',
    script,
    '/icon.svg',
  ]) {
    const headers = (await request.get(path, { headers: { accept: 'text/html' } })).headers();
    for (const [name, value] of Object.entries(EVERYWHERE))
      expect(headers[name], `${name} of ${path}`).toMatch(value);
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('no page lets inline code run, and each has a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/articles', '/sign-in', '/standings', '/nothing-here']) {
    const response = await request.get(path, { headers: { accept: 'text/html' } });
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).toContain("frame-ancestors 'none'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    nonces.add(nonce);
    for (const tag of (await response.text()).match(/<script\b[^>]*>/g) ?? []) expect(tag).toContain(nonce);
    expect(await response.text()).not.toMatch(/ style="/);
  }
  expect(nonces.size).toBe(5);
});

test('health and readiness answer machines', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200);
  const ready = await request.get('/api/ready');
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ database: true, migrations: true });
});

test('personal pages are kept by nobody', async ({ page }) => {
  await signUp(page, 'Learn');
  for (const path of ['/account', '/quizzes', '/', '/account/data/download']) {
    const headers = (await page.request.get(path, { headers: { accept: 'text/html' } })).headers();
    expect(headers['cache-control'], path).toMatch(/private/);
    expect(headers['cache-control'], path).toMatch(/no-store/);
  }
});

test('a write that another site started, or that is too large, is refused as a problem document', async ({
  page,
}) => {
  await signUp(page, 'Teach');
  await addArticle(page, articleText(freshName('foreign')));
  const claim = (await page.locator('[data-triage]').first().getAttribute('data-triage')) ?? '';
  const path = `/api/claims/${claim}/decision`;
  const data = { decision: 'approve', version: 1 };
  const origin = new URL(page.url()).origin;
  const foreign = await page.request.post(path, { data, headers: { origin: 'https://elsewhere.example' } });
  const unsaid = await page.request.post(path, { data });
  for (const response of [foreign, unsaid]) {
    expect(response.status()).toBe(403);
    expect(response.headers()['content-type']).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 403, code: 'forbidden' });
  }
  const large = await page.request.post(path, {
    data: { ...data, more: 'x'.repeat(5000) },
    headers: { origin },
  });
  expect(large.status()).toBe(422);
  const ours = await page.request.post(path, { data, headers: { origin } });
  expect(ours.status()).toBe(200);
});
