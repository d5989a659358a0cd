import { z } from 'zod';

/** A name on a board or beside a claim; longer ones would be texts. Characters. */
export const DISPLAY_NAME_MAX = 60;
export const EMAIL_MAX = 254;

/**
 * Controls, direction overrides, characters without width: they disguise a name or break the line it stands in. Joiners
 * are let through where scripts and emoji need them.
 */
const INVISIBLE =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u115f\u1160\u3164\uffa0]|(?<![\p{M}\p{Extended_Pictographic}\p{Script=Arabic}])[\u200c\u200d]/u;
/** More marks on one letter climb out of their line. */
const MARK_PILE = /\p{M}{3,}/u;

/** How somebody is shown to others. Empty when they leave it out. */
export const displayNameSchema = z
  .string()
  .transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .refine(
        (name) => [...name].length <= DISPLAY_NAME_MAX,
        `A display name has at most ${DISPLAY_NAME_MAX} characters.`,
      )
      .refine(
        (name) => name.isWellFormed() && !INVISIBLE.test(name) && !MARK_PILE.test(name),
        'Use letters, digits and ordinary signs.',
      )
      .refine((name) => name === '' || /[\p{L}\p{N}]/u.test(name), 'Use at least one letter or digit.'),
  );

/** An address for whoever runs the site; nobody is recognized by it. Null when left out. */
export const emailSchema = z
  .string()
  .trim()
  .max(EMAIL_MAX, `An e-mail address has at most ${EMAIL_MAX} characters.`)
  .refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    'This does not look like an e-mail address.',
  )
  .transform((typed) => (typed === '' ? null : typed));
