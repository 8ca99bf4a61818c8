import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openApi } from '../../src/api/openapi.ts'
import { api } from '../../src/api/routes.ts'

type Doc = { paths: Record<string, Record<string, { operationId: string; responses: object }>> }
const document = openApi() as Doc
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)

describe('openapi.json', () => {
  test('names every route, and no other', () => {
    const routes = api.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
    expect([...new Set(routes)].sort()).toEqual(operations.toSorted())
  })

  test('has the endpoints that are promised', () => {
    expect(operations).toEqual(
      expect.arrayContaining([
        'GET /agents',
        'POST /agents',
        'GET /agents/{agentId}',
        'PATCH /agents/{agentId}',
        'DELETE /agents/{agentId}',
        'GET /agents/{agentId}/lead-collection',
        'PUT /agents/{agentId}/lead-collection',
        'GET /agents/{agentId}/articles',
        'POST /agents/{agentId}/articles',
        'GET /leads',
        'GET /leads/{leadId}',
        'PATCH /leads/{leadId}',
        'DELETE /leads/{leadId}',
        'GET /leads.csv',
        'GET /conversations/{conversationId}',
      ]),
    )
  })

  test('the committed file is this document', () => {
    const file = join(import.meta.dirname, '../../static/api/v1/openapi.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApi())))
  })

  test('every reference leads somewhere', () => {
    const text = JSON.stringify(document)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(text).toContain(`"${name}":{`)
  })
})
