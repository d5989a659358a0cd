/**
 * What the sentences of an article tell, read in extraction for the checks to come. The JSON is theirs to understand, by the rule set
 * that made it: lib/fact-checks/told-record.ts.
 */
export type ArticleTold = { ruleSet: string; sentences: readonly SentenceRecord[] };

/** One sentence by where it starts; `told` is null where it tells nothing, `stated` where nobody read it by itself. */
export type SentenceRecord = { start: number; told: string | null; stated: string | null };
