// `<fineguide-chat>`: launcher and panel on somebody's page, in a shadow root of their own. Opens, closes,
// keeps focus where it belongs, fills a phone's screen above its keyboard, stays when the page changes.
import type { WidgetConfig } from './config.ts'
import panelStyles from './panel.css'
import { Panel } from './panel.ts'
import { icon, tag } from './tags.ts'
import type { Talk } from './talk.ts'
import styles from './widget.css'

export type ShowOptions = {
  config: WidgetConfig
  talk: Talk
  theme: string
  /** A font family list; empty: the system's. */
  font: string
  toggled: (open: boolean) => void
}

const SMALL = '(max-width: 480px), (max-height: 480px)'

export class FineguideChat extends HTMLElement {
  readonly #shadow = this.attachShadow({ mode: 'open' })
  #options: ShowOptions | null = null
  #panel: Panel | null = null
  #root = tag('div')
  #chat = tag('section')
  #launcher = tag('button')
  #before: HTMLElement | null = null
  #unread = 0

  get isOpen(): boolean {
    return this.#panel !== null && !this.#chat.hidden
  }

  /** Draws the widget, again after a change of language: what was typed and whether it is open stay. */
  show(options: ShowOptions): void {
    const { config, talk, theme, font } = options
    const [wasOpen, draft] = [this.isOpen, this.#panel?.draft ?? '']
    const hadFocus = this.#shadow.activeElement !== null
    this.#options = options
    const panel = new Panel({
      config,
      talk,
      close: () => this.close(),
      restart: () => talk.restart(),
    })
    this.#panel = panel
    panel.draft = draft
    this.#chat = tag(
      'section',
      {
        class: 'chat',
        id: 'fg-chat',
        role: 'dialog',
        'aria-labelledby': panel.titleId,
        'data-theme': theme,
        tabindex: -1,
        hidden: !wasOpen,
      },
      ...panel.parts,
    )
    this.#launcher = tag('button', {
      class: 'launcher',
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-controls': 'fg-chat',
      onclick: () => (this.isOpen ? this.close() : this.open()),
    })
    this.#root = tag(
      'div',
      { lang: config.language, dir: config.dir, 'data-side': config.agent.position },
      this.#launcher,
      this.#chat,
    )
    const { style } = this.#root
    style.setProperty('--brand', config.agent.color)
    style.setProperty('--on-brand', config.agent.ink)
    if (font !== '') style.setProperty('--font', font)
    this.#root.addEventListener('keydown', (event) => this.#onKey(event))
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      this.#root.addEventListener(type, (event) => this.#keep(event))
    this.#shadow.adoptedStyleSheets = [sheetOf(panelStyles), sheetOf(styles)]
    this.#shadow.replaceChildren(this.#root)
    new ResizeObserver(this.#fit).observe(this.#root)
    this.#settle()
    if (hadFocus && wasOpen) panel.focus()
  }

  // There is one for as long as the page lives: nothing is taken down again.
  constructor() {
    super()
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, this.#fit)
  }

  connectedCallback(): void {
    this.#toTop()
  }

  draw(): void {
    this.#panel?.draw()
  }

  /** An answer came while the panel was closed. */
  notify(): void {
    if (this.isOpen) return
    this.#unread++
    this.#settle()
  }

  /** `takesFocus`: false where nobody asked for it, as on the next page of a visit. */
  open(takesFocus = true): void {
    if (this.isOpen) return
    const active = document.activeElement
    this.#before = active instanceof HTMLElement && active !== this ? active : null
    this.#chat.hidden = false
    this.#unread = 0
    this.#settle()
    this.#panel?.draw()
    if (takesFocus) this.#panel?.focus()
    this.#options?.toggled(true)
  }

  close(): void {
    if (!this.isOpen) return
    this.#chat.hidden = true
    this.#settle()
    // To the page's own button where one opened it, else to ours.
    const back = this.#before?.isConnected && this.#before !== document.body ? this.#before : null
    ;(back ?? this.#launcher).focus({ preventScroll: true })
    this.#options?.toggled(false)
  }

  #settle(): void {
    const { words, agent, language } = this.#options!.config
    const open = this.isOpen
    const label = open ? words.close : words.open.replace('{title}', () => agent.title)
    const count = this.#unread.toLocaleString(language)
    this.#launcher.ariaLabel = this.#unread > 0 ? `${label} (${count})` : label
    this.#launcher.ariaExpanded = String(open)
    const dot = this.#unread > 0 && tag('i', { class: 'unread' })
    this.#launcher.replaceChildren(icon(open ? 'down' : 'chat'), ...(dot ? [dot] : []))
    this.#root.classList.toggle('open', open)
    this.#chat.ariaModal = open && matchMedia(SMALL).matches ? 'true' : null
  }

  // What is seen may be less than the window things are fixed to: a phone's keyboard covers the lower
  // part, a page wider than its phone makes the window larger than the screen. Magnified by the
  // visitor, all stays where it was.
  readonly #fit = (): void => {
    const seen = visualViewport
    if (!seen || seen.scale > 1.01) return
    const { width, height, offsetLeft, offsetTop } = seen
    const fixed = this.#root.getBoundingClientRect()
    const [left, top] = [offsetLeft - fixed.x, offsetTop - fixed.y]
    const below = fixed.height * (1 - width / (fixed.width || width)) - top
    const places = {
      left,
      top,
      right: Math.max(0, fixed.width - width - left),
      bottom: Math.max(0, below), // of the window, not of the keyboard
      width,
      height,
    }
    for (const [name, pixels] of Object.entries(places))
      this.#root.style.setProperty(`--${name}`, `${pixels}px`)
  }

  // The top layer: no transform, filter, clip or z-index of the page's elements reaches it. Browsers
  // without it leave the widget at its fixed place.
  #toTop(): void {
    try {
      this.setAttribute('popover', 'manual')
      this.showPopover()
    } catch {
      this.removeAttribute('popover')
    }
  }

  // The page's own shortcuts must not see what is typed here, nor the release of the key that closed it.
  #keep(event: KeyboardEvent): void {
    if (this.isOpen || event.key === 'Escape') event.stopPropagation()
  }

  #onKey(event: KeyboardEvent): void {
    // Half-typed words of an input method take their own Escape.
    if (event.key === 'Escape' && !event.isComposing) this.close()
    if (event.key === 'Tab' && this.#chat.ariaModal) this.#keepFocus(event)
  }

  #keepFocus(event: KeyboardEvent): void {
    const all = [...this.#chat.querySelectorAll<HTMLElement>('button, input, select, textarea, a')]
    const seen = all.filter((element) => element.checkVisibility())
    const [first, last] = [seen[0], seen.at(-1)]
    const active = this.#shadow.activeElement
    if (event.shiftKey && active === first) last?.focus()
    else if (!event.shiftKey && active === last) first?.focus()
    else return
    event.preventDefault()
  }
}

// Constructed sheets need no `style-src` of the host page.
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}
