// The hosted chat page with JavaScript: the widget's own panel takes the place of the forms, which do
// the same without it (PRODUCT §9). The conversation key is the page's; new ones come from the server.
import type { WidgetConfig } from './config.ts'
import { type Pending, randomId } from './kept.ts'
import { Panel } from './panel.ts'
import { Talk } from './talk.ts'

const main = document.querySelector<HTMLElement>('#chat')
if (main) void take(main)

async function take(main: HTMLElement): Promise<void> {
  const { agent = '', key = '' } = main.dataset
  const endpoint = `/v1/agents/${encodeURIComponent(agent)}/chat`
  const wanted = document.documentElement.lang
  const about = `${endpoint.slice(0, -'/chat'.length)}/widget?locale=${wanted}`
  const response = await fetch(about).catch(() => null)
  if (!response?.ok) return // the forms stay
  const config: WidgetConfig = await response.json()
  const typed = main.querySelector('textarea')?.value ?? ''
  const arrived = (name: string) =>
    main.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''
  const page = { url: arrived('page'), title: document.title, referrer: arrived('referrer') }
  const memory = new PageMemory(agent, key)
  const talk = new Talk({
    endpoint,
    memory,
    words: () => config.words,
    firstAsk: config.ask,
    hints: () => ({ page, locale: config.language, identity: null }),
    changed: () => panel.draw(),
    happened: () => {},
  })
  const restart = (): void => {
    const form = document.querySelector<HTMLFormElement>('#restart')
    memory.keep({ pending: null })
    form?.submit()
  }
  const panel: Panel = new Panel({ config, talk, restart })
  // What was on its way when the page went is seen on its way again, not waited for.
  const resumed = talk.resume()
  if (memory.pending === null) await resumed
  panel.draft = main.querySelector('textarea')?.value ?? typed
  main.className = 'chat hosted'
  main.replaceChildren(...panel.parts)
  panel.draw()
  panel.focus()
}

/** The key stands in the page; only the message on its way is kept, for this tab. */
class PageMemory {
  readonly key: string
  readonly #name: string

  constructor(agent: string, key: string) {
    this.key = key || randomId()
    this.#name = `fineguide:${agent}:${key}`
  }

  get pending(): Pending | null {
    try {
      return JSON.parse(sessionStorage.getItem(this.#name) ?? 'null')
    } catch {
      return null
    }
  }

  keep({ pending }: { pending?: Pending | null }): void {
    if (pending === undefined) return
    try {
      sessionStorage.setItem(this.#name, JSON.stringify(pending))
    } catch {
      // refused: a reload before the answer loses what was on its way
    }
  }
}
