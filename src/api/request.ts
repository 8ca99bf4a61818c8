// How the API reads a request: who calls, with which right, and a JSON body that fits its schema. Every
// way out is a problem of RFC 9457.
import type { Context, MiddlewareHandler } from 'hono'
import type * as z from 'zod'
import type { Env } from '../env.ts'
import { readBody } from '../http/body.ts'
import { type FieldErrors, Problem } from '../http/problem.ts'
import { goFirst } from '../leads/courtesy.ts'
import { type Caller, type Scope, verifyKey } from '../workspace/keys.ts'

export type ApiEnv = { Bindings: Env; Variables: { requestId: string; caller: Caller } }
export type ApiContext = Context<ApiEnv>

export const MAX_BODY_BYTES = 1024 * 1024

/** @throws Problem `unauthorized` */
export const authenticate: MiddlewareHandler<ApiEnv> = async function authenticate(c, next) {
  // Somebody waits: an export asks D1 after this.
  const caller = await goFirst(() => verifyKey(c.env.DB, c.req.header('authorization'), Date.now()))
  if (!caller) throw new Problem('unauthorized', 'Send a valid key: Authorization: Bearer fg_…')
  c.set('caller', caller)
  await next()
  c.header('cache-control', 'no-store')
}

/** @throws Problem `forbidden` */
export function requires(scope: Scope): MiddlewareHandler<ApiEnv> {
  return async function requiresScope(c, next) {
    if (!c.get('caller').scopes.includes(scope))
      throw new Problem('forbidden', `This key lacks the scope ${scope}.`)
    await next()
  }
}

/** @throws Problem `too_large`, `malformed` (no JSON), `invalid` (by field) */
export async function bodyOf<S extends z.ZodType>(c: ApiContext, schema: S): Promise<z.output<S>> {
  return validate(await jsonBody(c), schema)
}

/** @throws Problem `too_large`, `malformed` (no JSON) */
export async function jsonBody(c: ApiContext): Promise<unknown> {
  return jsonOf(await readBody(c.req.raw, MAX_BODY_BYTES))
}

/** @throws Problem `invalid` (by field) */
export function validate<S extends z.ZodType>(value: unknown, schema: S): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues) errors[issue.path.join('.') || 'body'] ??= issue.message
  throw new Problem('invalid', 'Some values are not valid.', { errors })
}

/** A parameter of the path. */
export function param(c: ApiContext, name: string): string {
  return c.req.param(name) ?? ''
}

export function unknown(what: string): Problem {
  return new Problem('unknown', `There is no such ${what}.`)
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch {
    throw new Problem('malformed', 'The body is not JSON in UTF-8.')
  }
}
