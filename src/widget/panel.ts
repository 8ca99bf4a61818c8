// The chat as people see it: header, what was said, the form of an ask, the box to write in. Draws what
// a Talk holds, in a shadow root on other people's pages and in the open on the hosted page.
import type { AskView } from '../conversation/view.ts'
import type { WidgetConfig } from './config.ts'
import { detailsForm } from './details-form.ts'
import { linked } from './linked.ts'
import { icon, tag } from './tags.ts'
import type { Noted, Said, Talk, Turn } from './talk.ts'

export type PanelOptions = {
  config: WidgetConfig
  talk: Talk
  /** Absent on the hosted page, which cannot be closed. */
  close?: () => void
  restart: () => void
}

export class Panel {
  /** Header, log, form and box, in this order; the caller gives them a place. */
  readonly parts: HTMLElement[]
  readonly titleId = 'fg-title'
  readonly #options: PanelOptions
  readonly #log: HTMLElement
  readonly #scroller: HTMLElement
  readonly #ask: HTMLElement
  readonly #status: HTMLElement
  readonly #suggestions: HTMLElement
  readonly #box: HTMLTextAreaElement
  readonly #send: HTMLButtonElement
  readonly #stop: HTMLButtonElement
  readonly #drawn = new Map<string, { element: HTMLElement; as: string }>()
  #form = ''
  #correcting: { turn: Turn } | null = null

