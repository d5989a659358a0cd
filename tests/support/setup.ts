import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

/** What was said on console.error during the test; a test that expects some replaces console.error itself. */
const said: string[] = [];
const original = console.error;

beforeEach(() => {
  said.length = 0;
  console.error = (...words: unknown[]) => {
    said.push(format(...words));
  };
});

afterEach(() => {
  console.error = original;
  if (said.length > 0) throw new Error(`The test passed over an error:\n${said.join('\n')}`);
});
