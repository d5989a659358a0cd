/** Why a clause is not read although it has all its words: the tree is not to be trusted there. */
export const TANGLED = 'the sentence is too tangled to be taken apart surely';

/** Why a claim is refused whose words leave to the sentences before it what they belong to: "away from what is only clear from the context". Never throws. */
export function wanting(what: string): string {
  return `${what} is only clear from the context`;
}
