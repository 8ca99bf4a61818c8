// Signing in and out, and the member of a request: what the dashboard's doors call. Loads better-auth
// at its first call, so that this file costs the chat path nothing.
import type { Env } from '../env.ts'
import { audit } from './audit.ts'
import { type Member, memberOfSession } from './members.ts'
import { signingSecret } from './secrets.ts'
import { forgiveAttempts, takeAttempt } from './sign-in-attempts.ts'

export type SignIn =
  | { kind: 'signed_in'; member: Member; cookies: string[] }
  | { kind: 'wrong' }
  | { kind: 'locked'; retryAfterSeconds: number }
  /** The password is right, but the user belongs to no workspace (any more). */
  | { kind: 'no_workspace' }

export async function signIn(
  env: Env,
  request: Request,
  given: { email: string; password: string },
  now: number,
): Promise<SignIn> {
  const attempt = {
    secret: secretOf(env),
    account: given.email,
    address: request.headers.get('cf-connecting-ip'),
  }
  const taken = await takeAttempt(env.DB, attempt, now)
  if (taken.kind === 'locked') return taken
  const { auth, signInByPassword } = await loadAuth(env, request)
  const done = await signInByPassword(auth, request.headers, given)
  if (done.kind === 'wrong') return done
  await forgiveAttempts(env.DB, attempt)
  const member = await memberOfSession(env.DB, done.token, now)
  if (!member) return { kind: 'no_workspace' }
  await auditMember(env.DB, member, 'sign_in', now)
  return { kind: 'signed_in', member, cookies: done.cookies }
}

/** The member of the request and cookies to send back with the answer; null: not signed in. */
export async function currentMember(
  env: Env,
  request: Request,
  now: number,
): Promise<{ member: Member; cookies: string[] } | null> {
  if (!request.headers.has('cookie')) return null
  const { auth, sessionToken } = await loadAuth(env, request)
  const { token, cookies } = await sessionToken(auth, request.headers)
  const member = token && (await memberOfSession(env.DB, token, now))
  return member ? { member, cookies } : null
}

/** Ends the session of the request for good, also for whoever copied its cookies. */
export async function signOut(env: Env, request: Request, now: number): Promise<string[]> {
  const current = await currentMember(env, request, now)
  const { auth, endSession } = await loadAuth(env, request)
  const cookies = await endSession(auth, request.headers)
  if (current) await auditMember(env.DB, current.member, 'sign_out', now)
  return cookies
}

async function loadAuth(env: Env, request: Request) {
  const { authOf, ...verbs } = await import('./auth.ts')
  const { origin } = new URL(request.url)
  return { auth: authOf({ db: env.DB, origin, secret: secretOf(env) }), ...verbs }
}

function secretOf(env: Env): string {
  const secret = signingSecret(env)
  if (!secret) throw new Error('BETTER_AUTH_SECRET is missing or weak')
  return secret
}

function auditMember(db: D1Database, member: Member, action: string, now: number): Promise<void> {
  return audit(db, { workspaceNo: member.workspaceNo, actor: member.userId, action }, now)
}
