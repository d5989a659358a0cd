import { existsSync, writeFileSync } from 'node:fs';
import { readArticle } from '#cli/read-article';
import type { ArticleSource } from '#lib/articles/article';
import { claimsIn } from '#lib/claims/extract-claims';
import { readArticle as readSentences } from '#lib/claims/reading';
import { SOUND_OR_NOT, SOUNDNESS_MODEL, type SoundnessModel, soundShare } from '#lib/claims/soundness';
import { soundnessFeatures } from '#lib/claims/soundness-features';
import { crossValidate, type Labelled } from '#lib/fact-checks/cross-validate';
import { analyzeText } from '#lib/language/analyze-text';
import type { TreeModel } from '#lib/language/boosted-trees';
import { fitTrees, type TreeOptions } from '#training/fit-trees';
import { type JudgedClaim, readJudged, sameText } from '#training/judged-claims';
import { openTexts } from '#training/probe-texts';

/**
 * `node training/train-soundness.ts`: makes lib/claims/model/soundness.json from the judged claims of training/judged that the engine still makes,
 * and prints what trees that saw none of an article say of its claims. DATA names the folder of the open texts, OUT the file.
 */
const DATA = process.env.DATA ?? '../shared/data';
const OUT = process.env.OUT ?? SOUNDNESS_MODEL;
const OWN = ['tests/worked-on', 'tests/golden'];
const OPTIONS: TreeOptions = { rounds: 150, leaves: 6, step: 0.04, seed: 1 };
const KEPT = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.5];

const texts = openTexts(DATA);
if (texts === null) process.stdout.write(`skipped: no open texts in ${DATA}\n`);
else await train(texts);

async function train(open: ReadonlyMap<string, ArticleSource>): Promise<void> {
  const examples: Labelled[] = [];
  for (const [name, judged] of Map.groupBy(readJudged(), ({ article }) => article)) {
    const own = OWN.map((folder) => `${folder}/${name}/article.txt`).find((file) => existsSync(file));
    const article = own ? await readArticle(own) : open.get(name);
    if (!article) throw new Error(`There is no article "${name}".`);
    examples.push(...examplesOf(name, article, judged));
  }
  tell(examples);
  const short = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  const { odds, trees } = fitSoundness(examples);
  writeFileSync(OUT, `${JSON.stringify({ odds, trees: withoutUnused(trees) }, short)}\n`);
}

/** The judged claims that the engine still draws from an article, with what the trees see of them. */
function examplesOf(name: string, article: ArticleSource, judged: readonly JudgedClaim[]): Labelled[] {
  const featuresById = new Map<string, Labelled['features']>();
  const reading = readSentences(article, analyzeText(article.text));
  const { claims } = claimsIn(reading, (drawn) => {
    featuresById.set(drawn.draft.id, soundnessFeatures(drawn));
    return 1;
  });
  return claims.flatMap(({ id, text }) => {
    const found = judged.find((one) => sameText(one, text));
    const features = featuresById.get(id);
    return found && features ? [{ features, label: found.good ? 'sound' : 'unsound', group: name }] : [];
  });
}

function fitSoundness(examples: readonly Labelled[]): SoundnessModel {
  const sound = examples.filter(({ label }) => label === 'sound').length;
  const trees = fitTrees(examples, OPTIONS);
  if (trees.classes.join() !== SOUND_OR_NOT.join()) throw new Error('the trees are of other classes');
  return { odds: sound / (examples.length - sound), trees };
}

/** Only the features that a tree asks for. */
function withoutUnused({ classes, names, rounds }: TreeModel): TreeModel {
  const used = [...new Set(rounds.flat().flatMap(({ feature }) => feature.filter((at) => at >= 0)))].sort(
    (a, b) => a - b,
  );
  const placeOf = new Map(used.map((at, place) => [at, place]));
  return {
    classes,
    names: used.map((at) => names[at] ?? ''),
    rounds: rounds.map((trees) =>
      trees.map((tree) => ({ ...tree, feature: tree.feature.map((at) => placeOf.get(at) ?? -1) })),
    ),
  };
}

/** Prints the share of sound claims among those kept, by how many are kept, and how often a sound one is ahead of another. */
function tell(examples: readonly Labelled[]): void {
  const held = crossValidate(examples, (seen) => {
    const model = fitSoundness(seen);
    return (features) => [soundShare(model, features)];
  });
  const ranked = examples
    .map(({ label }, at) => ({ isSound: label === 'sound', share: held[at]?.[0] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const sound = ranked.filter(({ isSound }) => isSound).length;
  let before = 0;
  let ahead = 0;
  for (const { isSound } of ranked) {
    if (isSound) before += 1;
    else ahead += before;
  }
  const points = KEPT.map((share) => {
    const kept = ranked.slice(0, Math.round(share * ranked.length));
    const good = kept.filter(({ isSound }) => isSound).length / Math.max(1, kept.length);
    return { kept: share, sound: round(good), least: round(kept.at(-1)?.share ?? 0) };
  });
  const figures = {
    heldOut: true,
    claims: ranked.length,
    ahead: round(ahead / (sound * (ranked.length - sound))),
    points,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
