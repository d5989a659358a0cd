/** Why a clause is not read although it has all its words: the tree is not to be trusted there. */
export const TANGLED = 'the sentence is too tangled to be taken apart surely';
