// Rooms of the dashboard behind a member who is given, not signed in: what a route does with a role and
// a workspace, without a session.
import { Hono } from 'hono'
import type { DashboardEnv } from '../../src/dashboard/session.ts'
import { onError } from '../../src/http/problem.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import type { Member } from '../../src/workspace/members.ts'

export function memberOf(workspace: WorkspaceRef, given: Partial<Member> = {}): Member {
  return {
    userId: 'user_ada',
    name: 'Ada',
    email: 'ada@acme.example',
    role: 'owner',
    workspaceId: workspace.id,
    workspaceNo: workspace.no,
    workspaceName: 'Acme',
    timeZone: 'UTC',
    ...given,
  }
}

export function appOf(member: Member, ...rooms: Hono<DashboardEnv>[]): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.use(async (c, next) => {
    c.set('requestId', 'req_test')
    c.set('member', member)
    await next()
  })
  for (const room of rooms) app.route('/', room)
  app.onError(onError)
  return app
}
