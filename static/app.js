// What the dashboard adds where JavaScript runs: keys, copying, the theme at once, menus that close,
// focus on the first error. Every page works without it. All words come from the markup (src/ui).
const root = document.documentElement
const words = document.body.dataset
const find = (selector, from = document) => from.querySelector(selector)
const all = (selector, from = document) => [...from.querySelectorAll(selector)]

/* Preferences: the form posts by itself elsewhere; here the cookie is set and nothing reloads. */

const YEAR_SECONDS = 365 * 24 * 60 * 60

document.addEventListener('submit', (event) => {
  const button = event.submitter
  if (!event.target.matches('[data-preferences]') || !button) return
  event.preventDefault()
  const off = button.name === 'keys' && button.getAttribute('aria-pressed') === 'true'
  const value = button.name === 'keys' ? (off ? 'off' : 'on') : button.value
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${button.name}=${value}; path=/; samesite=lax; max-age=${YEAR_SECONDS}`
  if (button.name === 'keys') {
    root.dataset.keys = value
    button.setAttribute('aria-pressed', String(!off))
    return
  }
  if (value === 'system') delete root.dataset.theme
  else root.dataset.theme = value
  for (const other of all('[name=theme]', event.target))
    other.setAttribute('aria-pressed', String(other === button))
})

/* Clicks: copying, menus, dialogs where the browser has no commands, the whole row. */

document.addEventListener('click', (event) => {
  const target = event.target
  for (const menu of all('details.menu[open]')) if (!menu.contains(target)) menu.open = false
  const copy = target.closest('[data-copy]')
  if (copy) copyText(copy)
  const command = target.closest('button[commandfor]')
  if (command && !('commandForElement' in command)) runCommand(command)
  const cell = target.closest('td')
  if (cell && !target.closest('a, button, label, input, summary, .menu-panel'))
    find('.row-link', cell.parentElement)?.click()
})

async function copyText(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
  } catch {
    return
  }
  button.classList.add('copied')
  say(button.dataset.copied, 'good')
  setTimeout(() => button.classList.remove('copied'), 1500)
}

function runCommand(button) {
  const dialog = document.getElementById(button.getAttribute('commandfor'))
  if (button.getAttribute('command') === 'close') dialog?.close()
  else if (!dialog?.open) dialog?.showModal()
}

/** A form that came back with errors is open from the start: now with the page behind it still. */
function openDialogs(from) {
  for (const dialog of all('dialog[open]', from)) {
    if (dialog.matches(':modal')) continue
    dialog.close()
    dialog.showModal()
  }
}

/* Keys. One letter each, so they can be switched off (WCAG 2.1.4) and rest while one types. */

const KEYS = {
  '/': () => find('[data-search]'),
  j: () => step(1),
  k: () => step(-1),
  x: () => pick(),
  e: () => find('[data-export]'),
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return closeMenu(event)
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (root.dataset.keys === 'off' || !KEYS[event.key] || typing(event.target)) return
  if (find('dialog:modal')) return
  const element = KEYS[event.key]()
  if (!element) return
  event.preventDefault()
  if (event.key === 'e' || event.key === 'x') return element.click()
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
  if (event.key === '/') element.select()
})

function typing(element) {
  if (element.isContentEditable || element.matches('textarea, select')) return true
  return element.matches('input') && !element.matches('[type=checkbox], [type=radio]')
}

function closeMenu(event) {
  const menu = event.target.closest('details.menu[open]') ?? find('details.menu[open]')
  if (menu) {
    menu.open = false
    find('summary', menu).focus()
  } else if (event.target.matches('[data-search]')) event.target.blur()
}

function step(by) {
  const links = all('[data-list] .row-link')
  const here = links.indexOf(currentRow()?.querySelector('.row-link'))
  return links[here === -1 ? (by > 0 ? 0 : -1) : Math.min(links.length - 1, Math.max(0, here + by))]
}

function currentRow() {
  return document.activeElement?.closest('[data-list] tbody tr')
}

function pick() {
  return currentRow()?.querySelector('.pick input')
}

/* Selection: CSS shows and counts it. Shift selects all between. */

let lastPicked = null

document.addEventListener('click', (event) => {
  const box = event.target
  if (!box.matches('.pick input')) return
  if (event.shiftKey && lastPicked?.isConnected && lastPicked !== box) {
    const boxes = all('.pick input', box.closest('[data-list]'))
    const [from, to] = [boxes.indexOf(lastPicked), boxes.indexOf(box)].sort((a, b) => a - b)
    for (const between of boxes.slice(Math.max(0, from), to + 1)) between.checked = box.checked
  }
  lastPicked = box
})

/* Times stay true while the page is open (same steps as src/ui/time.tsx). */

const [NOW, MINUTES, HOURS] = (words.ago ?? '').split('|')

function tellTimes() {
  for (const time of all('time[data-relative]')) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60_000)
    if (minutes >= 24 * 60) continue
    const text =
      minutes < 1
        ? NOW
        : minutes < 60
          ? MINUTES.replace('#', minutes)
          : HOURS.replace('#', Math.floor(minutes / 60))
    if (time.textContent !== text) time.textContent = text
  }
}

/* Parts of the page that htmx brought, or could not bring. */

document.addEventListener('htmx:after:swap', (event) => {
  const from = event.detail.ctx?.target ?? document
  if (!from.isConnected && from !== document) return prepare(document)
  prepare(from)
})
document.addEventListener('htmx:response:error', (event) => {
  if ((event.detail.ctx?.response?.status ?? 0) >= 500) say(words.failed, 'bad')
})
document.addEventListener('htmx:error', (event) => {
  // A request that another replaced is no failure.
  if (event.detail.error?.name !== 'AbortError') say(words.unreachable, 'bad')
})

function prepare(from) {
  tellTimes()
  openDialogs(from)
  find('[aria-invalid=true]', from)?.focus()
}

function say(text, tone) {
  const toast = document.createElement('div')
  toast.className = `flash ${tone}`
  toast.textContent = text
  find('#toasts').replaceChildren(toast)
  setTimeout(() => toast.remove(), tone === 'bad' ? 8000 : 2500)
}

/** Where tabs are wider than a phone. Sideways only: a page that was scrolled stays there. */
function showCurrentTab() {
  const tab = find('.tabs .current')
  const row = tab?.closest('.tabs')
  if (row) row.scrollLeft += tab.getBoundingClientRect().right - row.getBoundingClientRect().right
}

prepare(document)
showCurrentTab()
setInterval(tellTimes, 30_000)
