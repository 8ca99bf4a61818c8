// The member of every dashboard request. Mounted on all of door 2 but sign-in; a route that does more
// than show asks `mayDo` as well.
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'
import { Problem } from '../http/problem.ts'
import { goFirst } from '../leads/courtesy.ts'
import type { Member } from '../workspace/members.ts'
import { type Action, can } from '../workspace/roles.ts'
import { signingSecret } from '../workspace/secrets.ts'
import { currentMember } from '../workspace/session.ts'
import { signInPath } from './next.ts'
import { notConfigured } from './sign-in/not-configured.tsx'

export type DashboardEnv = {
  Bindings: Env
  Variables: { requestId: string; member: Member; newLeads?: number }
}

/** Sets `c.var.member`, or sends to sign in: a page is redirected, everything else gets 401. */
export const requireMember: MiddlewareHandler<DashboardEnv> = async function requireMember(
  c,
  next,
) {
  if (!signingSecret(c.env)) return notConfigured(c)
  return goFirst(async () => {
    const current = await currentMember(c.env, c.req.raw, Date.now())
    if (!current) return anonymous(c)
    c.set('member', current.member)
    await next()
    sendCookies(c, current.cookies)
  })
}

/** @throws Problem `forbidden` when the member's role may not. */
export function mayDo(action: Action): MiddlewareHandler<DashboardEnv> {
  return async function mayDo(c, next) {
    assertMay(c.var.member, action)
    await next()
  }
}

/** The same inside a handler. */
export function assertMay(member: Member, action: Action): void {
  if (!can(member.role, action))
    throw new Problem('forbidden', 'Your role may look at this, but not change it. Ask an owner.')
}

export function sendCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

function anonymous(c: Context<DashboardEnv>): Response {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.header('hx-request')) {
    // The page that asked, not the fragment it asked for.
    c.header('hx-redirect', signInPath(pathOf(c.req.header('hx-current-url')) ?? '/'))
    return c.body(null, 401)
  }
  if (c.req.method === 'GET' || c.req.method === 'HEAD')
    return c.redirect(signInPath(pathname + search), 303)
  throw new Problem('unauthorized', 'You are not signed in any more. Sign in and try again.')
}

function pathOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { pathname, search } = new URL(url)
  return pathname + search
}
