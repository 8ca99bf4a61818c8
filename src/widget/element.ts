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

  get isOpen(): boolean {
    return this.#panel !== null && !this.#chat.hidden
  }

  /** Draws the widget, again after a change of language: what was typed and whether it is open stay. */
  show(options: ShowOptions): void {
    const { config, talk, theme, font } = options
    const [wasOpen, draft] = [this.isOpen, this.#panel?.draft ?? '']
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
    this.#shadow.adoptedStyleSheets = [sheetOf(panelStyles), sheetOf(styles)]
    this.#shadow.replaceChildren(this.#root)
    this.#settle()
    visualViewport?.addEventListener('resize', () => this.#fit())
    visualViewport?.addEventListener('scroll', () => this.#fit())
  }

  draw(): void {
    this.#panel?.draw()
  }

  open(): void {
    if (this.isOpen) return
    this.#chat.hidden = false
    this.#settle()
    this.#panel?.draw()
    this.#panel?.focus()
    this.#options?.toggled(true)
  }

  close(): void {
    if (!this.isOpen) return
    this.#chat.hidden = true
    this.#settle()
    this.#launcher.focus({ preventScroll: true })
    this.#options?.toggled(false)
  }

  #settle(): void {
    const { words, agent } = this.#options!.config
    const open = this.isOpen
    const label = open ? words.close : words.open.replace('{title}', agent.title)
    this.#launcher.setAttribute('aria-label', label)
    this.#launcher.setAttribute('aria-expanded', String(open))
    this.#launcher.replaceChildren(icon(open ? 'down' : 'chat'))
    this.#root.classList.toggle('open', open)
    if (open && matchMedia(SMALL).matches) this.#chat.setAttribute('aria-modal', 'true')
    else this.#chat.removeAttribute('aria-modal')
    this.#fit()
  }

  // A keyboard covers the lower part of a phone's page: the panel takes what is left to see.
  #fit(): void {
    if (!visualViewport || !this.isOpen) return
    this.#chat.style.setProperty('--height', `${visualViewport.height}px`)
    this.#chat.style.setProperty('--top', `${visualViewport.offsetTop}px`)
  }

  #onKey(event: KeyboardEvent): void {
    // The page's own shortcuts must not see what is typed here.
    event.stopPropagation()
    if (event.key === 'Escape' && this.isOpen) this.close()
    if (event.key === 'Tab' && this.#chat.hasAttribute('aria-modal')) this.#keepFocus(event)
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
