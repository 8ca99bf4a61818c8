// An agent's Embed tab: the tag for a website and whether it works there, which websites may use the
// agent, what a developer wants to know, and the chat page by link or in a frame.
import type { FC } from 'hono/jsx'
import { LinkButton } from '../../ui/button.tsx'
import { Facts, Section } from '../../ui/card.tsx'
import { Snippet } from '../../ui/copy-button.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { Agent } from '../../workspace/agent.ts'
import type { Sighting } from '../../workspace/sightings.ts'
import type { Frame } from '../layout.tsx'
import { AgentPage, EditForm, NEW_TAB, pathOf } from './agent-page.tsx'
import { API_CODE, frameCode, policyCode, scriptCode } from './embed-code.ts'
import { InstallCheck } from './install-check.tsx'
import { CHECK_WORDS, WORDS as COMMON, EMBED_WORDS as WORDS } from './words.ts'

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
  sightings: Sighting[]
}

export const EmbedPage: FC<EmbedPageProps> = ({ frame, origin, sightings, ...form }) => {
  const { agent, mayEdit } = form
  const { clock } = frame
  const chat = `${origin}/chat/${agent.id}`
  return (
    <AgentPage frame={frame} agent={agent} tab="embed" mayEdit={mayEdit}>
      <Section title={WORDS.scriptTitle} text={WORDS.scriptText}>
        <div class="stack">
          <Snippet text={scriptCode(agent, origin)} label={WORDS.script} />
          <Facts facts={[...WORDS.attributes]} />
        </div>
      </Section>
      <Section title={CHECK_WORDS.title} text={CHECK_WORDS.text}>
        <InstallCheck {...{ agent, mayEdit, origin, sightings, clock }} />
      </Section>
      <Section title={WORDS.originsTitle} text={WORDS.originsText}>
        <OriginsForm {...form} />
      </Section>
      <Section title={WORDS.apiTitle} text={WORDS.apiText}>
        <div class="stack">
          <Snippet text={API_CODE} label={WORDS.api} />
          <p class="help">{WORDS.apiEvents}</p>
        </div>
      </Section>
      <Section title={WORDS.policyTitle} text={WORDS.policyText}>
        <Snippet text={policyCode(origin)} label={WORDS.policy} />
      </Section>
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
