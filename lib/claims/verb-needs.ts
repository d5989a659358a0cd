/** Verbs that say nothing without an object. */
export const NEEDS_OBJECT = new Set(
  'abandon accuse achieve acknowledge acquire address adopt affect afford allow appoint approve arrest assemble attract award ban become blame borrow bring build buy capture carry cause challenge claim commission complete condemn confirm conquer consider construct contact contain convict create criticise criticize crush cut damage declare dedicate defeat define deliver demolish deny describe deserve design destroy detect determine develop discover dominate donate earn enable enact encourage ensure erect establish estimate examine exceed express face feature find found generate get give grant have hold host identify ignore impose inaugurate include inspire intend introduce invade invent involve issue join keep kill lend maintain make measure mention nominate observe obtain occupy offer oppose overtake own patent praise present prevent produce prohibit prove provide publish purchase put raise reach realize receive recognize recommend reflect reject release remain rename repeal replace represent request require rescue select sell send set sign spend steal suggest surpass take throw treat undertake unveil urge use veto visit wear wrap'.split(
    ' ',
  ),
);

/** Passive or with a preposition, the object may be missing all the same. */
export const OPEN_TO_INTRANSITIVE = new Set(
  'develop join sell reach issue cut use set carry win make take claim host hold complete'.split(' '),
);

/** Whether a verb says nothing without an object ("crush"). Never throws. */
export function needsObject(lemma: string): boolean {
  return NEEDS_OBJECT.has(lemma) && !OPEN_TO_INTRANSITIVE.has(lemma);
}
