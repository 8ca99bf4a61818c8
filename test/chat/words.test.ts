import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LeadCollection } from '../../src/capture/settings.ts'
import { phraseOpening } from '../../src/capture/wording.ts'
import { widgetConfig } from '../../src/chat/widget-config.ts'
import { fillWords, WIDGET_WORDS } from '../../src/chat/words/words.ts'
import type { Field } from '../../src/contact/contact.ts'
import { LANGUAGES } from '../../src/language/language.ts'
import { type Agent, Appearance } from '../../src/workspace/agent.ts'

const { en } = WIDGET_WORDS
const placesOf = (text: string) => text.match(/\{[a-z]+\}/g) ?? []

describe.each(LANGUAGES)('the words of the widget: %s', (language) => {
  const words = WIDGET_WORDS[language]

  it('are all there, with the places of the English ones and no others', () => {
    expect(Object.keys(words)).toEqual(Object.keys(en))
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(words[key].trim(), key).not.toBe('')
      expect(placesOf(words[key]), key).toEqual(placesOf(en[key]))
    }
  })

  it('raise no voice', () => {
    expect(Object.values(words).filter((text) => /[!！¡]/.test(text))).toEqual([])
  })

  it('greet in insist with why details are asked for, and in two texts', () => {
    const { greeting } = widgetConfig(busy, language, null).agent
    expect(greeting).toHaveLength(2)
    const ask = { reason: 'insist' as const, fields: ['email', 'phone', 'name'] as Field[] }
    expect(greeting[1]).toBe(phraseOpening(busy.leadCollection, language, ask))
  })

  it('come with all else the widget hears in less than 2 KB', () => {
    expect(gzipSync(JSON.stringify(widgetConfig(busy, language, 'FR'))).length).toBeLessThan(2048)
  })
})

it('never reads a place in what a business called its agent', () => {
  expect(fillWords('Hello, this is {agent}.', 'agent', '$& {agent} $1')).toBe(
    'Hello, this is $& {agent} $1.',
  )
})

/** An agent with as much of its own as a business usually sets. */
const busy: Agent = {
  workspaceId: 'ws_1',
  workspaceNo: 1,
  id: 'agent_01jzq4m2k8n5v7x9c3b6d8f0ga',
  name: 'Brightwell Dental',
  persona: '',
  language: 'en',
  leadCollection: LeadCollection.parse({
    enabled: true,
    mode: 'insist',
    consentText: 'We use your details to answer you. See https://brightwell.example/privacy',
    customFields: [{ key: 'treatment', label: 'Which treatment', kind: 'text' }],
  }),
  allowedOrigins: [],
  appearance: Appearance.parse({
    avatar: '🦷',
    suggestions: ['What does whitening cost?', 'Do you see children?', 'When are you open?'],
  }),
  dailyModelBudget: 0,
  knowledgeVersion: 1,
  archivedAt: null,
  createdAt: 0,
  updatedAt: 0,
}
