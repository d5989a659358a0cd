import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readArticle } from '#cli/read-article';
import type { ArticleSource } from '#lib/articles/article';
import { withoutAnchor } from '#lib/claims/article-anchor';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { extractClaims } from '#lib/claims/extract-claims';
import { bearsOn } from '#lib/fact-checks/bears-on';
import { calibrationError, type Given, selectivePoints } from '#lib/fact-checks/calibration';
import { closestPassages } from '#lib/fact-checks/closest-passages';
import {
  classesOf,
  crossValidate,
  foldOf,
  type Labelled,
  likeliest,
  type Shares,
} from '#lib/fact-checks/cross-validate';
import { figuresOf } from '#lib/fact-checks/figures';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { judgeTyped } from '#lib/fact-checks/judge-typed';
import { judgeShares, type PairJudge, tempered } from '#lib/fact-checks/pair-judge';
import { type Probe, readProbe } from '#lib/fact-checks/probe';
import { readTypedClaims } from '#lib/fact-checks/read-typed-claims';
import { indexFacts, retrieveFacts } from '#lib/fact-checks/retrieve';
import { toldIndex } from '#lib/fact-checks/told-index';
import { verdictFeatures } from '#lib/fact-checks/verdict-features';
import { VERDICT_MODEL } from '#lib/fact-checks/verdict-model';
import { generateItems } from '#lib/items/generate-items';
import { splitSentences } from '#lib/language/sentences';
import { fitJudge, fitTemperature, type JudgeOptions } from '#training/fit-judge';
import { openTexts } from '#training/probe-texts';

/**
 * `node training/train-verdicts.ts`: makes lib/fact-checks/model/verdicts.json from the practice claims of training/probes, and prints
 * what articles held out by turns say of it. DATA names the folder of the open texts, OUT the file; DEPTH=none leaves out the print.
 */
const DATA = process.env.DATA ?? '../shared/data';
const OUT = process.env.OUT ?? VERDICT_MODEL;
const OWN = { claims: 'training/probes/own-articles.jsonl', articles: 'tests/worked-on' };
const OPEN = 'training/probes/open-texts.jsonl';
const OPTIONS: JudgeOptions = { ridge: 0.1, rounds: 150, leaves: 8, treeShare: 0.6 };
const SEED = 1;
/** Statements and questions of one article, beside the 30 to 60 claims that were written about it. */
const FORMS_MAX = 12;
const CONFIDENCES = [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9];

const texts = openTexts(DATA);
if (texts === null) process.stdout.write(`skipped: no open texts in ${DATA}\n`);
else await train(texts);

async function train(open: ReadonlyMap<string, ArticleSource>): Promise<void> {
  const own = readProbes(OWN.claims);
  const articles = new Map(open);
  for (const name of new Set(own.map(({ article }) => article ?? ''))) {
    articles.set(name, { ...(await readArticle(`${OWN.articles}/${name}/article.txt`)), name });
  }
  const { examples, forms } = examplesOf([...own, ...readProbes(OPEN)], articles);
  const temperature = process.env.DEPTH === 'none' ? 1 : tested(examples, forms);
  const model: PairJudge = { ...fitJudge([...examples, ...forms], OPTIONS), temperature };
  const short = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
  writeFileSync(OUT, `${JSON.stringify(model, short)}\n`);
}

function readProbes(file: string): Probe[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => readProbe(JSON.parse(line)))
    : [];
}

/**
 * Each claim beside its own article, and beside the next one where that seems to speak of the same and tells nothing of it; and as
 * `forms` the statements and questions that are made from the articles, which are worded almost as the articles are.
 */
function examplesOf(
  probes: readonly Probe[],
  articles: ReadonlyMap<string, ArticleSource>,
): { examples: Labelled[]; forms: Labelled[] } {
  const byArticle = Map.groupBy(probes, ({ article }) => article ?? '');
  const names = [...byArticle.keys()];
  const examples: Labelled[] = [];
  const forms: Labelled[] = [];
  for (const [at, name] of names.entries()) {
    const article = articles.get(name);
    if (!article) throw new Error(`There is no article "${name}".`);
    process.stderr.write(`${name}\n`);
    const source = claimsOf(article);
    const featuresOf = reader(source);
    const add = (to: Labelled[], claim: string, label: string, onlyIfItBears = false) => {
      const features = featuresOf(claim, onlyIfItBears);
      if (features !== null) to.push({ features, label, group: name });
    };
    for (const { claim, verdict } of byArticle.get(name) ?? []) add(examples, claim, verdict);
    for (const { claim } of byArticle.get(names[(at + 1) % names.length] ?? '') ?? [])
      add(examples, claim, 'not-enough-evidence', true);
    for (const { stem, key } of formsOf(source))
      add(forms, stem, /^(?:True|Yes)$/.test(key) ? 'supported' : 'refuted');
  }
  return { examples, forms };
}

function formsOf(source: ArticleClaims): { stem: string; key: string }[] {
  const kinds = ['true-false' as const, 'yes-no' as const];
  const options = { seed: SEED, perArticle: FORMS_MAX, kinds, judge: judgeFor([source]) };
  return generateItems([source], options).shown.map(({ stem, key }) => ({ stem: withoutAnchor(stem), key }));
}

function claimsOf(article: ArticleSource): ArticleClaims {
  return { article, claims: extractClaims(article).claims, sentences: splitSentences(article.text) };
}

/** What the judge sees of a claim beside an article; null where no sentence of it bears on the claim. */
function reader(
  source: ArticleClaims,
): (typed: string, onlyIfItBears: boolean) => Record<string, number> | null {
  const index = indexFacts([source], true);
  const tell = toldIndex([source]);
  const closest = closestPassages([source]);
  return (typed, onlyIfItBears) => {
    const read = readTypedClaims(typed, null);
    const text = read.kind === 'read' ? read.claims.map((claim) => claim.text).join(' ') : typed;
    const passages = closest(text);
    const bears = passages.some((passage) =>
      bearsOn(text, { title: passage.title, evidence: { quote: passage.text } }),
    );
    if (onlyIfItBears && !bears) return null;
    const { verdict } = judgeTyped(typed, null, (words) => retrieveFacts(index, words), tell);
    return verdictFeatures(text, passages, verdict);
  };
}

/** Prints what judges that saw none of their article say of the examples; the temperature that fits them. */
function tested(examples: readonly Labelled[], forms: readonly Labelled[]): number {
  const held = crossValidate(
    examples,
    (seen, fold) => {
      const known = forms.filter(({ group }) => foldOf(group, SEED) !== fold);
      const judge = fitJudge([...seen, ...known], OPTIONS);
      return (features) => judgeShares(judge, features);
    },
    SEED,
  );
  const temperature = fitTemperature(examples, held);
  const classes = classesOf(examples);
  const right = examples.map(({ label }) => label);
  const labels = held.map((shares) => likeliest(classes, shares));
  const givenAt = (heat: number): Given[] =>
    held.map((shares: Shares, at) => ({
      confidence: Math.max(...tempered(shares, heat)),
      right: labels[at] === right[at],
    }));
  const given = givenAt(temperature);
  const decisive = given.filter((_, at) => labels[at] !== 'not-enough-evidence');
  const figures = {
    heldOut: true,
    ...figuresOf(right, labels),
    temperature,
    calibrationError: { raw: calibrationError(givenAt(1)), calibrated: calibrationError(given) },
    decisive: selectivePoints(decisive, CONFIDENCES, examples.length),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  return temperature;
}
