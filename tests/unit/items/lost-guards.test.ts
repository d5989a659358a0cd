import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '#cli/read-article';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { lostGuards } from '#lib/items/lost-guards';
import { splitSentences } from '#lib/language/sentences';
import { clauseOf, complement, object, subject } from '#tests/support/clauses';

/** What is lost of a sentence by a clause that stands at `parts` of it, its last part worded as `told`. */
function lost(text: string, parts: [who: string, did: string, what: string], told: string): string[] {
  const at = (said: string) => ({ start: text.indexOf(said), end: text.indexOf(said) + said.length });
  const [who, did, what] = parts;
  const isStanding = /^(?:is|was)$/.test(did) || did === ',';
  const made = clauseOf(
    subject(who, 'person'),
    { lemma: isStanding ? 'be' : 'win', text: isStanding ? 'was' : did, past: true },
    [isStanding ? complement(told) : object(told)],
  );
  const clause = {
    subject: { ...made.subject, ...at(who) },
    predicate: { ...made.predicate, ...at(did) },
    args: made.args.map((arg) => ({ ...arg, ...at(what) })),
  };
  return lostGuards(clause, text);
}

test.each([
  [
    'Mari Saar, a 66-year-old former mayor, sings.',
    ['Mari Saar', ',', 'a 66-year-old former mayor'],
    'a 66-year-old mayor',
    ['former'],
  ],
  ['Mari Saar, a former mayor, sings.', ['Mari Saar', ',', 'a former mayor'], 'a mayor', []],
  ['Mari Saar, the acting mayor, sings.', ['Mari Saar', ',', 'the acting mayor'], 'the mayor', ['acting']],
  ['Mari Saar almost won the race.', ['Mari Saar', 'won', 'the race'], 'the race', ['almost']],
  ['Mari Saar won the race.', ['Mari Saar', 'won', 'the race'], 'the race', []],
] as const)('%s', (text, parts, told, expected) => {
  expect(lost(text, [...parts], told)).toEqual(expected);
});

test('an item keeps the words that keep its claim true, whatever the article', async () => {
  const lostWords: string[] = [];
  for (const path of workedOn()) {
    const article = await readArticle(path);
    const source = {
      article,
      claims: extractClaims(article).claims,
      sentences: splitSentences(article.text),
    };
    const { shown } = generateItems([source], { seed: 1, judge: judgeFor([source]) });
    for (const { stem, key, options, nearMiss, derivation } of shown) {
      const claim = source.claims.find(({ id }) => id === derivation.bindings.claim);
      const isLess = derivation.bindings.without !== undefined;
      if (!claim || isLess || nearMiss !== null || options.includes('supported')) continue;
      const said = `${stem} ${key}`.toLowerCase();
      const missing = (claim.text.match(GUARDS) ?? []).filter((word) => !said.includes(word.toLowerCase()));
      if (missing.some((word) => word !== claim.clause?.predicate.main))
        lostWords.push(`${stem} lacks ${missing.join(', ')} of ${claim.text}`);
    }
  }
  expect(lostWords).toEqual([]);
}, 60_000);

const GUARDS =
  /\b(?:former|formerly|acting|deputy|interim|vice|assistant|honorary|first|second|last|only|almost|nearly|barely|hardly|about|around|at least|at most|over|under|up to|more than|less than|fewer than|allegedly|reportedly|proposed|planned|alleged|suspected)\b/gi;

/** The articles that are worked on; those set aside of the golden ones stay so. */
function workedOn(): string[] {
  const aside = new Set(
    [...readFileSync('tests/golden/README.md', 'utf8').matchAll(/^- ([a-z0-9-]+)$/gm)].map(
      ([, slug]) => slug,
    ),
  );
  return ['tests/golden', 'tests/worked-on'].flatMap((folder) =>
    readdirSync(folder)
      .filter((slug) => folder !== 'tests/golden' || !aside.has(slug))
      .map((slug) => `${folder}/${slug}/article.txt`)
      .filter((path) => existsSync(path)),
  );
}
