// Before the first conversation: three steps, each with its link and whether it is done.
import type { FC } from 'hono/jsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Badge } from '../../ui/status.tsx'
import { AddSamples, offerText, type SampleOffer } from '../conversations/samples.tsx'
import { STEPS_WORDS as WORDS } from './words.ts'

export type FirstStepsProps = {
  /** An agent to go on with; null: there is none yet. */
  agentId: string | null
  /** Some agent collects leads. */
  collects: boolean
  /** Somebody wrote, samples not counted. */
  talked: boolean
  /** Null: there are sample conversations already. */
  offer: SampleOffer | null
}

export const FirstSteps: FC<FirstStepsProps> = ({ agentId, collects, talked, offer }) => {
  const steps = [
    { href: '/agents', title: WORDS.agent, text: WORDS.agentText, done: agentId !== null },
    {
      href: agentId ? `/agents/${agentId}/features` : '/agents',
      title: WORDS.collection,
      text: WORDS.collectionText,
      done: collects,
    },
    {
      href: agentId ? `/agents/${agentId}/embed` : '/agents',
      title: WORDS.share,
      text: WORDS.shareText,
      done: talked,
    },
  ]
  if (steps.every(({ done }) => done)) return null
  const offersSamples = offer?.agent && offer.mayAdd
  return (
    <Card
      title={WORDS.title}
      text={WORDS.text}
      {...(offersSamples && {
        footer: (
          <div class="row">
            <span>{offerText(offer)}</span>
            <AddSamples offer={offer} />
          </div>
        ),
      })}
    >
      <ol class="timeline">
        {steps.map(({ href, title, text, done }, i) => (
          <li>
            <span class="timeline-icon" aria-hidden="true">
              {done ? <Icon name="check" size={14} /> : i + 1}
            </span>
            <a href={href}>{title}</a>
            <Badge tone={done ? 'good' : 'neutral'}>{done ? WORDS.done : WORDS.toDo}</Badge>
            {done ? null : <div class="timeline-detail">{text}</div>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
