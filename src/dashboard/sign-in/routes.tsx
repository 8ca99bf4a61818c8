// Getting in and out (PRODUCT §10): /sign-in, /sign-out, and /setup for the very first owner. Mounted
// by the map beside the dashboard, and alone there without `requireMember`.
import { type Context, Hono } from 'hono'
import type { Env } from '../../env.ts'
import { readForm } from '../../http/form.ts'
import { pageHeaders } from '../../http/page-headers.ts'
import { Problem } from '../../http/problem.ts'
import { sameOrigin } from '../../http/same-origin.ts'
import { page, seeOther, themeOf } from '../../ui/page.tsx'
import { signingSecret } from '../../workspace/secrets.ts'
import { currentMember, signIn as signInTo, signOut } from '../../workspace/session.ts'
import { isSetupOpen, Setup, setUp, timeZones } from '../../workspace/setup.ts'
import { safeNext } from '../next.ts'
import { sendCookies } from '../session.ts'
import { notConfigured } from './not-configured.tsx'
import { type SetupField, SetupPage, SignInPage, SignOutPage } from './pages.tsx'
import { SETUP_WORDS, SIGN_IN_WORDS } from './words.ts'

type SignInEnv = { Bindings: Env; Variables: { requestId: string } }

/** A path, an e-mail, a password: longer is not a form of ours. */
const FORM_BYTES = 16 * 1024

export const signIn = new Hono<SignInEnv>()

// By address: this app is mounted at the root, where `*` would take in the visitors' pages.
for (const path of ['/sign-in', '/sign-out', '/setup']) {
  signIn.use(path, pageHeaders, sameOrigin, async function needsSecret(c, next) {
    if (!signingSecret(c.env)) return notConfigured(c)
    await next()
  })
}

signIn.get('/sign-in', async function signInPage(c) {
  const current = await currentMember(c.env, c.req.raw, Date.now())
  if (current) sendCookies(c, current.cookies)
  const next = safeNext(c.req.query('next'))
  return page(c, <SignInPage theme={themeOf(c)} next={next} signedIn={current?.member} />)
})

signIn.post('/sign-in', async function submitSignIn(c) {
  const form = await readForm(c.req.raw, FORM_BYTES)
  const next = safeNext(form.next)
  const email = (form.email ?? '').trim().slice(0, 254)
  const password = form.password ?? ''
  const again = (error: string, status: 403 | 422 | 429) =>
    page(
      c,
      <SignInPage theme={themeOf(c)} next={next} email={email} error={error} />,
      undefined,
      status,
    )
  if (!email || !password) return again(SIGN_IN_WORDS.missing, 422)
  const result = await signInTo(c.env, c.req.raw, { email, password }, Date.now())
  switch (result.kind) {
    case 'wrong':
      return again(SIGN_IN_WORDS.wrong, 422)
    case 'no_workspace':
      return again(SIGN_IN_WORDS.noWorkspace, 403)
    case 'locked':
      return again(lockedFor(c, result.retryAfterSeconds), 429)
    case 'signed_in':
      sendCookies(c, result.cookies)
      return seeOther(c, next)
  }
})

signIn.get('/sign-out', async function signOutPage(c) {
  return page(c, <SignOutPage theme={themeOf(c)} />)
})

signIn.post('/sign-out', async function submitSignOut(c) {
  sendCookies(c, await signOut(c.env, c.req.raw, Date.now()))
  return seeOther(c, '/sign-in')
})

signIn.get('/setup', async function setupPage(c) {
  if (!(await isSetupOpen(c.env))) throw noSetup()
  const timeZone = (c.req.raw.cf?.timezone as string | undefined) ?? 'UTC'
  return sendSetup(c, { timeZone }, {})
})

signIn.post('/setup', async function submitSetup(c) {
  if (!(await isSetupOpen(c.env))) throw noSetup()
  const form = await readForm(c.req.raw, FORM_BYTES)
  const given = Setup.safeParse(form)
  if (!given.success) {
    const wrong = given.error.issues.map((issue) => issue.path[0] as SetupField)
    return sendSetup(c, form, {
      errors: Object.fromEntries(wrong.map((field) => [field, SETUP_WORDS.errors[field]])),
    })
  }
  const address = c.req.header('cf-connecting-ip') ?? null
  const now = Date.now()
  const result = await setUp(c.env, given.data, address, now)
  switch (result.kind) {
    case 'over':
      throw noSetup()
    case 'wrong_token':
      return sendSetup(c, form, { errors: { token: SETUP_WORDS.wrongToken } })
    case 'locked':
      return sendSetup(c, form, { error: lockedFor(c, result.retryAfterSeconds), status: 429 })
    case 'done': {
      const entered = await signInTo(c.env, c.req.raw, given.data, now)
      if (entered.kind === 'signed_in') sendCookies(c, entered.cookies)
      return seeOther(c, entered.kind === 'signed_in' ? '/' : '/sign-in')
    }
  }
})

type SetupAnswer = {
  errors?: Partial<Record<SetupField, string>>
  error?: string
  status?: 422 | 429
}

function sendSetup(
  c: Context<SignInEnv>,
  typed: Record<string, string>,
  { errors, error, status = 422 }: SetupAnswer,
): Promise<Response> {
  const { workspace, name, email, timeZone } = typed
  const asked = (
    <SetupPage
      theme={themeOf(c)}
      timeZones={timeZones()}
      values={{ workspace, name, email, timeZone }}
      errors={errors ?? {}}
      error={error}
    />
  )
  return page(c, asked, undefined, errors || error ? status : 200)
}

function lockedFor(c: Context, seconds: number): string {
  c.header('retry-after', String(seconds))
  return SIGN_IN_WORDS.locked(Math.ceil(seconds / 60))
}

const noSetup = () => new Problem('unknown', 'There is nothing at this address.')
