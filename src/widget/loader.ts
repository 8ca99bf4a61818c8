// `widget.js`, the one script tag of a website: small, never changes its address, does nothing until the
// page is idle. Then it loads the widget's module, whose name changes with its content.
import type { Api, Call, LoaderOptions } from './loader-api.ts'

declare global {
  interface Window {
    FineguideChat?: Api
  }
}

/** Set by scripts/widget.ts: `/widget/chat.<hash>.js` */
declare const MODULE: string

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-agent][src*="/widget.js"]')

// A second tag on the page, or the same one loaded twice, finds the first at work.
if (script?.dataset.agent && !window.FineguideChat) load(script, script.dataset.agent)

function load({ src, dataset }: HTMLScriptElement, agent: string): void {
  const base = new URL(src).origin
  const options: LoaderOptions = { agent, base, data: { ...dataset } }
  const calls: Call[] = []
  let ready: Api | null = null
  const api: Api = {
    open: () => (ready ? ready.open() : void calls.push(['open'])),
    close: () => (ready ? ready.close() : void calls.push(['close'])),
    on(event, listener) {
      if (ready) return ready.on(event, listener)
      let isOff = false
      calls.push(['on', event, (detail: object) => isOff || listener(detail)])
      return () => {
        isOff = true
      }
    },
    identify: (who) => (ready ? ready.identify(who) : void calls.push(['identify', who])),
    setLocale: (tag) => (ready ? ready.setLocale(tag) : void calls.push(['setLocale', tag])),
  }
  window.FineguideChat = api
  const begin = async (): Promise<void> => {
    const { start } = (await import(base + MODULE)) as typeof import('./main.ts')
    await start(options, calls, (made) => {
      ready = made
    })
  }
  const whenIdle = (): void => {
    const fail = (error: Error): void => console.warn(error.message)
    const run = () => begin().catch(fail)
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 3000 })
    else setTimeout(run, 200)
  }
  if (document.readyState === 'complete') whenIdle()
  else addEventListener('load', whenIdle, { once: true })
}
