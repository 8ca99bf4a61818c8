// Where to go after signing in. A link may carry it (`/sign-in?next=…`), so it must never lead away.

const HOME = '/'
/** Any host: only what stands behind it is used. */
const BASE = 'http://dashboard.invalid'

/** The path and query of `next` when it is a page of ours, else the overview. */
export function safeNext(next: string | null | undefined): string {
  // `//host` and `/\host` are other hosts to a browser; it also drops tabs and line ends.
  if (!next?.startsWith('/') || hasControl(next) || next.length > 2000) return HOME
  if (next[1] === '/' || next[1] === '\\' || !URL.canParse(next, BASE)) return HOME
  const url = new URL(next, BASE)
  if (url.origin !== BASE || url.pathname.startsWith('//')) return HOME
  if (url.pathname === '/sign-in' || url.pathname === '/sign-out') return HOME
  return url.pathname + url.search
}

/** The sign-in page that leads back to `next`. */
export function signInPath(next: string): string {
  const safe = safeNext(next)
  return safe === HOME ? '/sign-in' : `/sign-in?next=${encodeURIComponent(safe)}`
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x20) return true
  return false
}
