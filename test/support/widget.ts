// What a visitor does in the widget on a page: opens it, writes, fills the form. By mouse and keyboard
// on a desktop, by touch on a phone.
import type { Locator } from 'playwright-core'
import type { Person } from './chromium.ts'

export type Widget = ReturnType<typeof widgetOf>

export function widgetOf({ page }: Pick<Person, 'page'>, by: 'mouse' | 'touch' = 'mouse') {
  const host = page.locator('fineguide-chat')
  const panel = host.getByRole('dialog')
  const log = panel.getByRole('log')
  const form = panel.getByRole('region', { name: 'Your contact details' })
  const box = panel.getByLabel('Your message')
  const sendButton = panel.locator('.composer').getByRole('button', { name: 'Send' })
  const press = (what: Locator) => (by === 'touch' ? what.tap() : what.click())

  /** The answer is whole, or has failed. */
  async function settled(): Promise<void> {
    await panel.locator('.log[aria-busy=false]').waitFor()
  }
  /** What stands behind a message, once its answer is whole. */
  async function replyTo(text: string): Promise<string> {
    await log.getByText(text, { exact: true }).last().waitFor()
    await settled()
    const said = await log.getByRole('paragraph').allTextContents()
    return said.slice(said.lastIndexOf(text) + 1).join('\n')
  }
  /** Types and sends; does not wait for the answer. */
  async function send(text: string): Promise<void> {
    await box.fill(text)
    if (by === 'touch') await press(sendButton)
    else await box.press('Enter')
  }
  return {
    host,
    panel,
    log,
    form,
    box,
    launcher: host.getByRole('button', { name: /^Open the chat/ }),
    status: panel.getByRole('status'),
    stopButton: panel.getByRole('button', { name: 'Stop' }),
    retryButton: panel.getByRole('button', { name: 'Try again' }),
    press,
    send,
    settled,
    replyTo,
    async open(): Promise<void> {
      await press(host.getByRole('button', { name: /^Open the chat/ }))
      await panel.waitFor()
    },
    async write(text: string): Promise<string> {
      await send(text)
      return replyTo(text)
    },
    /** Fills fields by their labels and sends the form. */
    async submit(values: Record<string, string>): Promise<void> {
      for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value)
      await press(form.getByRole('button', { name: 'Send' }))
    },
    /** Class of the element that has the focus; null where it is not in the widget. */
    focused: () =>
      page.evaluate<string | null>(
        `document.querySelector('fineguide-chat').shadowRoot.activeElement?.closest('[class]').className ?? null`,
      ),
    /** How often the visitor's own words stand in the talk. */
    count: (text: string) => log.locator('.turn.visitor').getByText(text, { exact: true }).count(),
  }
}
