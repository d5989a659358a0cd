import type { CheckScope } from '#lib/fact-checks/check-scope';
import { CHECK_RULE_SET, type Judgement } from '#lib/fact-checks/verdict';
import type { Tx } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/** Writes judgements as checks that somebody asked for, in one scope. Returns their ids in the given order. */
export async function insertChecks(
  tx: Tx,
  askedBy: string,
  scope: CheckScope,
  judgements: readonly Judgement[],
): Promise<string[]> {
  const rows = judgements.map((judgement) => ({
    ...judgement,
    id: newId(),
    askedBy,
    scope,
    ruleSet: CHECK_RULE_SET,
  }));
  await tx.factCheck.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
