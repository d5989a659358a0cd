import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { DomainError, UNFORESEEN } from '#lib/platform/errors';
import { log } from '#lib/platform/log';
import { assertSameOrigin } from '#lib/platform/same-origin';

/** What a form shows after it was sent: problems beside their fields, what was typed, and a line on top. */
export type FormState = {
  status: 'idle' | 'refused' | 'done';
  /** A line above the form; empty when all that is to say stands beside fields. */
  message: string;
  /** First problem of each field, by the field's name. */
  problems: Record<string, string>;
  /** What was typed, by the field's name, a line for each value of a name; never a password. */
  values: Record<string, string>;
};

/** Fields whose content is never sent back. */
const SECRET_FIELD = /password|secret|token/i;

/**
 * Runs one form: same origin, zod, use case. A refusal comes back beside its field with what was typed kept; a bug
 * is logged and told without its message. A redirect thrown by `run` goes through.
 * @returns the state for `useActionState`; whatever `run` returns is the line of success
 */
export async function runForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<string | undefined>,
): Promise<FormState> {
  const fields = readForm(form);
  const values = typed(fields);
  try {
    assertSameOrigin(await headers());
    const parsed = schema.safeParse(fields);
    if (!parsed.success) {
      return { status: 'refused', message: '', problems: firstProblems(parsed.error), values };
    }
    return { status: 'done', message: (await run(parsed.data)) ?? '', problems: {}, values };
  } catch (error) {
    unstable_rethrow(error);
    return refused(error, values);
  }
}

/** Fields of a form by name; a name that came several times holds a list. Next's own fields are left out. */
export function readForm(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const all = form.getAll(name);
    fields[name] = all.length === 1 ? all[0] : all;
  }
  return fields;
}

function typed(fields: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(fields).flatMap(([name, value]) => {
    const all = [value].flat();
    const kept = all.every((one) => typeof one === 'string') && !SECRET_FIELD.test(name);
    return kept ? [[name, all.join('\n')]] : [];
  });
  return Object.fromEntries(texts);
}

function firstProblems(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[String(issue.path[0] ?? 'form')] ??= issue.message;
  return problems;
}

function refused(error: unknown, values: Record<string, string>): FormState {
  if (error instanceof DomainError) {
    const problems = error.field ? { [error.field]: error.message } : {};
    return { status: 'refused', message: error.field ? '' : error.message, problems, values };
  }
  log().error({ err: error }, 'a form failed');
  return { status: 'refused', message: UNFORESEEN, problems: {}, values };
}
