import type { Page, Response } from '@playwright/test';
import { freshName, publishedQuiz, signOut, signUp } from '#tests/support/browser-steps';
import { expect, test } from '#tests/support/browser-test';

/** What nobody may read before the question is answered. */
type Secret = { stem: string; explanation: string; quotes: string[] };

/** On the page of one's own quiz: what each question keeps to itself. Words that a question asks with are no secret. */
async function secretsOf(page: Page): Promise<Secret[]> {
  const found = await page.locator('[id^="question-"] article').evaluateAll((articles) =>
    articles.map((article) => ({
      stem:
        article
          .querySelector('h3')
          ?.textContent?.replace(/^\d+\./, '')
          .trim() ?? '',
      explanation: [...article.querySelectorAll(':scope > p')].at(-1)?.textContent ?? '',
      quotes: [...article.querySelectorAll('blockquote mark')].map((quote) => quote.textContent ?? ''),
    })),
  );
  const asked = found.map(({ stem }) => stem).join('\n');
  return found.map((secret) => ({
    ...secret,
    quotes: secret.quotes.filter((quote) => !asked.includes(quote)),
  }));
}

/** Text as it would stand in HTML, in flight data and in JSON. */
function spellings(text: string): string[] {
  const html = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
  const json = JSON.stringify(text).slice(1, -1);
  return [...new Set([text, html, json, JSON.stringify(json).slice(1, -1)])];
}

test('no response tells the key, the explanation or the evidence of a question that is still open', async ({
  page,
  checkPage,
  checkVisited,
}) => {
  test.slow();
  await publishedQuiz(page, freshName('Secrets'));
  const quiz = page.url();
  const secrets = await secretsOf(page);
  expect(secrets.filter(({ explanation }) => explanation !== '')).toHaveLength(5);
  expect(secrets.flatMap(({ quotes }) => quotes).length).toBeGreaterThan(0);
  await checkVisited();
  await signOut(page);
  await signUp(page, 'Learn');

  const open = new Set(secrets.map(({ stem }) => stem));
  const told: string[] = [];
  let looked = 0;
  const look = (text: string, from: string) => {
    looked += 1;
    for (const { stem, explanation, quotes } of secrets.filter((secret) => open.has(secret.stem))) {
      const leaked = [explanation, ...quotes].filter((words) =>
        spellings(words).some((spelling) => text.includes(spelling)),
      );
      for (const words of leaked) told.push(`${from} tells of "${stem}": ${words}`);
      if (
        /"(key|explanation|evidence|derivation|difficulty|shortfall|heldBack)"\s*:/.test(
          text.replaceAll('\\', ''),
        )
      ) {
        told.push(`${from} holds a field that no open question has`);
      }
    }
  };
  const pending: Promise<void>[] = [];
  const read = async (response: Response) => {
    if (!/html|json|x-component|plain/.test(response.headers()['content-type'] ?? '')) return;
    const text = await response.text().catch(() => '');
    look(
      `${text}\n${JSON.stringify(response.headers())}`,
      `${response.request().method()} ${response.url()}`,
    );
  };
  page.on('response', (response) => void pending.push(read(response)));

  await page.goto(quiz);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const attempt = new URL(page.url()).pathname;
  for (let place = 1; place <= secrets.length; place += 1) {
    await pryInto(page, attempt, look);
    await lookAround(page, quiz, look);
    const stem = (await page.getByRole('heading', { level: 2 }).first().textContent())?.trim() ?? '';
    expect([...open]).toContain(stem);
    await Promise.all(pending.splice(0));
    // From here on its own proof may come; that of the others may not.
    open.delete(stem);
    await page.locator('[data-answer-key="1"]').click();
    await expect(page.getByText(/^(Right|Not right)$/)).toBeVisible();
    if (place < secrets.length) await page.locator('[data-next]').first().click();
    await expect(page.getByText(/^(Right|Not right)$/)).toHaveCount(place < secrets.length ? 0 : 1);
  }
  await Promise.all(pending.splice(0));
  expect(told).toEqual([]);
  expect(looked).toBeGreaterThan(30);
  await checkPage(page);
});

/** Asks in every way that a curious person finds for more than the page shows. */
async function pryInto(
  page: Page,
  attempt: string,
  look: (text: string, from: string) => void,
): Promise<void> {
  const api = `/api${attempt}/answers`;
  const question = await page.locator('input[name="item"]').inputValue();
  const asked = [
    page.request.get(attempt, { headers: { rsc: '1' } }),
    page.request.get(`${attempt}?item=5`, { headers: { rsc: '1', 'next-router-prefetch': '1' } }),
    page.request.get(`${attempt}/result`),
    page.request.get(api),
    page.request.post(api, { data: 'not json', headers: { 'content-type': 'application/json' } }),
    page.request.post(api, {
      data: { item: question, answer: 'neither' },
      headers: { origin: new URL(page.url()).origin },
    }),
    page.request.post(api, {
      data: { item: question, answer: 'Yes' },
      headers: { origin: 'https://elsewhere.example' },
    }),
  ];
  for (const response of await Promise.all(asked))
    look(await response.text(), `${response.status()} ${response.url()}`);
}

/** The pages that show an owner keys and reasons: for others they hold nothing. */
async function lookAround(
  page: Page,
  quiz: string,
  look: (text: string, from: string) => void,
): Promise<void> {
  const own = quiz.replace(/\?.*$/, '');
  for (const address of [own, `${own}/held-back`]) {
    for (const headers of [{}, { rsc: '1' }]) {
      const response = await page.request.get(address, { headers });
      look(await response.text(), `${response.status()} ${response.url()}`);
    }
  }
}
