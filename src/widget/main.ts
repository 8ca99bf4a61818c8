// The widget's own module, loaded by loader.ts once the page is idle: finds out about its agent, puts
// `<fineguide-chat>` into the page and takes over `window.FineguideChat`.
import type { Identity } from '../conversation/say.ts'
import type { WidgetConfig } from './config.ts'
import { FineguideChat } from './element.ts'
import { Memory } from './kept.ts'
import type { Api, Call, Listener, LoaderOptions } from './loader-api.ts'
import { Talk } from './talk.ts'

const RETRIES_MS = [2_000, 10_000, 60_000]

/** `calls`: what the page asked for so far; `takeOver`: from then on it asks the API itself. */
export async function start(
  options: LoaderOptions,
  calls: Call[],
  takeOver: (api: Api) => void,
): Promise<void> {
  const { agent, base, data } = options
  const memory = new Memory(agent)
  const listeners = new Map<string, Set<Listener>>()
  const happened = (event: string, detail: object = {}): void => {
    for (const listener of listeners.get(event) ?? []) tell(listener, detail)
  }
  let identity: Identity | null = null
  let locale = data.locale
  let isReady = false
  let config: WidgetConfig
  const api: Api = {
    open: () => element.open(),
    close: () => element.close(),
    on(event, listener) {
      const some = listeners.get(event) ?? new Set()
      listeners.set(event, some.add(listener))
      // A page cannot know whether it comes too late for this one.
      if (event === 'ready' && isReady) tell(listener, {})
      return () => some.delete(listener)
    },
    identify(who) {
      identity = identityOf(who)
      talk?.known()
    },
    async setLocale(tag) {
      locale = tag
      const answer = await configOf(options, tag).catch(warn)
      if (!answer || locale !== tag) return // refused, or overtaken by another call
      config = answer
      show()
    },
  }
  const run = ([name, ...args]: Call): void => (api[name] as (...args: unknown[]) => void)(...args)
  // Who writes and in which language must be known before anything is shown.
  const later: Call[] = []
  let talk: Talk | undefined
  for (const call of calls.splice(0)) {
    if (call[0] === 'setLocale') locale = String(call[1])
    else if (call[0] === 'identify' || call[0] === 'on') run(call)
    else later.push(call)
  }
  config = await configOf(options, locale)
  const element = document.createElement('fineguide-chat') as FineguideChat

  const show = (): void => {
    talk ??= new Talk({
      endpoint: `${base}/v1/agents/${encodeURIComponent(agent)}/chat`,
      memory,
      words: () => config.words,
      firstAsk: config.ask,
      hints: () => ({ page: pageNow(), locale: config.language, identity }),
      changed: () => element.draw(),
      happened(event, detail) {
        if (event === 'message' && 'from' in detail && detail.from === 'agent') element.notify()
        happened(event, detail)
      },
    })
    element.show({
      config,
      talk,
      theme: data.theme ?? 'auto',
      font: data.font === 'inherit' ? getComputedStyle(document.body).fontFamily : '',
      toggled(open) {
        memory.wasOpen = open
        if (open) void talk?.resume()
        happened(open ? 'open' : 'close')
      },
    })
  }
  show()
  stay(element)
  // A full screen that opens by itself on the next page would be in the way.
  const isPhone = matchMedia('(max-width: 480px)').matches
  if ((memory.wasOpen && !isPhone) || memory.pending || data.open !== undefined) element.open(false)
  // Back from the back-forward cache: the line of then is gone.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && element.isOpen) void talk?.resume()
  })
  takeOver(api)
  for (const call of [...later, ...calls]) run(call)
  isReady = true
  happened('ready')
}

// A mistake in the page's own listener is the page's: it must not cost the visitor an answer.
function tell(listener: Listener, detail: object): void {
  try {
    listener(detail)
  } catch (error) {
    reportError(error)
  }
}

function warn(error: Error): void {
  console.warn(error.message)
}

/** Only what the endpoint takes: a page's odd values must not make it refuse every message. */
function identityOf(who: Identity | null | undefined): Identity {
  const fields = (['email', 'phone', 'name'] as const).flatMap((field) => {
    const value = who?.[field]
    return typeof value === 'string' && value !== '' ? [[field, value.slice(0, 200)]] : []
  })
  return Object.fromEntries(fields)
}

/** @throws Error when the agent does not answer here; then there is no widget, and the page is as it was. */
async function configOf({ agent, base }: LoaderOptions, locale?: string): Promise<WidgetConfig> {
  const wanted = [locale ?? document.documentElement.lang, ...navigator.languages]
    .filter((tag) => tag !== '')
    .slice(0, 8)
  const url = `${base}/v1/agents/${encodeURIComponent(agent)}/widget?locale=${encodeURIComponent(wanted.join())}`
  for (const wait of [...RETRIES_MS, 0]) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return response.json()
    if (wait === 0 || (response && response.status < 500)) {
      const { detail = 'no connection' } = (await response?.json().catch(() => null)) ?? {}
      throw new Error(`FineguideChat: ${detail}`)
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  throw new Error('unreachable')
}

function pageNow(): { url: string; title: string; referrer: string } {
  return { url: location.href, title: document.title, referrer: document.referrer }
}

// Single-page sites replace the body, or all that is in it. Only the two are watched: a page's own work
// further down costs nothing.
function stay(element: HTMLElement): void {
  const watch = new MutationObserver(put)
  function put(): void {
    if (!element.isConnected) document.body?.append(element)
    watch.observe(document.documentElement, { childList: true })
    if (document.body) watch.observe(document.body, { childList: true })
  }
  put()
}

if (!customElements.get('fineguide-chat')) customElements.define('fineguide-chat', FineguideChat)
