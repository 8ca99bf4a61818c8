// An agent's Embed tab: the link to its chat, the frame to paste, and which websites may use it.
import type { FC } from 'hono/jsx'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/card.tsx'
import { Snippet } from '../../ui/copy-button.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { Agent } from '../../workspace/agent.ts'
import type { Frame } from '../layout.tsx'
import { AgentPage, EditForm, NEW_TAB, pathOf } from './agent-page.tsx'
import { WORDS as COMMON, EMBED_WORDS as WORDS } from './words.ts'

export type OriginsFormProps = {
  agent: Agent
  mayEdit: boolean
  /** As typed, one a line. */
  origins: string
  error?: string
  saved: boolean
}

export type EmbedPageProps = OriginsFormProps & {
  frame: Frame
  /** Of this deployment, as the member reached it: `https://leads.example`. */
  origin: string
}

export const EmbedPage: FC<EmbedPageProps> = ({ frame, origin, ...form }) => {
  const { agent, mayEdit } = form
  const chat = `${origin}/chat/${agent.id}`
  return (
    <AgentPage frame={frame} agent={agent} tab="embed" mayEdit={mayEdit}>
      <Section title={WORDS.linkTitle} text={WORDS.linkText}>
        <div class="stack">
          <Snippet text={chat} label={WORDS.link} />
          <div>
            <LinkButton href={`/chat/${agent.id}`} icon="external" attrs={NEW_TAB}>
              {COMMON.openChat}
            </LinkButton>
          </div>
        </div>
      </Section>
      <Section title={WORDS.frameTitle} text={WORDS.frameText}>
        <Snippet text={frameCode(agent, chat)} label={WORDS.frame} />
      </Section>
      <Section title={WORDS.originsTitle} text={WORDS.originsText}>
        <OriginsForm {...form} />
      </Section>
    </AgentPage>
  )
}

export const OriginsForm: FC<OriginsFormProps> = ({ agent, mayEdit, origins, error, saved }) => (
  <EditForm id="origins" action={pathOf(agent, 'embed')} mayEdit={mayEdit} saved={saved}>
    <TextArea
      name="allowedOrigins"
      label={WORDS.origins}
      help={WORDS.originsHelp}
      value={origins}
      error={error}
      placeholder="https://shop.example"
      rows={4}
      code
    />
  </EditForm>
)

/** HTML to paste elsewhere: the one place where we escape by hand. */
export function frameCode(agent: Agent, chat: string): string {
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
