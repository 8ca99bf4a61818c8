// Elements by name, attributes and children. Text only ever becomes text nodes: there is no way in
// here for markup, so the host page may require Trusted Types.

type Value = string | number | boolean | null | undefined | ((event: Event) => void)
type Child = Node | string | null | undefined | false

/** `on…` attributes are listeners; `true` is an empty attribute; false, null and undefined are none. */
export function tag<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) set(element, key, value)
  element.append(...children.filter((child) => child instanceof Node || typeof child === 'string'))
  return element
}

function set(element: Element, key: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(key.slice(2), value)
  else if (value === true) element.setAttribute(key, '')
  else if (value !== false && value !== null && value !== undefined)
    element.setAttribute(key, String(value))
}

const SVG = 'http://www.w3.org/2000/svg'

// Lucide (ISC), as in ui/icon-paths.ts: only the six of the panel travel to visitors.
const PATHS = {
  chat: 'M7.9 20A9 9 0 1 0 4 16.1L2 22Z',
  close: 'M18 6 6 18M6 6l12 12',
  down: 'M6 9l6 6 6-6',
  send: 'M5 12l7-7 7 7M12 19V5',
  stop: 'M7 7h10v10H7z',
  copy: 'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2zM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2',
  again: 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5',
}

/** A drawing without a name: the button around it has one. The sheets say size and stroke. */
export function icon(name: keyof typeof PATHS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
