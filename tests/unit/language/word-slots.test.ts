import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSlots } from '#lib/language/word-slots';

test('a word that is asked for again keeps its slot, one that is not makes room', () => {
  const slots = new WordSlots(2);
  slots.admit(['the', 'glass']);
  slots.admit(['the', 'river']);
  slots.admit(['the', 'bridge']);
  expect(slots.slotOf('the')).toBe(0);
  expect(slots.slotOf('glass')).toBe(-1);
  expect(slots.slotOf('bridge')).toBe(1);
});

test('a word that comes twice is admitted once', () => {
  expect(new WordSlots(4).admit(['a', 'b', 'a'])).toEqual([
    { word: 'a', slot: 0 },
    { word: 'b', slot: 1 },
  ]);
});

test('all words of a sentence have slots of their own, whatever came before', () => {
  const sentence = fc.array(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(sentence), (sentences) => {
      const slots = new WordSlots(5);
      for (const words of sentences) {
        slots.admit(words);
        const own = new Set(words);
        expect(new Set([...own].map((word) => slots.slotOf(word))).size).toBe(own.size);
        for (const word of own) expect(slots.slotOf(word)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
