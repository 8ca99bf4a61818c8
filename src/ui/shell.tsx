// The frame of a signed-in page: a sidebar that becomes a bar at the bottom of a phone, with what is
// above and below its places in a bar at the top.
import type { Child, FC } from 'hono/jsx'
import { Document, type Theme } from './document.tsx'
import { Icon, type IconName } from './icon.tsx'
import { type Children, classes } from './props.ts'

export type Place = {
  href: string
  label: string
  icon: IconName
  current: boolean
  /** Beside the label: how many wait there. */
  count?: { text: string; label: string }
}

export type LayoutProps = {
  title: string
  site: string
  theme: Theme
  keys?: boolean
  places: Place[]
  placesLabel: string
  /** Above the places: whose this is. */
  top: Child
  /** Below them: who is signed in. */
  bottom: Child
  /** Just done, from a redirect. */
  flash?: Child
  /** `full` for lists; `page` for most (1120 px); `form` for one column of fields (720 px). */
  width?: 'full' | 'page' | 'form'
  children?: Children
}

export const Layout: FC<LayoutProps> = (props) => (
  <Document title={props.title} site={props.site} theme={props.theme} keys={props.keys} shell="app">
    <header class="side">
      <div class="side-top">{props.top}</div>
      <nav class="places" aria-label={props.placesLabel}>
        <ul>
          {props.places.map((place) => (
            <li>
              <a
                href={place.href}
                class={classes(place.current && 'current')}
                {...(place.current && { 'aria-current': 'page' })}
              >
                <Icon name={place.icon} size={16} />
                <span>{place.label}</span>
                {place.count ? (
                  <span class="count">
                    <span class="sr-only">{place.count.label}</span>
                    <span aria-hidden="true">{place.count.text}</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="side-bottom">{props.bottom}</div>
    </header>
    <main id="content" class={classes('main', props.width ?? 'page')} tabindex={-1}>
      {props.flash}
      {props.children}
    </main>
  </Document>
)
