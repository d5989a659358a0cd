import { describe, expect, test } from 'vitest';
import { heldBackReason } from '#lib/items/held-back-reason';
import { LINT_RULES } from '#lib/items/lint-item';

describe('why a question is held back, in words for teachers', () => {
  test.each([
    ['verify: an article supports what must be false', 'proof', /may make it true/],
    ['verify: the articles settle what must be open', 'proof', /settle it/],
    ['verify: the articles do not support what must be true', 'proof', /not surely borne out/],
    ['two-answers: Another fact fits the same words.', 'proof', /Another fact/],
    ['score: Others are likely to be better.', 'wording', /weak/],
    ['limit: Enough items were found.', 'spare', /Enough/],
    ['duplicate: The same fact is asked already.', 'spare', /already/],
  ])('%s', (reason, group, words) => {
    expect(heldBackReason(reason)).toMatchObject({ group, words: expect.stringMatching(words) });
  });

  test('names the option that may be right, and says the same of all such options', () => {
    const one = heldBackReason('verify: the option “150” is true as well');
    expect(one.detail).toBe('“150”');
    expect(one.words).toBe(heldBackReason('verify: the option “Paris” is true as well').words);
  });

  test('says a rule of item writing by its reason, without the word of test makers', () => {
    for (const { name, reason } of LINT_RULES) {
      const { group, words } = heldBackReason(`${name}: ${reason}`);
      expect(group).toBe('wording');
      expect(words).not.toMatch(/\bstem\b/);
      expect(words.length).toBeGreaterThan(10);
    }
  });

  test('keeps what it does not know', () => {
    expect(heldBackReason('new-rule: It rhymes.')).toMatchObject({ group: 'wording', words: 'It rhymes.' });
    expect(heldBackReason('It rhymes.')).toMatchObject({ words: 'It rhymes.' });
    expect(heldBackReason('verify: by rule the key is Yes')).toMatchObject({
      group: 'proof',
      detail: 'by rule the key is Yes',
    });
  });
});
