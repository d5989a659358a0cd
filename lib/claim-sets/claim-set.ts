import { z } from 'zod';
import { claimDraftSchema } from '#lib/claims/claim';
import { normalize } from '#lib/language/normalize';

/** Limits of a claim set, used by the forms, the server and SQL CHECKs; lengths in UTF-16 code units. */
export const SET_TITLE_MAX = 120;
export const SET_DESCRIPTION_MAX = 1000;
/** More claims than a term of quizzes needs, few enough for one page and one edition. */
export const SET_CLAIMS_MAX = 200;

/** What the form of a set sends. */
export const claimSetInputSchema = z.object({
  title: z
    .string()
    .transform((typed) => normalize(typed).replaceAll('\n', ' '))
    .pipe(
      z
        .string()
        .min(1, 'Give the set a name.')
        .max(SET_TITLE_MAX, `A name may have up to ${SET_TITLE_MAX} characters.`),
    ),
  description: z
    .string()
    .transform(normalize)
    .pipe(z.string().max(SET_DESCRIPTION_MAX, `A note may have up to ${SET_DESCRIPTION_MAX} characters.`))
    .default(''),
});
export type ClaimSetInput = z.output<typeof claimSetInputSchema>;

/** A published edition as it is stored: everything it says, so that nothing later changes it. */
export const editionSchema = z.object({
  title: z.string(),
  description: z.string(),
  claims: z.array(
    claimDraftSchema.extend({
      articleId: z.uuid(),
      articleTitle: z.string(),
      /** The sentence of the article that proves the claim. */
      evidence: z.string(),
    }),
  ),
});
export type Edition = z.infer<typeof editionSchema>;
