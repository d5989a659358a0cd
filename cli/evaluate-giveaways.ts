import { readSources } from '#cli/read-sources';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { evaluateGiveaways } from '#lib/items/evaluate-giveaways';
import { generateItems } from '#lib/items/generate-items';

/** `evaluate giveaways FILE…`: what the words of the stems alone tell of the keys of the items shown on these articles. */
export async function giveawayFigures(paths: string[]): Promise<object[]> {
  const sources = await readSources(paths);
  const shown = sources.flatMap(
    (source) => generateItems([source], { seed: 1, judge: judgeFor([source]) }).shown,
  );
  return [evaluateGiveaways(shown)];
}
