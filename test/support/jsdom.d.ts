// jsdom brings no types of its own: as far as tests use it.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { runScripts?: 'outside-only' })
    readonly window: {
      /** In the window's own world. */
      eval: (code: string) => unknown
      close: () => void
    }
  }
}
