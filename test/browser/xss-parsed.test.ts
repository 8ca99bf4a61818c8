// Every hostile text we know, parsed by jsdom (issue 6, point 10): as a visitor's words, as a model's
// answer, as the agent's name, in the widget, on the hosted page, in transcript, lists and search. What
// is drawn must be, element by element, what a harmless text makes; and be read as it was written.
import { build } from 'esbuild'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formLabels } from '../../src/capture/wording.ts'
import { HostedPage } from '../../src/chat/hosted-page.tsx'
import { WIDGET_WORDS } from '../../src/chat/words/words.ts'
import type { ListedConversation } from '../../src/conversation/directory-list.ts'
import type { UIMessage } from '../../src/conversation/say.ts'
import type { TurnView } from '../../src/conversation/view.ts'
import { columnsOf } from '../../src/dashboard/conversations/columns.tsx'
import { Transcript } from '../../src/dashboard/conversations/transcript.tsx'
import { leadColumns } from '../../src/dashboard/leads/columns.tsx'
import { EVERYTHING } from '../../src/leads/filter.ts'
import type { ListedLead } from '../../src/leads/list.ts'
import { Chips, FilterBar } from '../../src/ui/filter-bar.tsx'
import { Table } from '../../src/ui/table.tsx'
import type { WidgetConfig } from '../../src/widget/config.ts'
import { LOOK, type Look } from '../support/markup.ts'
import { corpusPayloads, OWN_PAYLOADS } from '../support/payloads.ts'

const PAYLOADS = [...new Set([...OWN_PAYLOADS, ...corpusPayloads()])]
const HARMLESS = 'harmless'
/** So many texts stand on one page. */
const BATCH = 200
const AT = '2026-11-20T12:00:00.000Z'

const batches = Array.from({ length: Math.ceil(PAYLOADS.length / BATCH) }, (_, i) =>
  PAYLOADS.slice(i * BATCH, (i + 1) * BATCH),
)

/** One for all: a window of its own for every page would fill the memory. */
const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only' })
window.eval(`window.parsed = (html, textsIn) => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const places = [...page.querySelectorAll(textsIn)]
  const read = places.map((place) => place.getAttribute('value') ?? place.textContent)
  return JSON.stringify([${LOOK}(page), read])
}`)
afterAll(() => window.close())

function parsed(html: string, textsIn: string): [Look, string[]] {
  return JSON.parse((window.eval('parsed') as (...of: string[]) => string)(html, textsIn))
}

/** Parses what a page makes of texts, and of as many harmless ones: nothing else may come of it. */
function staysText(page: (texts: string[]) => unknown, textsIn: string): void {
  const harmless = new Map<number, Look>()
  for (const texts of batches) {
    const [seen, read] = parsed(String(page(texts)), textsIn)
    const expected =
      harmless.get(texts.length) ?? parsed(String(page(texts.map(() => HARMLESS))), textsIn)[0]
    harmless.set(texts.length, expected)
    expect(seen.wrong).toEqual([])
    expect(seen.elements.join()).toBe(expected.elements.join())
    expect(read.map(asParsed)).toEqual(texts.map(asParsed))
  }
}

