// What a visitor does on the hosted chat page, with and without JavaScript.
import type { Person } from './chromium.ts'

/** Writes a message and waits for the reply; returns what the page shows after the message. */
export async function write({ page }: Person, text: string): Promise<string> {
  await page.getByLabel('Your message').fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).last().click()
  return replyTo({ page }, text)
}

/** What stands behind the message once the reply is complete: then the page takes another message. */
export async function replyTo({ page }: Pick<Person, 'page'>, text: string): Promise<string> {
  const log = page.getByRole('log')
  await log.getByText(text, { exact: true }).last().waitFor()
  await page.getByRole('button', { name: 'Send', exact: true }).last().click({ trial: true })
  const said = await log.getByRole('paragraph').allTextContents()
  return said.slice(said.lastIndexOf(text) + 1).join('\n')
}

/** The inline form that stands below an ask. */
export function detailsForm({ page }: Person) {
  return page.getByRole('region', { name: 'Your contact details' })
}
