// The code an admin pastes elsewhere. Pure; the one place where we escape by hand.
// Law: whatever an agent is called, it stays inside its attribute.
import type { Agent } from '../../workspace/agent.ts'
import { EMBED_WORDS as WORDS } from './words.ts'

type Named = Pick<Agent, 'id' | 'name' | 'appearance'>

/** The widget: one tag. `origin`: of this deployment, `https://leads.example`. */
export function scriptCode(agent: Pick<Agent, 'id'>, origin: string): string {
  const [src, id] = [attribute(`${origin}/widget.js`), attribute(agent.id)]
  return `<script src="${src}" data-agent="${id}" async></script>`
}

/** What a page with a content security policy adds to it. */
export function policyCode(origin: string): string {
  return `script-src ${origin}; connect-src ${origin}`
}

/** `window.FineguideChat` (widget/loader-api.ts). */
export const API_CODE = [
  'FineguideChat.open()',
  'FineguideChat.close()',
  "FineguideChat.on('captured', ({ fields }) => thankYou(fields))",
  "FineguideChat.identify({ name: 'Ana', email: 'ana@example.com', phone: '+14155552671' })",
  "FineguideChat.setLocale('fr')",
].join('\n')

export function frameCode(agent: Named, chat: string): string {
  const title = attribute(WORDS.chatWith(agent.appearance.title || agent.name))
  return [
    '<iframe',
    `  src="${attribute(chat)}"`,
    `  title="${title}"`,
    '  width="400" height="600" style="border:0" loading="lazy"',
    '></iframe>',
  ].join('\n')
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
