import type { Tx } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/** Something that must be answerable later. `detail` holds no secret, no address and no text that somebody typed. */
export type AuditEntry = {
  actorId: string | null;
  /** "sign-in", "password-change": a noun, with hyphens. */
  action: string;
  /** The kind of thing it was done to: "user". */
  subject: string;
  subjectId: string | null;
  detail?: Record<string, string | number | boolean>;
};

/** Writes one line of the audit log, in the transaction of what it tells. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: { id: newId(), detail: {}, ...entry }, select: { id: true } });
}
