import { describe, expect, it } from 'vitest'
import { LEAD_COLLECTION_DEFAULTS } from '../../src/capture/settings.ts'
import { fillWords, WIDGET_WORDS } from '../../src/chat/words/words.ts'
import {
  draftOf,
  drawable,
  parseDraft,
  readDraft,
} from '../../src/dashboard/agents/appearance-form.ts'
import { titleOf } from '../../src/dashboard/agents/article-files.ts'
import { readOrigins } from '../../src/dashboard/agents/embed-routes.tsx'
import { sizeText, sureness } from '../../src/dashboard/agents/knowledge-words.ts'
import { AgentsPage } from '../../src/dashboard/agents/list-page.tsx'
import { linesOf } from '../../src/dashboard/agents/text-lines.ts'
import { APPEARANCE_WORDS } from '../../src/dashboard/agents/words.ts'
import type { Frame } from '../../src/dashboard/layout.tsx'
import { contrast, DARK, inkOn, READABLE, WHITE } from '../../src/ui/contrast.ts'
import { type Agent, Appearance } from '../../src/workspace/agent.ts'

const FRAME: Frame = {
  workspace: { name: 'Acme' },
  member: { name: 'Ada', email: 'ada@acme.example' },
  theme: 'system',
  clock: { now: 1_790_000_000_000, timeZone: 'UTC' },
  path: '/agents',
  done: null,
}

const AGENT: Agent = {
  workspaceId: 'ws_acme',
  workspaceNo: 1,
  id: 'agent_a',
  name: '<b>Clinic</b>',
  persona: 'Line one\nLine two',
  language: 'en',
  leadCollection: LEAD_COLLECTION_DEFAULTS,
  allowedOrigins: [],
  appearance: Appearance.parse({}),
  dailyModelBudget: 2000,
  knowledgeVersion: 1,
  archivedAt: null,
  createdAt: 0,
  updatedAt: 0,
}

describe('the list of agents', () => {
  const numbers = { leads: 1204, conversations: 1001, activityAt: null }

  it('escapes names, and tells large numbers without counting on', () => {
    const html = String(<AgentsPage frame={FRAME} agents={[{ agent: AGENT, numbers }]} mayEdit />)
    expect(html).toContain('&lt;b&gt;Clinic&lt;/b&gt;')
    expect(html).not.toContain('<b>')
    expect(html).toContain('1,204')
    expect(html).toContain('1,000+')
    expect(html).not.toContain('Line two')
  })

  it('offers nothing to make to those who may only look', () => {
    const html = String(<AgentsPage frame={FRAME} agents={[]} mayEdit={false} />)
    expect(html).not.toContain('/agents/new')
    expect(html).toContain('An owner or an admin can.')
  })
})

describe('contrast', () => {
  it('is WCAG’s: 21 for black on white, 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#0f766e', '#0f766e')).toBe(1)
  })

  it.each(['#ffffff', '#ffee00', '#777777', '#808080', '#1f5eff', '#000000', '#ff0000', '#00a000'])(
    'text on %s can be read',
    (color) => {
      expect([WHITE, DARK]).toContain(inkOn(color))
      // Between white and our dark ink a few greys lie a little below for either.
      expect(contrast(color, inkOn(color))).toBeGreaterThan(READABLE - 0.5)
    },
  )
})

describe('the preview', () => {
  it.each([
    ['', 10, 3, ['']],
    ['one two three', 7, 3, ['one two', 'three']],
    ['abcdefghijklmno', 5, 2, ['abcde', 'fgh…']],
    ['你好世界你好', 4, 9, ['你好', '世界', '你好']],
  ])('puts %j into lines of %i', (text, chars, most, lines) => {
    expect(linesOf(text, chars, most)).toEqual(lines)
  })

  it('says what the widget says to visitors who read English', () => {
    const { greeting, placeholder } = WIDGET_WORDS.en
    expect(APPEARANCE_WORDS.greetingDefault('Ask us')).toBe(fillWords(greeting, 'agent', 'Ask us'))
    expect(APPEARANCE_WORDS.write).toBe(placeholder)
  })

  it('draws with the last valid colour while another is typed', () => {
    expect(drawable('#0F766E', '#111111')).toBe('#0F766E')
    expect(drawable('red" onload="x', '#111111')).toBe('#111111')
  })
})

describe('the form of appearance', () => {
  const stands = Appearance.parse({ title: 'Old', suggestions: ['A?'] })

  it('what it does not hold stays; questions are as many as there is room for', () => {
    const form = new FormData()
    form.set('title', 'New')
    expect(readDraft(form, stands)).toEqual({ ...draftOf(stands), title: 'New' })
    for (let i = 0; i < 9; i++) form.append('suggestion', `Q${i}`)
    expect(readDraft(form, stands).suggestions).toHaveLength(6)
  })

  it.each([
    ['color', { color: 'blue' }],
    ['position', { position: 'middle' }],
    ['avatar', { avatar: 'far too long' }],
    ['suggestions', { suggestions: ['x'.repeat(201)] }],
    ['greeting', { greeting: 'x'.repeat(501) }],
  ])('a wrong %s is told at its field', (at, change) => {
    const parsed = parseDraft({ ...draftOf(stands), ...change })
    expect(parsed.kind === 'invalid' && Object.keys(parsed.errors)).toEqual([at])
  })
})

describe('origins', () => {
  it('the number of a wrong line counts empty ones, as an editor does', () => {
    const read = readOrigins('\n\nhttps://a.example\n\nftp://b.example\n*')
    expect(read).toMatchObject({ kind: 'wrong' })
    expect(read.kind === 'wrong' && read.error).toMatch(/^Line 5: "ftp:\/\/b\.example"/)
  })

  it('none at all opens the agent to every website', () => {
    expect(readOrigins(' \n ')).toEqual({ kind: 'valid', change: { allowedOrigins: [] } })
  })

  it('more than 50 are too many', () => {
    const many = Array.from({ length: 51 }, (_, i) => `https://s${i}.example`).join('\n')
    expect(readOrigins(many)).toEqual({ kind: 'wrong', error: 'At most 50 websites.' })
  })
})

describe('articles', () => {
  it.each([
    ['prices.md', 'Intro\n# Our prices \n## More', 'Our prices'],
    ['opening-hours.txt', 'Mon to Fri', 'opening-hours'],
    ['#.md', '#hashtag', '#'],
    ['.md', 'x', '.md'],
  ])('%s is titled by its first heading, else by its name', (name, body, title) => {
    expect(titleOf(name, body)).toBe(title)
  })

  it('the search says in words how sure it is', () => {
    expect([0.97, 0.5, 0.49, 0.1].map(sureness)).toEqual([
      'surely answers it',
      'answers it',
      'close, but not sure enough',
      'hardly about it',
    ])
    expect([999, 1500, 200_000].map(sizeText)).toEqual(['999 B', '1.5 KB', '200 KB'])
  })
})
