// Door 2, staff: everything behind sign-in. What all its pages share is mounted here, once, by address:
// headers, the same-origin check and the member; and the page that stands in place of an error.
import { type Context, Hono, type Next } from 'hono'
import { pageHeaders } from '../http/page-headers.ts'
import { logError, PROBLEMS, Problem, problemResponse } from '../http/problem.ts'
import { sameOrigin } from '../http/same-origin.ts'
import { countNewLeads } from '../leads/list.ts'
import { LinkButton } from '../ui/button.tsx'
import { ErrorPage } from '../ui/error-page.tsx'
import { page, themeOf } from '../ui/page.tsx'
import { agents } from './agents/routes.tsx'
import { conversations } from './conversations/routes.tsx'
import { design } from './design/routes.tsx'
import { frameOf } from './frame.ts'
import { DashboardLayout, PublicPage } from './layout.tsx'
import { leads } from './leads/routes.ts'
import { overview } from './overview/routes.tsx'
import { preferences } from './preferences.ts'
import { type DashboardEnv, requireMember } from './session.ts'
import { settings } from './settings/routes.tsx'
import { signIn } from './sign-in/routes.tsx'
import { ERROR_WORDS } from './words.ts'

export const dashboard = new Hono<DashboardEnv>()

/** Addresses of members only; `/leads/*` holds `/leads` too. */
const PLACES = [
  '/',
  '/agents/*',
  '/leads/*',
  '/leads.csv',
  '/leads.ndjson',
  '/conversations/*',
  '/settings/*',
]

for (const place of PLACES)
  dashboard.use(place, pageHeaders, sameOrigin, requireMember, newLeadsBesideTheMenu)

dashboard.route('/', signIn)
dashboard.route('/', preferences)
dashboard.route('/', design)
dashboard.route('/', overview)
dashboard.route('/', leads)
dashboard.route('/', agents)
dashboard.route('/', conversations)
dashboard.route('/', settings)

dashboard.onError(function errorPage(error, c) {
  const requestId = c.get('requestId')
  if (!(error instanceof Problem)) logError(error, requestId)
  const problem = error instanceof Problem ? error : new Problem('internal', ERROR_WORDS.internal)
  const wantsPage = (c.req.header('accept') ?? '').includes('text/html')
  return wantsPage ? problemPage(c, problem) : problemResponse(problem, requestId)
})

/** The overview and the list count leads anyway and say so themselves: one D1 round trip less. */
const COUNT_THEMSELVES = ['/', '/leads']

/** The number beside Leads: whole pages only, a fragment does not show the menu. */
async function newLeadsBesideTheMenu(c: Context<DashboardEnv>, next: Next): Promise<void> {
  const isPage = c.req.method === 'GET' && c.req.header('HX-Request-Type') !== 'partial'
  const counts = COUNT_THEMSELVES.includes(c.req.path)
  if (isPage && !counts) c.set('newLeads', await countNewLeads(c.env.DB, c.var.member.workspaceNo))
  await next()
}

/** The problem as a page, in the frame of whoever is signed in. */
export function problemPage(c: Context<DashboardEnv>, problem: Problem): Promise<Response> {
  const { status, title } = PROBLEMS[problem.code]
  const shown = (
    <ErrorPage
      status={status}
      title={ERROR_WORDS.titles[problem.code] ?? title}
      text={problem.detail}
      {...(status >= 500 && { requestId: c.get('requestId') })}
    >
      <LinkButton href="/">{ERROR_WORDS.home}</LinkButton>
    </ErrorPage>
  )
  const isSignedIn = c.get('member') !== undefined
  const full = isSignedIn ? (
    <DashboardLayout frame={frameOf(c)} title={title} place={null}>
      {shown}
    </DashboardLayout>
  ) : (
    <PublicPage title={title} theme={themeOf(c)}>
      {shown}
    </PublicPage>
  )
  return page(c, full, shown, status)
}
