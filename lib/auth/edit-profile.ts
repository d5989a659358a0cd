import { z } from 'zod';
import type { Person } from '#lib/auth/actor';
import { displayNameSchema, emailSchema } from '#lib/auth/person-name';
import { db } from '#lib/platform/db';

export const profileSchema = z.object({
  displayName: displayNameSchema.refine((name) => name !== '', 'Say how you want to be called.'),
  email: emailSchema.default(null),
  showOnBoards: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});
export type ProfileInput = z.infer<typeof profileSchema>;

/** Changes how somebody is shown, their address, and whether boards show them. */
export async function editProfile(actor: Person, input: ProfileInput): Promise<void> {
  await db().user.update({ where: { id: actor.id }, data: input, select: { id: true } });
}
