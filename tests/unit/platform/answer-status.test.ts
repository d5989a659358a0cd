import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerNotFound, holdAnswers } from '#lib/platform/answer-status';

let server: Server;
let address: string;

/** Answers as a page does: some time after the request, and for some paths with another status. */
beforeAll(async () => {
  holdAnswers();
  server = createServer(async (request, response) => {
    await pause(5);
    if (request.url === '/gone') answerNotFound();
    response.write('words');
    if (request.url === '/late') answerNotFound();
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('a page that is not there answers with 404 and its words, and no other one does', async () => {
  const paths = ['/gone', '/here', '/gone', '/here', '/gone'];
  const answers = await Promise.all(paths.map((path) => fetch(address + path)));
  expect(answers.map((answer) => answer.status)).toEqual([404, 200, 404, 200, 404]);
  expect(await answers[0]?.text()).toBe('words');
});

test('what is on its way keeps its status', async () => {
  expect((await fetch(`${address}/late`)).status).toBe(200);
});

test('outside of a request nothing happens', () => {
  expect(answerNotFound()).toBeUndefined();
});
