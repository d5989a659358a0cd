/** Whether a verb, by its lemma, is done against somebody: else "against" belongs to a noun ("arrived with one victory against Kenya"). */
export function opposes(lemma: string): boolean {
  return OPPOSES.test(lemma);
}

const OPPOSES =
  /^(?:play|win|lose|fight|vote|compete|score|draw|rule|protest|appeal|campaign|rebel|revolt|battle|struggle|defend|side|speak|testify|argue|turn|start|debut|appear|run|declare|wage|lead|bat|bowl|pitch|sue|rally|march|decide|rise|conspire|plot|ally|make|use|file|bring|pass|impose|commit)$/;
