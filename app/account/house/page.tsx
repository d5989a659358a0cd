import type { Metadata } from 'next';
import { setRoleAction, setTeacherSignUpAction } from '#app/account/house/actions';
import { AccountPage } from '#components/account/account-page';
import { Checkbox, Choices } from '#components/ui/choices';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { NotThere } from '#components/ui/not-there';
import { Notice } from '#components/ui/notice';
import { Part } from '#components/ui/part';
import { SubmitButton } from '#components/ui/submit-button';
import { isAdmin } from '#lib/auth/actor';
import { rolesToChoose } from '#lib/auth/house-rules';
import { requirePerson } from '#lib/auth/session';

export const metadata: Metadata = { title: 'House rules' };

type Search = { said?: string | string[] };

const roleChoices = [
  { value: 'learner', label: 'Learner' },
  { value: 'teacher', label: 'Teacher' },
  { value: 'admin', label: 'Administrator' },
];

export default async function HousePage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, { said }] = await Promise.all([requirePerson('/account/house'), searchParams]);
  if (!isAdmin(actor)) return <NotThere />;
  const roles = await rolesToChoose();
  return (
    <AccountPage actor={actor} title="House rules">
      {said === 'saved' ? <Notice tone="done">The rules are saved.</Notice> : null}
      <Form action={setTeacherSignUpAction}>
        <Checkbox
          name="open"
          label="Anybody may sign up as a teacher"
          hint="When this is off, new people are learners until you say otherwise."
          checked={roles.includes('teacher')}
        />
        <SubmitButton pending="Saving…">Save</SubmitButton>
      </Form>
      <Part title="Give somebody a role">
        <Form action={setRoleAction}>
          <TextField
            name="username"
            label="Username"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Choices name="role" legend="Role" choices={roleChoices} chosen={['teacher']} row />
          <SubmitButton pending="Saving…">Give the role</SubmitButton>
        </Form>
      </Part>
    </AccountPage>
  );
}
