/** The closed list of refusals. What is not yours is not found. */
export const errorCodes = ['not-found', 'forbidden', 'conflict', 'limit', 'invalid', 'unavailable'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * A refusal that any caller treats alike. `message` is for the person and may be shown; `field` names the
 * form field it belongs to; `retryAfterSeconds` goes with `limit` and `unavailable`.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: { field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.field = details.field;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** HTTP status of each refusal. */
export const httpStatus: Record<ErrorCode, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  limit: 429,
  invalid: 422,
  unavailable: 503,
};

const titles: Record<ErrorCode, string> = {
  'not-found': 'Not found',
  forbidden: 'Not allowed',
  conflict: 'Changed meanwhile',
  limit: 'Too many requests',
  invalid: 'Not valid',
  unavailable: 'Not available right now',
};

/** What anybody is told of an error we did not foresee. */
export const UNFORESEEN = 'Something went wrong on our side. Nothing was changed; please try again.';

/**
 * The RFC 9457 problem document of an error, with its HTTP status. A bug gives a bare 500: its message stays here.
 * @source RFC 9457, section 3
 */
export function toProblem(error: unknown): { status: number; title: string; detail: string; code: string } {
  if (error instanceof DomainError) {
    return {
      status: httpStatus[error.code],
      title: titles[error.code],
      detail: error.message,
      code: error.code,
    };
  }
  return { status: 500, title: 'Internal error', detail: UNFORESEEN, code: 'internal' };
}
