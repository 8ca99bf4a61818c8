// The map: mounts the doors and exports the Durable Objects. No logic.
import { Hono } from 'hono'
import { api } from './api/routes.ts'
import { hosted } from './chat/hosted.tsx'
import { chat } from './chat/routes.ts'
import { dashboard } from './dashboard/dashboard.tsx'
import type { Env } from './env.ts'
import { accessLog } from './http/access-log.ts'
import { onError, Problem } from './http/problem.ts'
import { requestId } from './http/request-id.ts'

export { Conversation } from './conversation/conversation.ts'
export { Job } from './jobs/job.ts'

const app = new Hono<{ Bindings: Env; Variables: { requestId: string } }>()

app.use(requestId, accessLog)
app.route('/', chat) // door 1, visitors
app.route('/', hosted)
app.route('/', dashboard) // door 2, staff
app.route('/api/v1', api) // door 3, software
app.notFound((c) => onError(new Problem('unknown', 'There is nothing at this address.'), c))
app.onError(onError)

export default app
