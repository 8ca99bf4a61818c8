// What stands around a page (layout.tsx), from the request of a signed-in member.
import type { Context } from 'hono'
import { keysOf, takeDone, themeOf } from '../ui/page.tsx'
import type { Frame } from './layout.tsx'
import type { DashboardEnv } from './session.ts'

/** Once per page: what was just done is read and forgotten. */
export function frameOf(c: Context<DashboardEnv>, newLeads = c.var.newLeads): Frame {
  const { member } = c.var
  const { pathname, search } = new URL(c.req.url)
  return {
    workspace: { name: member.workspaceName },
    member: { name: member.name, email: member.email },
    theme: themeOf(c),
    keys: keysOf(c),
    clock: { now: Date.now(), timeZone: member.timeZone },
    path: pathname + search,
    done: takeDone(c),
    newLeads,
  }
}