/** HTML has one kind of line end, and none in a field of one line. */
const asParsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('in the widget', () => {
  const words = WIDGET_WORDS.en

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { Panel } from './panel.ts'", resolveDir: 'src/widget' },
      bundle: true,
      format: 'iife',
      globalName: 'Widget',
      write: false,
    })
    window.eval(outputFiles[0]!.text.replace('var Widget', 'window.Widget'))
    window.eval(`window.drawn = (json) => {
      const { config, talk } = JSON.parse(json)
      for (const turn of talk.turns) turn.at = new Date(turn.at)
      const panel = new Widget.Panel({ config, talk, close() {}, restart() {} })
      document.body.replaceChildren(...panel.parts)
      const places = [...document.querySelectorAll('h2, .turn p, .suggestions button, .consent, .row span, option[value]')]
      return JSON.stringify([${LOOK}(document.body), places.map(({ textContent }) => textContent)])
    }`)
  })

  const config = (agent: Partial<WidgetConfig['agent']>): Omit<WidgetConfig, 'ask'> => ({
    agent: {
      ...{ id: 'agent_a', name: 'Shop', title: 'Shop', greeting: [], avatar: '', suggestions: [] },
      ...{ color: '#000000', ink: '#ffffff', position: 'right' },
      ...agent,
    },
    language: 'en',
    dir: 'ltr',
    words,
    labels: formLabels('en'),
    customFields: [],
    either: true,
    dial: null,
  })

  function drawn(config: object, talk: object): [Look, string[]] {
    const draw = window.eval('drawn') as (json: string) => string
    const rest = { turns: [], ask: null, trouble: null, isBusy: false }
    return JSON.parse(draw(JSON.stringify({ config, talk: { ...rest, ...talk } })))
  }

  function staysTextHere(
    made: (texts: string[]) => [object, object],
    times: number,
    all: readonly string[][] = batches,
  ): void {
    const harmless = new Map<number, Look>()
    for (const texts of all) {
      const [seen, read] = drawn(...made(texts))
      const expected = harmless.get(texts.length) ?? drawn(...made(texts.map(() => HARMLESS)))[0]
      harmless.set(texts.length, expected)
      expect(seen.wrong).toEqual([])
      expect(seen.elements.join()).toBe(expected.elements.join())
      for (const text of texts)
        expect(read.filter((one) => one.includes(text)).length).toBeGreaterThanOrEqual(times)
    }
  }

  it('as the name, title and avatar of an agent it stays text', () => {
    staysTextHere(
      ([text = '']) => [config({ name: text, title: text, avatar: text }), {}],
      1,
      PAYLOADS.map((text) => [text]),
    )
  })

  it('as greeting and suggestion of an agent it stays text', () => {
    staysTextHere((texts) => [config({ greeting: texts, suggestions: texts }), {}], 2)
  })

  it('as words of a visitor, answer, source and details it stays text', () => {
    staysTextHere((texts) => {
      const turns = texts.flatMap((text, i) => {
        const noted = [{ field: 'name', value: text, shown: text }]
        const turn = { at: AT, texts: [text], sources: [], noted: [], fate: null }
        return [
          { ...turn, id: `a${i}`, from: 'visitor', noted },
          { ...turn, id: `b${i}`, from: 'agent', sources: [text] },
        ]
      })
      return [config({}), { turns }]
    }, 2)
  })

  it('as a field, an option and the consent of the form it stays text', () => {
    staysTextHere((texts) => {
      const customFields = texts.map((text, i) => ({
        ...{ key: `k${i}`, label: text, kind: 'choice', options: [text], required: true },
      }))
      const consent = { text: texts.join('\n'), version: '1' }
      const ask = { reason: 'interest', fields: ['email'], consent }
      return [{ ...config({}), customFields }, { ask }]
    }, 3)
  })
})

describe('on the hosted page', () => {
  const page = (texts: string[], agent = {}, more = {}): unknown =>
    HostedPage({
      agent: {
        ...{
          id: 'agent_a',
          name: 'Shop',
          title: 'Shop',
          greeting: [],
          avatar: '',
          suggestions: [],
          color: '#0f766e',
          ink: '#ffffff',
          position: 'right' as const,
        },
        ...agent,
      },
      language: 'en',
      dir: 'ltr',
      words: WIDGET_WORDS.en,
      labels: formLabels('en'),
      conversationKey: 'k'.repeat(32),
      messageId: 'msg_a',
      messages: texts.map((text, index): UIMessage => {
        const role = index % 2 === 0 ? 'user' : 'assistant'
        const captured = [{ field: 'name' as const, value: text, start: 0, end: 1, shown: text }]
        const parts: UIMessage['parts'] = [
          { type: 'text', text },
          { type: 'data-source', data: { title: text } },
        ]
        return { id: `m${index}`, role, parts, metadata: { at: AT, captured } }
      }),
      ask: null,
      customFields: [],
      arrived: { page: texts[0] ?? '', referrer: texts[0] ?? '' },
      ...more,
    })

  it('as words of a visitor and answer of a model it stays text', () => {
    staysText((texts) => page(texts), '.turn p')
  })

  it('as the name, title, greeting and suggestion of an agent it stays text', () => {
    const about = (texts: string[]) => ({
      ...{ name: texts[0], title: texts[1], avatar: texts[2], greeting: texts, suggestions: texts },
    })
    staysText((texts) => page([], about(texts)), '.turn p')
    staysText((texts) => page([], about(texts)), '.suggestions button')
  })

  it('as a draft that is given back with an error it stays text', () => {
    for (const text of PAYLOADS.slice(0, BATCH)) {
      const [seen, read] = parsed(String(page([], {}, { draft: text, error: text })), 'textarea')
      expect(seen.wrong).toEqual([])
      expect(read.map(asParsed)).toEqual([asParsed(text)])
    }
  })
})

