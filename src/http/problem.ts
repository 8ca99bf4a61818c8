// Errors as the outside sees them: RFC 9457 problem details. Every door throws or returns these;
// app.onError turns them into the response. Unknown errors show only the request id.
import type { Context } from 'hono'
import { log } from './log.ts'

/** `<code>` of `/problems/<code>` and its status (PRODUCT §7, §10). */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request could not be read' },
  unauthorized: { status: 401, title: 'No valid API key or session' },
  forbidden: { status: 403, title: 'Not allowed with this key or role' },
  origin: { status: 403, title: 'This website may not use this agent' },
  unknown: { status: 404, title: 'There is nothing here' },
  conflict: { status: 409, title: 'In conflict with what is stored' },
  too_large: { status: 413, title: 'The request is too large' },
  invalid: { status: 422, title: 'A value is not valid' },
  too_many: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const

export type ProblemCode = keyof typeof PROBLEMS
export type FieldErrors = Record<string, string>

export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string
  readonly errors: FieldErrors | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: FieldErrors; retryAfterSeconds?: number } = {},
  ) {
    super(`${code}: ${detail}`)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
    this.errors = more.errors
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

/** `application/problem+json` of RFC 9457 with our `requestId` and field `errors`. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { status, title } = PROBLEMS[problem.code]
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
  if (problem.retryAfterSeconds !== undefined)
    headers.set('retry-after', String(Math.max(1, Math.ceil(problem.retryAfterSeconds))))
  const body = {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.detail,
    requestId,
    ...(problem.errors && { errors: problem.errors }),
  }
  return new Response(JSON.stringify(body), { status, headers })
}

/** The one `app.onError`: known problems as they are; all else is logged and becomes `internal`. */
export function onError(error: Error, c: Context): Response {
  const requestId = (c.get('requestId') as string | undefined) ?? 'unknown'
  if (error instanceof Problem) return problemResponse(error, requestId)
  logError(error, requestId)
  return problemResponse(
    new Problem('internal', `Please try again; if it stays, quote ${requestId}.`),
    requestId,
  )
}

/**
 * One JSON line. Only the cause's message of a query error: drizzle's own message holds the SQL
 * with its parameters, which are personal data.
 */
export function logError(error: unknown, requestId: string): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown error'
  const stack = cause === error && cause instanceof Error ? cause.stack : undefined
  log('error', { requestId, error: text.slice(0, 500), stack })
}
