import { z } from 'zod';
import { type Actor, actorId } from '#lib/auth/actor';
import { sqlPool } from '#lib/platform/db';

export const owners = ['public', 'mine'] as const;

/**
 * Where to look among the articles that the actor may see: in all, in those that everybody sees or the actor's own, in one article, in
 * those of one claim set of the actor's, in those that the quizzes given to one class of the actor's rest on. A place that is not the
 * actor's holds nothing.
 */
export const checkScopeSchema = z.object({
  whose: z.enum(owners).optional(),
  articleId: z.uuid().optional(),
  claimSetId: z.uuid().optional(),
  classId: z.uuid().optional(),
});
export type CheckScope = z.infer<typeof checkScopeSchema>;

/**
 * A scope in one word, as forms and addresses have it: "public", "class:" with its id; empty for all articles. Of a scope that is several
 * things at once it tells one. Never throws.
 */
export function scopeWord({ whose, articleId, claimSetId, classId }: CheckScope): string {
  if (classId !== undefined) return `class:${classId}`;
  if (claimSetId !== undefined) return `claim-set:${claimSetId}`;
  if (articleId !== undefined) return `article:${articleId}`;
  return whose ?? '';
}

/** The scope of such a word; null where it is none. Never throws. */
export function readScopeWord(word: string): CheckScope | null {
  if (word === '') return {};
  const [kind, id] = word.split(':');
  const keys: Record<string, keyof CheckScope> = {
    class: 'classId',
    'claim-set': 'claimSetId',
    article: 'articleId',
  };
  const key = keys[kind ?? ''] ?? 'whose';
  const read = checkScopeSchema.safeParse({ [key]: key === 'whose' ? word : id });
  return read.success ? read.data : null;
}

/**
 * Of an article `a`, whether the actor may see it and looks for it: the one condition of every search. The actor's id is `$1`, whose
 * articles `$2`, the ids of the articles kept to `$3`; each may be null.
 */
export const IN_SCOPE = `a.superseded_at IS NULL
  AND ((a.visibility = 'public' AND $2::text IS DISTINCT FROM 'mine')
    OR (a.owner_id = $1::uuid AND $2::text IS DISTINCT FROM 'public'))
  AND ($3::uuid[] IS NULL OR a.id = ANY($3::uuid[]))`;

/** The values of `$1` to `$3` for `IN_SCOPE`. */
export type ScopeValues = [actorId: string | null, whose: string | null, articles: string[] | null];

/** The scope as the values of `IN_SCOPE`. What is in it the actor may not all see: `IN_SCOPE` says. */
export async function scopeValues(actor: Actor, scope: CheckScope): Promise<ScopeValues> {
  const own = actorId(actor);
  const places: [string, string | undefined][] = [
    [OF_CLAIM_SET, scope.claimSetId],
    [OF_CLASS, scope.classId],
  ];
  let articles = scope.articleId === undefined ? null : [scope.articleId];
  for (const [sql, place] of places) {
    if (place === undefined) continue;
    const { rows } = await sqlPool().query<{ id: string }>(sql, [own, place]);
    const ids = new Set(rows.map(({ id }) => id));
    articles = articles === null ? [...ids] : articles.filter((id) => ids.has(id));
  }
  return [own, scope.whose ?? null, articles];
}

/** Of a class `k`, whether the actor runs it or is in it. The actor's id is `$1`. */
export const OF_CLASS_SEEN = `(k.owner_id = $1::uuid OR EXISTS (
  SELECT 1 FROM enrolments e WHERE e.class_id = k.id AND e.user_id = $1::uuid AND e.left_at IS NULL))`;

const OF_CLAIM_SET = `
  SELECT DISTINCT c.article_id AS id
  FROM claim_set_members m JOIN claims c ON c.id = m.claim_id JOIN claim_sets t ON t.id = m.claim_set_id
  WHERE t.id = $2::uuid AND t.owner_id = $1::uuid`;

const OF_CLASS = `
  SELECT DISTINCT i.article_id AS id
  FROM classes k JOIN assignments g ON g.class_id = k.id JOIN items i ON i.quiz_id = g.quiz_id
  WHERE k.id = $2::uuid AND (k.owner_id = $1::uuid OR (g.open_at <= now() AND EXISTS (
    SELECT 1 FROM enrolments e WHERE e.class_id = k.id AND e.user_id = $1::uuid AND e.left_at IS NULL)))`;
