import type { Clause } from '#lib/claims/clause';

/**
 * Says what the stored articles make of a statement. Items ask it so that no key is true or false by accident; who builds
 * items passes it in, because checking claims is another context.
 */
export type Judge = (claim: {
  text: string;
  clause: Clause;
}) => 'supported' | 'refuted' | 'not-enough-evidence' | 'conflicting';
