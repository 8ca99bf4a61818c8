// Door 3, software: the REST API (PRODUCT §10), mounted at /api/v1. Routes are the operations of
// operations.ts, each with its handler; openapi.json beside them is a static file.
import { type Handler, Hono } from 'hono'
import { onError } from '../http/problem.ts'
import * as agents from './agents.ts'
import * as articles from './articles.ts'
import { exportIntentLabels, getConversation } from './conversations.ts'
import * as leads from './leads.ts'
import { OPERATIONS, type OperationId } from './operations.ts'
import { type ApiEnv, authenticate, requires } from './request.ts'

const HANDLERS: Record<OperationId, Handler<ApiEnv>> = {
  ...agents,
  ...articles,
  ...leads,
  exportIntentLabels,
  getConversation,
}

export const api = new Hono<ApiEnv>()

api.onError((error, c) => {
  const response = onError(error, c)
  if (response.status === 401) response.headers.set('www-authenticate', 'Bearer')
  return response
})
api.use(authenticate)

for (const [id, operation] of Object.entries(OPERATIONS)) {
  const path = operation.path.replace(/\{(\w+)\}/g, ':$1')
  api.on(operation.method, path, requires(operation.scope), HANDLERS[id as OperationId])
}
