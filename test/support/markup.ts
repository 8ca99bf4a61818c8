// What markup is made of, for tests that hostile texts become none of it. `LOOK` is a script for any
// window, jsdom's or a browser's: it looks at everything below some nodes, shadow roots too.

export type Look = {
  /** Every element as `name[attribute names]`, in order, but for the links that a text may hold. */
  elements: string[]
  /** Listeners and script addresses in attributes. */
  wrong: string[]
}

/** `(node) => Look`. Links of linkify() are the only markup that words turn into (PRODUCT §6). */
export const LOOK = `((top) => {
  const ADDRESSES = ['href', 'src', 'srcdoc', 'action', 'formaction', 'xlink:href', 'data', 'style']
  const elements = [], wrong = []
  const isOwnLink = (element) =>
    element.localName === 'a' &&
    element.getAttribute('rel') === 'noopener nofollow' &&
    /^(?:https?:\\/\\/|mailto:|tel:)/i.test(element.getAttribute('href')) &&
    element.children.length === 0
  const visit = (node) => {
    for (const element of node.querySelectorAll('*')) {
      const names = element.getAttributeNames().sort()
      for (const name of names) {
        const value = element.getAttribute(name)
        const isScript = /^[\\s\\0-\\x20]*(?:javascript|vbscript|data):/i.test(value)
        if (/^on/i.test(name) || (isScript && ADDRESSES.includes(name)))
          wrong.push(element.localName + ' ' + name + '=' + value)
      }
      if (element.shadowRoot) visit(element.shadowRoot)
      if (!isOwnLink(element)) elements.push(element.localName + '[' + names.join() + ']')
    }
  }
  visit(top)
  return { elements, wrong }
})`
