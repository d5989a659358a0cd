import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeModel, encodeModel, NO_ROW, quantizeTensor } from '#lib/language/model-file';
import { tensorShapes, VECTOR_DIMENSIONS } from '#lib/language/network-shape';
import { createLexicon, hashWord, lexiconRow, unpackVector } from '#lib/language/word-vectors';

const labels = { upos: ['NOUN'], xpos: ['NN'], rels: ['root', 'é'], names: ['none'], nounKinds: ['person'] };

describe('the file of weights', () => {
  test('is read back as it was written', () => {
    const words = ['the', 'Café', 'of'];
    const file = {
      labels,
      wordHashes: Uint32Array.from(words, hashWord),
      wordRows: Uint16Array.of(0, NO_ROW, 2),
      packedVectors: Uint8Array.from({ length: VECTOR_DIMENSIONS / 2 }, (_, index) => index),
      vectorSteps: Float32Array.of(0.5),
      tensors: tensorShapes(labels, 3).map((shape) =>
        quantizeTensor(shape, new Float32Array(shape.rows * shape.columns).fill(0.25)),
      ),
    };
    expect(decodeModel(encodeModel(file))).toEqual(file);
  });

  test('keeps each number within half a step', () => {
    const shape = { name: 'wordTable', rows: 2, columns: 4 };
    const numbers = fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { steps, values: rounded } = quantizeTensor(shape, Float32Array.from(values));
        values.forEach((value, at) => {
          const step = steps[Math.floor(at / 4)] ?? 0;
          expect(Math.abs((rounded[at] ?? 0) * step - value)).toBeLessThanOrEqual(
            step * 0.501 + Number.EPSILON,
          );
        });
      }),
    );
  });

  test('cut short is an error, not a silent half', () => {
    const whole = encodeModel({
      labels,
      wordHashes: new Uint32Array(0),
      wordRows: new Uint16Array(0),
      packedVectors: new Uint8Array(0),
      vectorSteps: new Float32Array(0),
      tensors: tensorShapes(labels, 1).map((shape) =>
        quantizeTensor(shape, new Float32Array(shape.rows * shape.columns)),
      ),
    });
    expect(() => decodeModel(whole.slice(0, whole.length / 2))).toThrow();
  });
});

describe('the lexicon', () => {
  test('finds words in any case, and no others', () => {
    const words = Array.from({ length: 500 }, (_, index) => `word${index}`);
    const lexicon = createLexicon(Uint32Array.from(words, hashWord));
    words.forEach((word, row) => {
      expect(lexiconRow(lexicon, word.toUpperCase())).toBe(row);
    });
    expect(lexiconRow(lexicon, 'stranger')).toBe(-1);
  });

  test('unpacks two numbers a byte', () => {
    const target = new Float32Array(VECTOR_DIMENSIONS);
    const packedVectors = new Uint8Array(VECTOR_DIMENSIONS / 2).fill(0x80);
    unpackVector({ packedVectors, vectorSteps: Float32Array.of(2) }, 0, target, 0);
    expect([target[0], target[1]]).toEqual([-15, 1]);
  });
});