describe('on the dashboard', () => {
  const clock = { now: Date.parse(AT), timeZone: 'UTC' }
  const agents = (texts: string[]) =>
    new Map(texts.map((text, i) => [`agent_${i}`, { name: text, color: text }]))

  it('in a transcript it stays text', () => {
    staysText((texts) => {
      const turns = texts.map(
        (text, i): TurnView => ({
          ...{ id: `turn_${i}`, from: i % 2 === 0 ? 'visitor' : 'agent', text, at: AT },
          ...{ captured: [], ask: null, engaged: true },
          ...(i % 2 === 1 && { sources: [{ articleId: 'art_a', title: text }] }),
        }),
      )
      const view = {
        ...{ id: 'conv_a', agentId: 'agent_a', leads: [], mode: null, startedAt: AT, turns },
        ...{ language: null, page: null, country: null, device: null },
      }
      return Transcript({ view, agentName: texts[0] ?? '', marks: new Map(), clock } as never)
    }, '.message-text')
  })

  it('in the list of leads it stays text', () => {
    staysText((texts) => {
      const rows = texts.map((text, i) => lead(text, i))
      const filter = { ...EVERYTHING, sort: 'person', dir: 'asc' } as const
      return Table({
        caption: 'Leads',
        columns: leadColumns(filter, agents(texts), new Map(), clock),
        rows,
        rowId: ({ id }) => id,
        href: ({ id }) => `/leads/${id}`,
      })
    }, '.row-link .first')
  })

  it('in the list of conversations it stays text', () => {
    staysText((texts) => {
      return Table({
        caption: 'Conversations',
        columns: columnsOf(agents(texts), clock),
        rows: texts.map((text, i) => conversation(text, i)),
        rowId: ({ id }) => id,
        href: ({ id }) => `/conversations/${id}`,
      })
    }, '.row-link .first')
  })

  it('as what is searched for it stays text', () => {
    const bar = (value: string): string => {
      const search = { name: 'q', value, label: 'Search' }
      return String(FilterBar({ action: '/leads', search }))
    }
    staysText((texts) => texts.map(bar).join(''), 'input[name=q]')
    staysText((texts) => {
      const chips = texts.map((label) => ({ label, removeHref: '/leads' }))
      return Chips({ chips, clearHref: '/leads' })
    }, '.chip > span')
  })
})

function lead(text: string, index: number): ListedLead {
  return {
    ...{ id: `lead_${index}`, agentId: `agent_${index}`, agentName: text, status: 'new' },
    ...{ spamReason: text, name: text, email: text, phone: null, emails: [text], phones: [] },
    ...{ company: text, custom: { k: text }, intent: 'pricing', probability: 0.9, interest: null },
    ...{ mode: 'on_interest', country: 'DE', device: text, page: null, utm: { source: text } },
    ...{ consent: null, sharesPhone: false, notes: text, assignedTo: null, sample: false },
    ...{ conversations: [], capturedAt: 1, activityAt: 1, updatedAt: 1 },
  } as ListedLead
}

function conversation(text: string, index: number): ListedConversation {
  return {
    ...{ id: `conv_${index}`, agentId: `agent_${index}`, mode: null, visitorTurns: 1 },
    ...{ interested: false, asked: false, captured: true, declined: false, intent: null },
    ...{ probability: null, pageUrl: text, country: 'DE', sample: false, startedAt: 1 },
    activityAt: 1,
    leads: [{ id: 'lead_a', name: text, email: text, phone: null, status: 'new' }],
  } as unknown as ListedConversation
}
