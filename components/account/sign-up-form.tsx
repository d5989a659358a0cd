import { PasswordField } from '#components/account/password-field';
import { Choices } from '#components/ui/choices';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import type { Role } from '#lib/auth/actor';
import { PASSWORD_MIN } from '#lib/auth/password';
import { DISPLAY_NAME_MAX, EMAIL_MAX } from '#lib/auth/person-name';
import { USERNAME_MAX, USERNAME_MIN } from '#lib/auth/username';
import type { FormState } from '#lib/platform/action';

const roleChoices = [
  { value: 'learner', label: 'Learn', hint: 'Take quizzes, check claims, join a class.' },
  {
    value: 'teacher',
    label: 'Teach',
    hint: 'Add articles, choose claims, make quizzes, open classes. You can take quizzes too.',
  },
];

/** Everything a new account needs, and what it may have. `roles`: what may be chosen; a single one is not asked for. */
export function SignUpForm({
  action,
  next,
  roles,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  next: string;
  roles: readonly Role[];
}) {
  const choices = roleChoices.filter((choice) => roles.some((role) => role === choice.value));
  return (
    <Form action={action}>
      <input type="hidden" name="next" value={next} />
      {choices.length > 1 ? (
        <Choices name="role" legend="What do you want to do here?" choices={choices} chosen={['learner']} />
      ) : null}
      <TextField
        name="username"
        label="Username"
        hint={`You sign in with it. ${USERNAME_MIN} to ${USERNAME_MAX} letters and digits; dots, hyphens and underscores between them.`}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label="Password"
        hint={`At least ${PASSWORD_MIN} characters. Three or four words that do not belong together are a good one.`}
        kind="new"
      />
      <TextField
        name="displayName"
        label="Display name"
        hint="How others see you on boards and in classes. Without one it is your username."
        optional
        maxLength={DISPLAY_NAME_MAX}
        autoComplete="nickname"
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="Only for whoever runs this site, should they need to reach you. Nobody else sees it."
        optional
        type="email"
        maxLength={EMAIL_MAX}
        autoComplete="email"
      />
      <SubmitButton pending="Making your account…">Make my account</SubmitButton>
    </Form>
  );
}
