// The chat as people see it: header, what was said, the form of an ask, the box to write in. Draws what
// a Talk holds, in a shadow root on other people's pages and in the open on the hosted page.
import type { ContactForm } from '../conversation/say.ts'
import type { AskView } from '../conversation/view.ts'
import type { WidgetConfig } from './config.ts'
import { copyTalk } from './copy.ts'
import { changedIn, fieldsOf, mistypedIn } from './correction.ts'
import { detailsForm } from './details-form.ts'
import { icon, tag } from './tags.ts'
import type { Talk } from './talk.ts'
import type { Said, Turn } from './turn.ts'
import { turnParts, withoutConsent } from './turn-parts.ts'

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
  #copied = false
  #typed: ContactForm | null = null

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
    this.#send = iconButton('send', words.send, () => this.#sendBox())
    this.#stop = iconButton('stop', words.stop, () => {
      options.talk.stop()
      this.#backToBox()
    })
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
    // Nothing said yet: one reads from the greeting on.
    if (this.#options.talk.turns.length === 0) this.#scroller.scrollTop = -1e9
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
    this.#log.ariaBusy = String(talk.isBusy)
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
      tag(close ? 'h2' : 'h1', { id: this.titleId }, tag('bdi', {}, agent.title)),
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
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      this.#sendBox()
    })
    // No <form>: sandboxed frames may forbid them.
    return tag('div', { class: 'composer' }, this.#box, this.#send, this.#stop)
  }

  #sendBox(): void {
    const message = this.#box.value.trim()
    if (message !== '' && this.#say({ message }, message)) this.#box.value = ''
  }

  #suggested(): HTMLElement {
    const { suggestions } = this.#options.config.agent
    const buttons = suggestions.map((text) =>
      tag(
        'button',
        { type: 'button', dir: 'auto', onclick: () => this.#say({ message: text }, text) },
        text,
      ),
    )
    return tag('div', { class: 'suggestions' }, ...buttons)
  }

  #say(said: Said, shown: string): boolean {
    const sent = this.#options.talk.say(said, shown)
    if (sent) {
      this.#correcting = null
      this.#typed = 'contact' in said ? said.contact : null
    }
    if (sent) this.#backToBox()
    return sent
  }

  // What was pressed goes away: the focus must not. A touch screen's keyboard stays as it is.
  #backToBox(): void {
    if (!matchMedia('(pointer: coarse)').matches) this.#box.focus({ preventScroll: true })
  }

  #drawTurn(turn: Turn, isLast: boolean): void {
    const { talk, config } = this.#options
    const isBusy = isLast && talk.isBusy
    const key = turn.from + turn.id
    const drawn = this.#drawn.get(key)
    const said = isLast ? withoutConsent(turn, talk.ask) : turn
    const as = JSON.stringify([said, isBusy])
    if (drawn?.as === as) return
    const element = drawn?.element ?? tag('div', { class: `turn ${turn.from}` })
    element.replaceChildren(...turnParts(said, config, isBusy, () => this.#correct(turn)))
    if (!drawn) this.#log.append(element)
    this.#drawn.set(key, { element, as })
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
      ...(turn
        ? { values: Object.fromEntries(turn.noted.map((one) => [one.field, one.shown])) }
        : { typed: this.#typed ?? this.#mistyped(ask) }),
      submit: (contact, shown) => {
        const said = turn ? changedIn(contact, turn.noted) : { contact, shown }
        if (said.shown === '') return this.#endCorrection()
        if (this.#say({ contact: said.contact }, said.shown)) this.#form = ''
      },
      decline: () => {
        if (turn === undefined) this.#say({ decline: true }, config.labels.decline)
        else this.#endCorrection()
      },
    })
    this.#ask.replaceChildren(form)
  }

  #mistyped({ reason, fields }: AskView): ReturnType<typeof mistypedIn> {
    const last = this.#options.talk.turns.findLast(({ from }) => from === 'visitor')
    return reason === 'invalid' && last ? mistypedIn(last.texts.join('\n'), fields) : {}
  }

  #endCorrection(): void {
    this.#correcting = null
    this.#form = ''
    this.draw()
    this.focus()
  }

  #drawStatus(): void {
    const { talk, config } = this.#options
    const { words } = config
    const { trouble } = talk
    const text = trouble?.text ?? (navigator.onLine ? '' : words.offline)
    const as = JSON.stringify([text, this.#copied])
    if (this.#status.dataset.as === as) return
    this.#status.dataset.as = as
    this.#status.replaceChildren(
      ...(this.#copied ? [tag('span', { class: 'fine' }, words.copied)] : []),
      ...(text === '' ? [] : [tag('span', {}, text)]),
      ...(trouble?.mayRetry
        ? [
            tag(
              'button',
              { type: 'button', class: 'link', onclick: () => this.#retry() },
              words.retry,
            ),
          ]
        : []),
    )
  }

  #retry(): void {
    this.#options.talk.retry()
    this.#backToBox()
  }

  #toEnd(): void {
    this.#scroller.scrollTop = 0 // in reverse: the newest turn
  }

  async #copy(): Promise<void> {
    const { talk, config } = this.#options
    await copyTalk(talk.turns, config, this.#scroller)
    this.#copied = true
    this.#drawStatus()
    this.#copied = false
  }
}

const GREETING: Turn = {
  id: '',
  from: 'agent',
  texts: [],
  at: new Date(0),
  sources: [],
  noted: [],
  fate: null,
}

function iconButton(
  name: Parameters<typeof icon>[0],
  label: string,
  press: () => void,
): HTMLButtonElement {
  return tag(
    'button',
    { type: 'button', class: `icon ${name}`, title: label, 'aria-label': label, onclick: press },
    icon(name),
  )
}
