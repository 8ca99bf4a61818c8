// The long work that this browser began, as a cookie: the list of leads shows it without a question to anything
// while there is none.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { LeadsContext } from './door.ts'

const COOKIE = 'job'
/** As ids.ts makes them: anything else is no job, and makes no Durable Object. */
const JOB_ID = /^job_[0-9a-z]{26}$/
const KEPT_SECONDS = 24 * 60 * 60

export function isJobId(id: string): boolean {
  return JOB_ID.test(id)
}

export function rememberJob(c: LeadsContext, id: string): void {
  const kept = { path: '/leads', httpOnly: true, sameSite: 'Lax', maxAge: KEPT_SECONDS } as const
  setCookie(c, COOKIE, id, kept)
}

export function ownJob(c: LeadsContext): string | null {
  const id = getCookie(c, COOKIE)
  return id !== undefined && isJobId(id) ? id : null
}

/** Once it is seen to be over. */
export function forgetJob(c: LeadsContext): void {
  if (ownJob(c)) deleteCookie(c, COOKIE, { path: '/leads' })
}
