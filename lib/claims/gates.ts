import { bareRefusal } from '#lib/claims/gate-bare';
import { clippedRefusal } from '#lib/claims/gate-clipped';
import { complementRefusal } from '#lib/claims/gate-complement';
import { contextRefusal, leansOnContext, roundupRefusal } from '#lib/claims/gate-context';
import { cutRefusal } from '#lib/claims/gate-cut';
import { deedRefusal } from '#lib/claims/gate-deed';
import { frameRefusal } from '#lib/claims/gate-frame';
import { limitRefusal } from '#lib/claims/gate-limits';
import { lostRefusal } from '#lib/claims/gate-lost';
import { nameRefusal } from '#lib/claims/gate-names';
import { nounRefusal } from '#lib/claims/gate-noun';
import { nounFrameRefusal } from '#lib/claims/gate-noun-frame';
import { occasionRefusal } from '#lib/claims/gate-occasion';
import { referenceRefusal } from '#lib/claims/gate-reference';
import { relationRefusal } from '#lib/claims/gate-relation';
import { relativeRefusal } from '#lib/claims/gate-relative';
import { sizeRefusal } from '#lib/claims/gate-size';
import { strandedRefusal } from '#lib/claims/gate-stranded';
import { subjectRefusal } from '#lib/claims/gate-subject';
import { isClearerAnchored, topicRefusal } from '#lib/claims/gate-topic';
import { whereRefusal } from '#lib/claims/gate-where';
import { wholenessRefusal } from '#lib/claims/gate-whole';
import type { Proposition } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import type { References } from '#lib/claims/references';

/**
 * Why a proposition makes no claim although its clause was read: words that cannot stand alone, parts cut off, a subject
 * too far from its verb, something that only the context tells. Null when it may pass. Never throws.
 */
export function refusalOf(
  proposition: Proposition,
  references: References,
  article: ArticleKind,
): string | null {
  const { blocks, replacements } = references;
  return (
    referenceRefusal(proposition, blocks) ??
    nameRefusal(proposition, replacements, article) ??
    subjectRefusal(proposition, replacements) ??
    cutRefusal(proposition) ??
    wholenessRefusal(proposition, replacements) ??
    clippedRefusal(proposition) ??
    limitRefusal(proposition) ??
    lostRefusal(proposition) ??
    relativeRefusal(proposition) ??
    complementRefusal(proposition) ??
    contextRefusal(proposition) ??
    relationRefusal(proposition) ??
    nounRefusal(proposition) ??
    deedRefusal(proposition) ??
    frameRefusal(proposition, article) ??
    bareRefusal(proposition, article) ??
    strandedRefusal(proposition, references, article) ??
    nounFrameRefusal(proposition, article) ??
    occasionRefusal(proposition, article) ??
    whereRefusal(proposition) ??
    roundupRefusal(proposition, replacements, article) ??
    sizeRefusal(proposition, replacements)
  );
}

/**
 * What a clear proposition leaves to its article: where, in which contest, what it belongs to. Naming the article makes it stand
 * ("According to “…”, turnout was about 60 percent"). Null when it stands by itself. Never throws.
 */
export function leaningOf(
  proposition: Proposition,
  { replacements }: References,
  article: ArticleKind,
): string | null {
  return (
    leansOnContext(proposition, replacements, article) ?? topicRefusal(proposition, replacements, article)
  );
}

/** Whether a proposition that stands by itself is clearer with its article named. Never throws. */
export function isBetterAnchored(
  proposition: Proposition,
  { replacements }: References,
  article: ArticleKind,
): boolean {
  return isClearerAnchored(proposition, replacements, article);
}
