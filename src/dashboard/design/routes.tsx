// `/design`: every component in all its states, for whoever changes one. Development only; what is
// shown here is made up. `?theme=dark` shows it dark, whatever the browser prefers.
import { type Context, Hono } from 'hono'
import type { Env } from '../../env.ts'
import { pageHeaders } from '../../http/page-headers.ts'
import { Problem } from '../../http/problem.ts'
import { LinkButton } from '../../ui/button.tsx'
import type { Theme } from '../../ui/document.tsx'
import { ErrorPage } from '../../ui/error-page.tsx'
import { keysOf, page, themeOf } from '../../ui/page.tsx'
import { DashboardLayout, type Frame, PublicPage } from '../layout.tsx'
import { DetailPage } from './detail-page.tsx'
import { ListPage } from './list-page.tsx'
import { PartsPage } from './parts-page.tsx'
import { DESIGN_NOW } from './sample.ts'
import { SignInSample } from './signed-out.tsx'

export const design = new Hono<{ Bindings: Env }>()

design.use('/design', pageHeaders)
design.use('/design/*', pageHeaders)
design.use('/design', developmentOnly)
design.use('/design/*', developmentOnly)

design.get('/design', function showParts(c) {
  return page(c, <PartsPage frame={frameOf(c)} />)
})

design.get('/design/list', function showList(c) {
  const state = c.req.query('state')
  return page(c, <ListPage frame={frameOf(c)} state={state === 'none' ? 'none' : 'rows'} />)
})

design.get('/design/detail', function showDetail(c) {
  return page(c, <DetailPage frame={frameOf(c)} />)
})

design.get('/design/error', function showError(c) {
  return page(
    c,
    <DashboardLayout frame={frameOf(c)} title="Not found" place={null}>
      <ErrorPage
        status={404}
        title="This lead does not exist"
        text="It may have been deleted, or the address is mistyped."
        requestId="req_01kdesign"
      >
        <LinkButton href="/design/list" kind="primary">
          All leads
        </LinkButton>
      </ErrorPage>
    </DashboardLayout>,
  )
})

design.get('/design/signed-out', function showSignedOut(c) {
  return page(
    c,
    <PublicPage title="Sign in" theme={themeFrom(c)} footer="Fineguide Leads, in development">
      <SignInSample />
    </PublicPage>,
  )
})

async function developmentOnly(
  c: Context<{ Bindings: Env }>,
  next: () => Promise<void>,
): Promise<void> {
  if (c.env?.ENVIRONMENT === 'production')
    throw new Problem('unknown', 'There is nothing at this address.')
  await next()
}

function frameOf(c: Context): Frame {
  const { pathname, search } = new URL(c.req.url)
  return {
    workspace: { name: 'Acme Group' },
    workspaces: [{ name: 'Northwind Dental', href: '/design' }],
    member: { name: 'Ada Lindqvist', email: 'ada@acme.example' },
    theme: themeFrom(c),
    keys: keysOf(c),
    clock: { now: DESIGN_NOW, timeZone: 'Europe/Berlin' },
    path: pathname + search,
    done: c.req.query('done') === undefined ? null : { key: 'saved' },
    newLeads: 7,
  }
}

function themeFrom(c: Context): Theme {
  const asked = c.req.query('theme')
  return asked === 'dark' || asked === 'light' ? asked : themeOf(c)
}