  constructor(options: PanelOptions) {
    this.#options = options
    const { config } = options
    const { words } = config
    this.#log = tag('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': words.conversation,
    })
    this.#ask = tag('section', { class: 'ask', 'aria-label': words.details, hidden: true })
    this.#suggestions = this.#suggested()
    this.#scroller = tag(
      'section',
      { class: 'scroller', tabindex: 0, 'aria-label': words.conversation },
      tag('div', { class: 'flow' }, this.#log, this.#suggestions, this.#ask),
    )
    this.#status = tag('div', { class: 'status', role: 'status' })
    this.#box = tag('textarea', {
      rows: 1,
      maxlength: 8000,
      dir: 'auto',
      'aria-label': words.message,
      placeholder: words.placeholder,
      enterkeyhint: 'send',
    })
    this.#send = iconButton('send', words.send, undefined, 'submit')
    this.#stop = iconButton('stop', words.stop, () => options.talk.stop())
    this.parts = [this.#header(), this.#scroller, this.#status, this.#composer()]
    this.draw()
  }

  /** What was typed and not sent; survives a change of language. */
  get draft(): string {
    return this.#box.value
  }

  set draft(text: string) {
    this.#box.value = text
  }

  focus(): void {
    // On a touch screen the keyboard would jump over the greeting.
    const touch = matchMedia('(pointer: coarse)').matches
    ;(touch ? this.#scroller : this.#box).focus({ preventScroll: true })
  }

  draw(): void {
    const { talk, config } = this.#options
    const greeting = {
      ...GREETING,
      texts: config.agent.greeting,
    }
    const turns = [greeting, ...talk.turns]
    const ids = new Set(turns.map(({ id, from }) => from + id))
    for (const [id, { element }] of this.#drawn)
      if (!ids.has(id)) {
        element.remove()
        this.#drawn.delete(id)
      }
    for (const turn of turns) this.#drawTurn(turn, turn === turns.at(-1))
    this.#log.setAttribute('aria-busy', String(talk.isBusy))
    this.#suggestions.hidden = talk.turns.length > 0
    this.#drawAsk()
    this.#drawStatus()
    this.#send.hidden = talk.isBusy
    this.#stop.hidden = !talk.isBusy
    if (turns.at(-1)?.from === 'visitor') this.#toEnd()
  }

  #header(): HTMLElement {
    const { config, close, restart } = this.#options
    const { words, agent } = config
    return tag(
      'header',
      {},
      agent.avatar !== '' && tag('span', { class: 'avatar', 'aria-hidden': 'true' }, agent.avatar),
      tag(close ? 'h2' : 'h1', { id: this.titleId }, agent.title),
      iconButton('copy', words.copy, () => this.#copy()),
      iconButton('again', words.newConversation, () => {
        this.#correcting = null
        restart()
        this.focus()
      }),
      close && iconButton('close', words.close, close),
    )
  }

  #composer(): HTMLElement {
    const form = tag('form', { class: 'composer' }, this.#box, this.#send, this.#stop)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const message = this.#box.value.trim()
      if (message === '') return
      if (this.#say({ message }, message)) this.#box.value = ''
    })
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      form.requestSubmit()
    })
    return form
  }

  #suggested(): HTMLElement {
    const { suggestions } = this.#options.config.agent
    const buttons = suggestions.map((text) =>
      tag('button', { type: 'button', onclick: () => this.#say({ message: text }, text) }, text),
    )
    return tag('div', { class: 'suggestions' }, ...buttons)
  }

  #say(said: Said, shown: string): boolean {
    const sent = this.#options.talk.say(said, shown)
    if (sent) this.#correcting = null
    if (sent && !matchMedia('(pointer: coarse)').matches) this.#box.focus({ preventScroll: true })
    return sent
  }

  #drawTurn(turn: Turn, isLast: boolean): void {
    const { talk, config } = this.#options
    const isWriting = isLast && talk.isBusy && turn.from === 'agent'
    const consent = isLast && talk.ask?.consent ? `\n\n${talk.ask.consent.text}` : ''
    const texts = turn.texts
      .map((text) =>
        consent !== '' && text.endsWith(consent) ? text.slice(0, -consent.length) : text,
      )
      .filter((text) => text !== '')
    const waits = isLast && talk.isBusy && (turn.from === 'visitor' || texts.length === 0)
    const key = turn.from + turn.id
    const as = JSON.stringify([texts, turn.sources, turn.noted, turn.stopped, isWriting, waits])
    const drawn = this.#drawn.get(key)
    if (drawn?.as === as) return
    const element = drawn?.element ?? tag('div', { class: `turn ${turn.from}` })
    const { words, agent } = config
    const who = turn.from === 'visitor' ? words.you : agent.name
    element.replaceChildren(
      ...[
        (texts.length > 0 || waits) && this.#who(who, isWriting || turn.id === '' ? null : turn.at),
        ...texts.slice(0, 1).map(paragraph),
        turn.sources.length > 0 &&
          tag('small', {}, `${words.source} ${[...new Set(turn.sources)].join(', ')}`),
        ...texts.slice(1).map(paragraph),
        turn.stopped && tag('small', {}, words.stopped),
        turn.noted.length > 0 && this.#noted(turn),
        waits && typing(words.typing.replace('{agent}', agent.name)),
      ].filter((child) => child instanceof Node),
    )
    if (!drawn) this.#log.append(element)
    this.#drawn.set(key, { element, as })
  }

  #who(name: string, at: Date | null): HTMLElement {
    return tag('span', { class: 'who' }, name, at && ' · ', at && moment(at, this.#options.config))
  }

  #noted(turn: Turn): HTMLElement {
    const { words } = this.#options.config
    const values = tag('bdi', {}, turn.noted.map(({ shown }) => shown).join(', '))
    const [before = '', after = ''] = words.noted.split('{values}')
    return tag(
      'small',
      { class: 'noted' },
      before,
      values,
      after,
      ' ',
      tag(
        'button',
        { type: 'button', class: 'link', onclick: () => this.#correct(turn) },
        words.notRight,
      ),
    )
  }

  #correct(turn: Turn): void {
    this.#correcting = { turn }
    this.#drawAsk()
    this.#toEnd()
    this.#ask.querySelector('input')?.focus()
  }

  #drawAsk(): void {
    const { talk, config } = this.#options
    const turn = this.#correcting?.turn
    const ask: AskView | null = turn
      ? { reason: 'invalid', fields: fieldsOf(turn.noted) }
      : talk.isBusy
        ? null
        : talk.ask
    const as = JSON.stringify([ask, turn?.id])
    this.#ask.hidden = ask === null
    if (as === this.#form || ask === null) return
    this.#form = as
    const form = detailsForm({
      config,
      ask,
      ...(turn && { values: Object.fromEntries(turn.noted.map((one) => [one.field, one.shown])) }),
      submit: (contact, shown) => {
        if (this.#say({ contact }, shown)) this.#form = ''
      },
      decline: () => {
        if (turn === undefined) this.#say({ decline: true }, config.labels.decline)
        this.#correcting = null
        this.draw()
        this.focus()
      },
    })
    this.#ask.replaceChildren(form)
  }

  #drawStatus(): void {
    const { talk, config } = this.#options
    const { words } = config
    const { trouble } = talk
    const text = trouble?.text ?? (navigator.onLine ? '' : words.offline)
    if (this.#status.dataset.as === text) return
    this.#status.dataset.as = text
    this.#status.replaceChildren(
      ...(text === '' ? [] : [tag('span', {}, text)]),
      ...(trouble?.mayRetry
        ? [
            tag(
              'button',
              { type: 'button', class: 'link', onclick: () => talk.retry() },
              words.retry,
            ),
          ]
        : []),
    )
  }

  #toEnd(): void {
    this.#scroller.scrollTop = 0 // in reverse: the newest turn
  }

  async #copy(): Promise<void> {
    const { talk, config } = this.#options
    const { words, agent } = config
    const text = talk.turns
      .map(
        ({ from, texts }) => `${from === 'visitor' ? words.you : agent.name}: ${texts.join('\n')}`,
      )
      .join('\n\n')
    await navigator.clipboard.writeText(text).catch(() => copyByHand(text, this.#scroller))
    this.#status.dataset.as = ''
    this.#status.replaceChildren(words.copied)
  }
}

const GREETING: Turn = {
  id: '',
  from: 'agent',
  texts: [],
  at: new Date(0),
  sources: [],
  noted: [],
  stopped: false,
}

function fieldsOf(noted: readonly Noted[]): Noted['field'][] {
  return (['email', 'phone', 'name'] as const).filter((field) =>
    noted.some((one) => one.field === field),
  )
}

function paragraph(text: string): HTMLElement {
  return tag('p', { dir: 'auto' }, ...linked(text))
}

function typing(words: string): HTMLElement {
  const dots = [0, 1, 2].map(() => tag('i'))
  return tag('span', { class: 'typing' }, tag('span', { class: 'hidden' }, words), ...dots)
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

function iconButton(
  name: Parameters<typeof icon>[0],
  label: string,
  press?: () => void,
  type = 'button',
): HTMLButtonElement {
  return tag(
    'button',
    { type, class: `icon ${name}`, title: label, 'aria-label': label, onclick: press },
    icon(name),
  )
}

/** Where the clipboard is refused: pages without TLS, frames without the permission. */
function copyByHand(text: string, beside: HTMLElement): void {
  const area = tag('textarea', { class: 'hidden' })
  area.value = text
  beside.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
