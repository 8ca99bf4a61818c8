// The OpenAPI 3.1 document of the API, made from the operations and the schemas that validate. Written to
// a static file by scripts/openapi.ts; the Worker never runs this.
import * as z from 'zod'
import { MODES } from '../capture/settings.ts'
import { INTENT_KINDS } from '../intent/intent.ts'
import { EXPORT_COLUMNS, MORE_COLUMNS, PRESETS } from '../leads/export-options.ts'
import { MAX_LIMIT, RANGES, SORTS } from '../leads/filter.ts'
import { STATUSES } from '../leads/status.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import * as schemas from './schemas.ts'

type Json = Record<string, unknown>

export function openApi(): Json {
  const paths: Record<string, Json> = {}
  for (const [id, operation] of Object.entries(OPERATIONS) as [string, Operation][]) {
    const path = paths[operation.path] ?? {}
    path[operation.method] = operationOf(id, operation)
    paths[operation.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fineguide Leads',
      version: '1',
      description:
        'Agents, their knowledge and lead collection, leads and conversations of one workspace.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'fg_… with scopes read, write, export',
        },
      },
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema, 'output')]),
      ),
    },
  }
}

function operationOf(id: string, operation: Operation): Json {
  const parameters = [
    ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(operation.query ? VIEW : []),
    ...(operation.query === 'export' ? EXPORT : operation.query === 'view' ? PAGE : []),
  ]
  return {
    operationId: id,
    summary: operation.summary,
    description: `Scope: ${operation.scope}.`,
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(operation.body, 'input') } },
      },
    }),
    responses: {
      [operation.status]: answerOf(operation),
      default: {
        description: 'A problem: 400, 401, 403, 404, 409, 413, 422, 500',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemObject' } },
        },
      },
    },
  }
}

function answerOf(operation: Operation): Json {
  if (operation.status === 204) return { description: 'Done' }
  if (operation.query === 'export')
    return {
      description: 'RFC 4180 with CRLF, streamed',
      content: { 'text/csv': { schema: { type: 'string' } } },
    }
  if (operation.query === 'lines')
    return {
      description: 'One LeadView a line, streamed',
      content: { 'application/x-ndjson': { schema: { $ref: '#/components/schemas/LeadView' } } },
    }
  return {
    description: operation.status === 201 ? 'Made' : 'Found',
    content: {
      [operation.lines ? 'application/jsonl' : 'application/json']: {
        schema: { $ref: `#/components/schemas/${operation.answer}` },
      },
    },
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const query = (name: string, schema: Json, description?: string) => ({
  name,
  in: 'query',
  ...(description && { description }),
  schema,
})
const one = (values: readonly string[]) => ({ type: 'string', enum: values })
const many = (values?: readonly string[]) => ({
  type: 'array',
  items: values ? one(values) : { type: 'string' },
})

/** Lists repeat or stand behind commas; bad values fall back, never 400. */
const VIEW = [
  query('q', { type: 'string' }, 'Any part of a word of name, e-mail, phone or company.'),
  query('agent', many()),
  query('status', many(STATUSES)),
  query('intent', many(INTENT_KINDS)),
  query('mode', many(MODES)),
  query('country', many(), 'ISO 3166-1 alpha-2'),
  query('has', many(['email', 'phone'])),
  query('assigned', many(), 'User ids of members; none: leads of nobody.'),
  query('range', one(RANGES), 'Days of capture; from and to win.'),
  query('from', { type: 'string', format: 'date' }, 'Included.'),
  query('to', { type: 'string', format: 'date' }, 'Included.'),
  query('tz', { type: 'string' }, 'IANA zone of the days; the workspace’s unless given.'),
  query('sort', { ...one(SORTS), default: 'captured' }),
  query('dir', { ...one(['asc', 'desc']), default: 'desc' }),
]
const PAGE = [
  query('limit', { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: 50 }),
  query('cursor', { type: 'string' }, '`next` of the page before.'),
]
const EXPORT = [
  query('preset', { ...one(PRESETS), default: 'plain' }),
  query('delimiter', one(['comma', 'semicolon'])),
  query('columns', many([...EXPORT_COLUMNS, ...MORE_COLUMNS])),
  query('transcript', one(['1']), 'A column with the conversations, for up to 5,000 leads.'),
]
