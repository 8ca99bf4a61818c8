// What the tags of a web page mean for its text (html-text.ts): what is left out, what stands by itself.

/** Neither shown nor prose. */
const UNSEEN = new Set(
  'script style noscript template svg math canvas iframe object audio video picture map'.split(' '),
)
/** What every page of a site repeats. */
const AROUND = new Set(['nav', 'footer', 'aside', 'dialog', 'menu'])
/** Controls only: some sites wrap the whole page in one form. */
const CONTROLS = new Set('button select textarea option datalist label legend output'.split(' '))
export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

export const BLOCKS = new Set(
  `address article blockquote body caption center dd details div dl fieldset figcaption figure form
  header hgroup html main ol p section table tbody tfoot thead ul`.split(/\s+/),
)
export const HEADINGS: Record<string, string> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '##### ',
  h6: '###### ',
  // Questions and terms, as FAQ pages mark them.
  summary: '#### ',
  dt: '#### ',
}
export const CELLS = new Set(['td', 'th'])
const ROLES_AROUND = new Set('navigation search dialog alertdialog contentinfo'.split(' '))

/** With all that is in it. */
export function isLeftOut(element: Element): boolean {
  const name = element.tagName
  if (UNSEEN.has(name) || AROUND.has(name) || CONTROLS.has(name)) return true
  if (ROLES_AROUND.has(element.getAttribute('role') ?? '')) return true
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'
}
