// Beside the conversations, below the person: why this is a lead, where it came from, what was agreed
// to, and with whom else this person talked.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import type { LeadDetail } from '../../leads/lead.ts'
import { Card, Facts } from '../../ui/card.tsx'
import type { Clock } from '../../ui/props.ts'
import { Time } from '../../ui/time.tsx'
import { leadPath } from './aside.tsx'
import { AgentDot } from './columns.tsx'
import { countryName } from './countries.ts'
import { DETAIL_WORDS } from './detail-words.ts'
import { webLink } from './person.ts'
import { INTENT_WORDS, likelihood, MODE_WORDS } from './words.ts'
import { type Marks, Wrong } from './wrong.tsx'

export type AboutProps = {
  lead: LeadDetail
  filter: LeadFilter
  clock: Clock
  agentColor: string
  /** Which detector decided on the interested sentence, and where; null when its turn is gone. */
  noticed: { by: string; conversationId: string; turnId: string } | null
  marks: Marks
  /** Labels of the agent's custom fields by key. */
  customLabels: ReadonlyMap<string, string>
}

export const About: FC<AboutProps> = (props) => (
  <>
    <Why {...props} />
    <Custom {...props} />
    <Context {...props} />
    <Consent {...props} />
    <Also {...props} />
  </>
)

const Why: FC<AboutProps> = ({ lead, noticed, marks }) => {
  const words = DETAIL_WORDS.why
  const { intent, probability, interest } = lead
  return (
    <Card title={words.title}>
      {intent ? null : <p class="help">{words.none}</p>}
      <Facts
        facts={[
          {
            label: words.intent,
            value: intent && (
              <>
                {INTENT_WORDS[intent]}
                {probability === null ? null : (
                  <div class="second">{words.likelihood(likelihood(probability), probability)}</div>
                )}
              </>
            ),
          },
          {
            label: words.sentence,
            value: interest ? (
              <>
                <q>{interest.sentence}</q>{' '}
                {interest.turnId ? <a href={`#${interest.turnId}`}>{words.show}</a> : null}
              </>
            ) : intent && lead.conversations.length === 0 ? (
              words.noSentence
            ) : null,
          },
          {
            label: words.detector,
            value: noticed && (
              <>
                {noticed.by}
                <div>
                  <Wrong {...noticed} marks={marks} />
                </div>
              </>
            ),
          },
          { label: words.mode, value: MODE_WORDS[lead.mode] },
        ]}
      />
    </Card>
  )
}

const Custom: FC<AboutProps> = ({ lead, customLabels }) => {
  const given = Object.entries(lead.custom)
  return given.length === 0 ? null : (
    <Card title={DETAIL_WORDS.custom}>
      <Facts
        facts={given.map(([key, value]) => ({ label: customLabels.get(key) ?? key, value }))}
      />
    </Card>
  )
}

const Context: FC<AboutProps> = ({ lead, clock, agentColor }) => {
  const words = DETAIL_WORDS.context
  const { page, utm, country, device } = lead
  return (
    <Card title={words.title}>
      <Facts
        facts={[
          { label: words.agent, value: <AgentDot name={lead.agentName} color={agentColor} /> },
          { label: words.page, value: page && <Outside address={page.url} label={page.title} /> },
          {
            label: words.referrer,
            value: page?.referrer ? <Outside address={page.referrer} label={null} /> : null,
          },
          ...Object.entries(utm).map(([key, value]) => ({
            label: words.utm[key] ?? key,
            value,
          })),
          { label: words.country, value: country && countryName(country) },
          { label: words.device, value: device && (words.devices[device] ?? device) },
          { label: words.captured, value: <Time at={lead.capturedAt} clock={clock} as="exact" /> },
          { label: words.activity, value: <Time at={lead.activityAt} clock={clock} as="exact" /> },
        ]}
      />
    </Card>
  )
}

/** Its title, or its path; the address in full on hover. */
const Outside: FC<{ address: string; label: string | null }> = ({ address, label }) => {
  const href = webLink(address)
  if (!href) return <>{label ?? address}</>
  const { host, pathname } = new URL(href)
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">
      {label ?? (pathname === '/' ? host : host + pathname)}
    </a>
  )
}

const Consent: FC<AboutProps> = ({ lead: { consent }, clock }) => {
  const words = DETAIL_WORDS.consent
  return consent === null ? null : (
    <Card title={words.title}>
      <Facts
        facts={[
          { label: words.given, value: <Time at={consent.at} clock={clock} as="exact" /> },
          { label: words.version, value: consent.version },
          { label: words.text, value: consent.text },
        ]}
      />
    </Card>
  )
}

const Also: FC<AboutProps> = ({ lead, filter }) => {
  const others = lead.alsoTalkedTo.filter((other) => !other.sameAgent)
  return others.length === 0 ? null : (
    <Card title={DETAIL_WORDS.also}>
      <ul>
        {others.map((other) => (
          <li>
            <a href={leadPath(other, filter)}>{other.agentName}</a>{' '}
            <span class="muted">{other.name ?? DETAIL_WORDS.unnamed}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
