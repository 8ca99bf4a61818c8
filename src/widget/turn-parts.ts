// What one turn looks like: who and when, its texts, where the answer was taken from, what became of it,
// what was understood of the visitor's details.
import type { AskView } from '../conversation/view.ts'
import type { WidgetConfig } from './config.ts'
import { linked } from './linked.ts'
import { tag } from './tags.ts'
import type { Turn } from './turn.ts'

/** `isBusy`: this turn's answer is under way. `correct`: the visitor says it was understood wrongly. */
export function turnParts(
  turn: Turn,
  config: WidgetConfig,
  isBusy: boolean,
  correct: () => void,
): HTMLElement[] {
  const { words, agent } = config
  const { texts, sources, fate, noted } = turn
  const isWriting = isBusy && turn.from === 'agent'
  const waits = isBusy && (turn.from === 'visitor' || texts.length === 0)
  const at = isWriting || turn.id === '' ? null : turn.at
  const parts = [
    (texts.length > 0 || waits) && who(turn, config, at),
    ...texts.slice(0, 1).map(paragraph),
    sources.length > 0 && tag('small', {}, `${words.source} ${[...new Set(sources)].join(', ')}`),
    ...texts.slice(1).map(paragraph),
    fate && tag('small', {}, words[fate]),
    noted.length > 0 && notedLine(turn, config, correct),
    waits && typing(words.typing.replace('{agent}', () => agent.name)),
  ]
  return parts.filter((part) => part instanceof HTMLElement)
}

/** The consent text stands with the form while that is open, not in the talk as well. */
export function withoutConsent(turn: Turn, ask: AskView | null): Turn {
  const consent = ask?.consent ? `\n\n${ask.consent.text}` : ''
  if (consent === '') return turn
  const texts = turn.texts.map((text) =>
    text.endsWith(consent) ? text.slice(0, -consent.length) : text,
  )
  return { ...turn, texts }
}

function who({ from }: Turn, config: WidgetConfig, at: Date | null): HTMLElement {
  const name = from === 'visitor' ? config.words.you : config.agent.name
  return tag('span', { class: 'who' }, tag('bdi', {}, name), at && ' · ', at && moment(at, config))
}

/** The time, and the day where it is not today. */
function moment(at: Date, { language }: WidgetConfig): HTMLElement {
  const isToday = at.toDateString() === new Date().toDateString()
  const format = new Intl.DateTimeFormat(language, {
    ...(!isToday && { dateStyle: 'medium' }),
    timeStyle: 'short',
  })
  return tag('time', { datetime: at.toISOString() }, format.format(at))
}

function paragraph(text: string): HTMLElement {
  return tag('p', { dir: 'auto' }, ...linked(text))
}

function notedLine({ noted }: Turn, { words }: WidgetConfig, correct: () => void): HTMLElement {
  const values = tag('bdi', {}, noted.map(({ shown }) => shown).join(', '))
  const [before = '', after = ''] = words.noted.split('{values}')
  const wrong = tag('button', { type: 'button', class: 'link', onclick: correct }, words.notRight)
  return tag('small', { class: 'noted' }, before, values, after, ' ', wrong)
}

function typing(words: string): HTMLElement {
  const dots = [0, 1, 2].map(() => tag('i'))
  return tag('span', { class: 'typing' }, tag('span', { class: 'hidden' }, words), ...dots)
}
