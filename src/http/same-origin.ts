// Cross-site request forgery: an unsafe request that carries our cookie must come from our own pages.
// Mounted before everything; the chat endpoint and the API carry no cookie and check their own way.
import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']
const WITHOUT_COOKIES = ['/v1', '/api/v1']

/** @throws Problem `origin` when another website, or nobody who says so, sent the request. */
export const sameOrigin: MiddlewareHandler = async function sameOrigin(c, next) {
  if (!SAFE.includes(c.req.method) && !isOpen(c.req.path) && !isOwn(c.req.raw))
    throw new Problem(
      'origin',
      'This request did not come from our own page. Reload the page and try again.',
    )
  await next()
}

function isOpen(path: string): boolean {
  return WITHOUT_COOKIES.some((root) => path === root || path.startsWith(`${root}/`))
}

function isOwn(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  // The browser's own word, which no page can change. `none`: the user, not a page, sent it again.
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin !== null) return origin === new URL(request.url).origin
  // Every browser sends one of the two. A program sends neither, and may as long as it brings no
  // cookie: there is nothing it could be tricked into using.
  return !request.headers.has('cookie')
}
