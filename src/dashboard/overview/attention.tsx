// What somebody should look at now, each with the view that shows it.
import type { Child, FC } from 'hono/jsx'
import { Card } from '../../ui/card.tsx'
import type { Clock } from '../../ui/props.ts'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import { ATTENTION_WORDS as WORDS } from './words.ts'

export type AttentionProps = {
  /** Leads nobody has touched, and when the oldest of them was captured. */
  newLeads: number
  oldestNewAt: number | null
  /** Interested in the last 30 days, without details. */
  missed: number
  /** Working agents whose lead collection is off. */
  agentsOff: number
  clock: Clock
}

export const Attention: FC<AttentionProps> = (props) => {
  const { newLeads, oldestNewAt, missed, agentsOff, clock } = props
  const isQuiet = newLeads + missed + agentsOff === 0
  return (
    <Card title={WORDS.title}>
      {isQuiet ? (
        <Status tone="good" shape="check">
          {WORDS.none}
        </Status>
      ) : (
        <ul class="stack">
          {newLeads > 0 ? (
            <Line href="/leads?status=new&dir=asc" said={WORDS.newLeads(newLeads)}>
              {oldestNewAt === null ? null : (
                <>
                  {WORDS.oldest} <Time at={oldestNewAt} clock={clock} />.
                </>
              )}
            </Line>
          ) : null}
          {missed > 0 ? (
            <Line
              href="/conversations?range=30d&interested=yes&captured=no"
              said={WORDS.missed(missed)}
            >
              {WORDS.missedText}
            </Line>
          ) : null}
          {agentsOff > 0 ? (
            <Line href="/agents" said={WORDS.off(agentsOff)}>
              {agentsOff === 1 ? WORDS.offText : WORDS.offTextMany}
            </Line>
          ) : null}
        </ul>
      )}
    </Card>
  )
}

const Line: FC<{ href: string; said: string; children?: Child }> = ({ href, said, children }) => (
  <li>
    <Status tone="warn" shape="dot">
      <a href={href}>{said}</a>
    </Status>
    <p class="help">{children}</p>
  </li>
)
