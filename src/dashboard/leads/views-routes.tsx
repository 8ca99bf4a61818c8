// `/leads/views`: the views that were given a name: saved from the list, renamed and deleted here.
import { Hono } from 'hono'
import { Problem } from '../../http/problem.ts'
import { storable } from '../../leads/fold.ts'
import {
  deleteView,
  listViews,
  MAX_VIEW_NAME,
  renameView,
  saveView,
} from '../../leads/saved-views.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv, mayDo } from '../session.ts'
import { formOf, type LeadsContext, textOf, viewOf } from './door.ts'
import { viewPath, wholeView } from './view-links.ts'
import { type NameDraft, SavedViewsPage } from './views-page.tsx'
import { VIEW_WORDS } from './views-words.ts'

export const views = new Hono<DashboardEnv>()

views.get('/leads/views', mayDo('work_leads'), function viewsPage(c) {
  return sendViews(c, null, 200)
})

/** The view is the address that it is posted to. */
views.post('/leads/views', async function saveNewView(c) {
  assertMay(c.var.member, 'work_leads')
  const { workspaceNo, userId } = c.var.member
  const filter = wholeView(viewOf(c))
  const name = nameIn(await formOf(c))
  const draft = { of: null, filter, name }
  if (!isName(name)) return sendViews(c, { ...draft, error: VIEW_WORDS.noName }, 422)
  const saved = await saveView(
    c.env.DB,
    workspaceNo,
    { name, filter, createdBy: userId },
    Date.now(),
  )
  if (saved.kind === 'saved') return seeOther(c, viewPath(filter), { key: 'view_saved' })
  return sendViews(c, { ...draft, error: VIEW_WORDS[saved.kind] }, 422)
})

views.post('/leads/views/:id/name', async function rename(c) {
  assertMay(c.var.member, 'work_leads')
  const id = c.req.param('id')
  const name = nameIn(await formOf(c))
  const { workspaceNo } = c.var.member
  const result = isName(name) ? await renameView(c.env.DB, workspaceNo, id, name) : 'noName'
  if (result === 'unknown') throw unknownView()
  if (result === 'renamed') return seeOther(c, '/leads/views', { key: 'saved' })
  return sendViews(c, { of: id, name, error: VIEW_WORDS[result] }, 422)
})

views.post('/leads/views/:id/deletion', async function remove(c) {
  assertMay(c.var.member, 'work_leads')
  const { workspaceNo } = c.var.member
  if (!(await deleteView(c.env.DB, workspaceNo, c.req.param('id')))) throw unknownView()
  return seeOther(c, '/leads/views', { key: 'deleted' })
})

async function sendViews(
  c: LeadsContext,
  draft: NameDraft | null,
  status: 200 | 422,
): Promise<Response> {
  const saved = await listViews(c.env.DB, c.var.member.workspaceNo)
  if (draft?.of && !saved.some((view) => view.id === draft.of)) throw unknownView()
  return page(
    c,
    <SavedViewsPage frame={frameOf(c)} views={saved} draft={draft} />,
    undefined,
    status,
  )
}

function nameIn(form: FormData): string {
  return storable(textOf(form, 'name')).trim()
}

function isName(name: string): boolean {
  return name !== '' && [...name].length <= MAX_VIEW_NAME
}

function unknownView(): Problem {
  return new Problem('unknown', 'There is no such view. Somebody may have deleted it.')
}
