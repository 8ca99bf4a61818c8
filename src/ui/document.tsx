// The whole page: head and body, and the shell of a signed-out page. No inline script or style: the
// content security policy allows none. Pages are sent by page.tsx, which adds the doctype.
import type { Child, FC } from 'hono/jsx'
import type { Children } from './props.ts'
import { UI_WORDS } from './words.ts'

/** `system` follows the device; the others are the member's own choice (a cookie, no flash). */
export type Theme = 'system' | 'light' | 'dark'

export type DocumentProps = {
  /** Of this page; the site's name follows it. */
  title: string
  site: string
  theme: Theme
  /** Shortcuts of one letter; on unless the member switched them off. */
  keys?: boolean
  /** Class of the body: which shell it is. */
  shell: string
  children?: Children
}

// htmx 4: no style tag of its own, no extensions, no unsolicited view transitions.
const HTMX_CONFIG = JSON.stringify({
  includeIndicatorCSS: false,
  extensions: 'none',
  defaultTimeout: 20_000,
})

// An answer of 5xx must not replace what is on the page; app.js says that it failed.
const ON_FAILURE = { 'hx-status:5xx:inherited': 'swap:none' }

export const Document: FC<DocumentProps> = (props) => (
  <html lang="en" {...rootData(props)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex" />
      <meta name="htmx-config" content={HTMX_CONFIG} />
      <title>{`${props.title} · ${props.site}`}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/app.css" />
      <script src="/htmx.min.js" defer />
      <script type="module" src="/app.js" />
    </head>
    <body
      class={props.shell}
      data-unreachable={UI_WORDS.unreachable}
      data-failed={UI_WORDS.failed}
      data-ago={[UI_WORDS.justNow, UI_WORDS.minutesAgo('#'), UI_WORDS.hoursAgo('#')].join('|')}
      {...ON_FAILURE}
    >
      <a class="skip" href="#content">
        {UI_WORDS.skip}
      </a>
      {props.children}
      <div id="toasts" aria-live="polite" />
    </body>
  </html>
)

function rootData({ theme, keys = true }: DocumentProps): Record<string, string> {
  return {
    ...(theme !== 'system' && { 'data-theme': theme }),
    ...(!keys && { 'data-keys': 'off' }),
  }
}

export type PublicLayoutProps = {
  title: string
  site: string
  theme: Theme
  /** Name and sign of the site, above the card. */
  brand: Child
  footer?: Children
  children?: Children
}

/** Sign-in, setup, errors: one card in the middle. */
export const PublicLayout: FC<PublicLayoutProps> = (props) => (
  <Document title={props.title} site={props.site} theme={props.theme} shell="public">
    <header class="brand">{props.brand}</header>
    <main id="content" tabindex={-1}>
      {props.children}
    </main>
    {props.footer ? <footer>{props.footer}</footer> : null}
  </Document>
)
