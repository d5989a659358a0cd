/** Among whom places are counted. `id` is the class or quiz. */
export const scopeKinds = ['everyone', 'class', 'quiz'] as const;
export type ScopeKind = (typeof scopeKinds)[number];
export type Scope = { kind: ScopeKind; id: string };

/** The id of the scope that has none. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000';

export const everyone: Scope = { kind: 'everyone', id: NIL_ID };
