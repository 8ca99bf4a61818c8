// `POST /preferences`: light or dark, shortcuts on or off, for people without JavaScript (static/app.js
// does the same at once). Cookies of this browser, so that the first paint is right; nobody need be
// signed in.
import { Hono } from 'hono'
import { keepPreference, seeOther } from '../ui/page.tsx'

export const preferences = new Hono()

const VALUES = { theme: ['system', 'light', 'dark'], keys: ['on', 'off'] } as const

preferences.post('/preferences', async function choosePreferences(c) {
  const form = await c.req.formData().catch(() => new FormData())
  for (const name of ['theme', 'keys'] as const) {
    const value = VALUES[name].find((known) => known === form.get(name))
    if (value) keepPreference(c, name, value)
  }
  return seeOther(c, ownPath(form.get('back'), c.req.url))
})

/** Only a path of this site: `//host` and `/\host` would lead away. */
function ownPath(back: unknown, here: string): string {
  if (typeof back !== 'string' || !back.startsWith('/') || !URL.canParse(back, here)) return '/'
  const to = new URL(back, here)
  return to.origin === new URL(here).origin ? to.pathname + to.search : '/'
}
