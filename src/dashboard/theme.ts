// `POST /theme`: light, dark or like the device, for people without JavaScript (static/app.js does the
// same at once). A cookie of this browser, so that the first paint is right; nobody need be signed in.
import { Hono } from 'hono'
import type { Theme } from '../ui/document.tsx'
import { keepTheme, seeOther } from '../ui/page.tsx'

export const theme = new Hono()

const THEMES: Theme[] = ['system', 'light', 'dark']

theme.post('/theme', async function chooseTheme(c) {
  const form = await c.req.formData().catch(() => new FormData())
  keepTheme(c, THEMES.find((name) => name === form.get('theme')) ?? 'system')
  return seeOther(c, ownPath(form.get('back'), c.req.url))
})

/** Only a path of this site: `//host` and `/\host` would lead away. */
function ownPath(back: unknown, here: string): string {
  const own = new URL(here)
  if (typeof back !== 'string' || !back.startsWith('/') || !URL.canParse(back, own)) return '/'
  const to = new URL(back, own)
  return to.origin === own.origin ? to.pathname + to.search : '/'
}
