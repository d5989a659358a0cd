import { PasswordField } from '#components/account/password-field';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import type { FormState } from '#lib/platform/action';

/** Username and password. `next` is where it leads. */
export function SignInForm({
  action,
  next,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  next: string;
}) {
  return (
    <Form action={action}>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="username"
        label="Username"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <PasswordField name="password" label="Password" kind="current" />
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </Form>
  );
}
