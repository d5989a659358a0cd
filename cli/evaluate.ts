import { readFile } from 'node:fs/promises';
import { type Command, UsageError } from '#cli/command';
import { formFigures } from '#cli/evaluate-forms';
import { giveawayFigures } from '#cli/evaluate-giveaways';
import { questionFigures } from '#cli/evaluate-questions';
import { verdictFigures } from '#cli/evaluate-verdicts';
import { evaluatePronouns } from '#lib/claims/evaluate-pronouns';
import { evaluateReferences } from '#lib/claims/evaluate-references';
import { evaluateEntities } from '#lib/language/evaluate-entities';
import { evaluateParser } from '#lib/language/evaluate-parser';
import { loadModel } from '#lib/language/language-model';

/** Takes the arguments behind the name of the evaluation; gives the lines of figures. */
type Evaluation = (args: string[]) => Promise<object[]>;

const evaluations: Record<string, Evaluation> = {
  parser: async (args) => {
    const conllu = await readOnlyFile('parser', args);
    return [evaluateParser(conllu, loadModel(), () => performance.now())];
  },
  entities: async (args) => evaluateEntities(await readOnlyFile('entities', args), loadModel()),
  pronouns: async (args) => [evaluatePronouns(await readOnlyFile('pronouns', args))],
  references: async (args) => evaluateReferences(await readOnlyFile('references', args)),
  questions: questionFigures,
  giveaways: giveawayFigures,
  forms: formFigures,
  verdicts: verdictFigures,
};

/** `evaluate parser|entities|pronouns|references|questions FILE`: the figures of a stage against what people marked or asked, one line each. */
export const evaluate: Command = async (args, streams) => {
  const [name = '', ...rest] = args;
  const evaluation = Object.hasOwn(evaluations, name) ? evaluations[name] : undefined;
  if (!evaluation) throw new UsageError(`Usage: evaluate ${Object.keys(evaluations).join('|')} FILE`);
  for (const figures of await evaluation(rest)) streams.out(JSON.stringify(figures));
  return 0;
};

async function readOnlyFile(name: string, args: string[]): Promise<string> {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) throw new UsageError(`Usage: evaluate ${name} FILE.conllu`);
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`Cannot read ${path}.`);
  }
}
