// What the widget weighs in a visitor's browser, as served: the loader with the module it loads, and the
// answer that brings the words of the visitor's language. Gzipped, exact.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { LEAD_COLLECTION_DEFAULTS } from '../src/capture/settings.ts'
import { widgetConfig } from '../src/chat/widget-config.ts'
import { LANGUAGES } from '../src/language/language.ts'
import { type Agent, Appearance } from '../src/workspace/agent.ts'
import { atMost, type Row } from './rows.ts'

const BUDGET_KB = 12
const LANGUAGE_BUDGET_KB = 2
const STATIC = join(import.meta.dirname, '../static')

export function widgetRows(): Row[] {
  const modules = readdirSync(join(STATIC, 'widget')).map((name) => `widget/${name}`)
  const files = ['widget.js', ...modules].map((name) => gzip(readFileSync(join(STATIC, name))))
  const answers = LANGUAGES.map((language) =>
    gzip(JSON.stringify(widgetConfig(AGENT, language, 'US'))),
  )
  return [
    atMost('bundle.widget', sum(files), BUDGET_KB, 'KB gz'),
    atMost('bundle.widget.language', Math.max(...answers), LANGUAGE_BUDGET_KB, 'KB gz'),
  ]
}

const AGENT: Agent = {
  workspaceId: 'ws_bench',
  workspaceNo: 1,
  id: 'agent_bench',
  name: 'Brightwell Dental',
  persona: '',
  language: 'en',
  leadCollection: { ...LEAD_COLLECTION_DEFAULTS, enabled: true, mode: 'insist' },
  allowedOrigins: [],
  appearance: Appearance.parse({
    suggestions: ['What does whitening cost?', 'Are you open today?'],
  }),
  dailyModelBudget: 0,
  knowledgeVersion: 1,
  archivedAt: null,
  createdAt: 0,
  updatedAt: 0,
}

function gzip(data: string | Buffer): number {
  return gzipSync(data, { level: 9 }).length / 1024
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
