// `window.FineguideChat`, what a website may do with its widget (documented on the Embed tab).
export type Listener = (detail: object) => void

export type Api = {
  open: () => void
  close: () => void
  /**
   * `ready`, `open`, `close`, `message` `{ from, id }`, `ask` `{ reason, fields }`, `captured`
   * `{ fields }`: never what somebody wrote. Returns what takes the listener away.
   */
  on: (event: string, listener: Listener) => () => void
  /** Details the page knows: nothing is asked for them any more. */
  identify: (identity: { email?: string; phone?: string; name?: string }) => void
  setLocale: (locale: string) => void
}

export type Call = [name: keyof Api, ...args: unknown[]]

export type LoaderOptions = {
  agent: string
  /** Origin of the product. */
  base: string
  /** The script tag's own `data-…`. */
  data: Record<string, string | undefined>
}
