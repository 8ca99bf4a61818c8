// How a page leaves: whole, or the part of it that htmx asked for. Called by every dashboard route,
// so that no route tests a header. Private pages are never kept by browsers or caches.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Theme } from './document.tsx'

type Status = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
/** A rendered component; async components are waited for. */
type Tags = { toString(): string | Promise<string> }

/**
 * @example return page(c, <LeadsPage {...view} />, <LeadRows {...view} />)
 * An invalid form: `page(c, <EditPage errors … />, <EditForm errors … />, 422)`.
 */
export async function page(
  c: Context,
  full: Tags,
  part?: Tags,
  status: Status = 200,
): Promise<Response> {
  setPageHeaders(c)
  if (part && isPart(c)) return c.html(await part.toString(), status)
  return c.html(`<!doctype html>${await full.toString()}`, status)
}

/** A part that has no page of its own: it is only ever asked for by htmx. */
export async function fragment(c: Context, part: Tags, status: Status = 200): Promise<Response> {
  setPageHeaders(c)
  return c.html(await part.toString(), status)
}

/** After a form: on to a page that says what was done. htmx follows the redirect by itself. */
export function seeOther(c: Context, path: string, done?: Done): Response {
  setPageHeaders(c)
  if (done) {
    const value = [done.key, done.count ?? '', done.undo ?? ''].join('~').replace(/~+$/, '')
    setCookie(c, DONE, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  }
  return c.redirect(path, 303)
}

/** After a form whose answer is a small part of the page: that part for htmx, else on to the page. */
export function partOrSeeOther(c: Context, part: Tags, path: string): Promise<Response> | Response {
  return isPart(c) ? fragment(c, part) : seeOther(c, path)
}

/**
 * What was done, as a key of the words of the room that says it: no personal data in cookies. `undo`: the
 * path that takes it back when posted to.
 */
export type Done = { key: string; count?: number; undo?: string }

/** Read once: the next page does not say it again. */
export function takeDone(c: Context): Done | null {
  const value = getCookie(c, DONE)
  if (value === undefined) return null
  deleteCookie(c, DONE, { path: '/' })
  const [key = '', count = '', undo = ''] = value.split('~')
  if (!/^[a-z_]{1,40}$/.test(key)) return null
  return {
    key,
    ...(/^\d{1,9}$/.test(count) && { count: Number(count) }),
    ...(/^\/[a-z0-9_][a-z0-9_/]{1,100}$/.test(undo) && { undo }),
  }
}

/** What this browser remembers; static/app.js sets the same cookies. */
export function themeOf(c: Context): Theme {
  const value = getCookie(c, 'theme')
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Keyboard shortcuts of one letter: on unless switched off. */
export function keysOf(c: Context): boolean {
  return getCookie(c, 'keys') !== 'off'
}

export function keepPreference(c: Context, name: 'theme' | 'keys', value: string): void {
  setCookie(c, name, value, { path: '/', sameSite: 'Lax', maxAge: YEAR_SECONDS })
}

const DONE = 'done'
const YEAR_SECONDS = 365 * 24 * 60 * 60

function isPart(c: Context): boolean {
  return c.req.header('HX-Request-Type') === 'partial'
}

function setPageHeaders(c: Context): void {
  c.header('Vary', 'HX-Request, HX-Request-Type')
  c.header('Cache-Control', 'no-store')
}
