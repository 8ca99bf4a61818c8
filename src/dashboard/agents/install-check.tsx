// The install check of the Embed tab: on which websites the widget was asked for, and what to do where
// it was refused. Asks for itself while nothing was seen.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { Clock } from '../../ui/props.ts'
import { StatusMark } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import { type Agent, allowsOrigin } from '../../workspace/agent.ts'
import type { Sighting } from '../../workspace/sightings.ts'
import { pathOf } from './agent-page.tsx'
import { CHECK_WORDS as WORDS } from './words.ts'

export type InstallCheckProps = {
  agent: Agent
  mayEdit: boolean
  /** Of this deployment. */
  origin: string
  sightings: Sighting[]
  clock: Clock
}

export const InstallCheck: FC<InstallCheckProps> = ({ sightings, ...props }) => {
  const asking = {
    'hx-get': pathOf(props.agent, 'embed', 'sightings'),
    'hx-target': '#install-check',
    'hx-swap': 'outerMorph',
  }
  const polling = { ...asking, 'hx-trigger': 'every 10s' }
  return (
    <div id="install-check" class="stack" {...(sightings.length === 0 && polling)}>
      <p role="status">{WORDS.seen(sightings.length)}</p>
      {sightings.length > 0 ? (
        <ul class="sightings">
          {sightings.map((sighting) => (
            <Seen {...props} sighting={sighting} />
          ))}
        </ul>
      ) : null}
      <div>
        <LinkButton href={pathOf(props.agent, 'embed')} icon="refresh" small attrs={asking}>
          {WORDS.again}
        </LinkButton>
      </div>
    </div>
  )
}

type SeenProps = Omit<InstallCheckProps, 'sightings'> & { sighting: Sighting }

const Seen: FC<SeenProps> = ({ agent, mayEdit, origin, clock, sighting }) => {
  const isAllowed = allowsOrigin(agent, sighting.origin, origin)
  const isWell = isAllowed && sighting.allowed
  return (
    <li>
      {isWell ? (
        <StatusMark tone="good" shape="check" />
      ) : (
        <StatusMark tone={isAllowed ? 'accent' : 'warn'} shape={isAllowed ? 'half' : 'slash'} />
      )}
      <p>
        {WORDS.on} <strong>{sighting.origin}</strong> <Time at={sighting.seenAt} clock={clock} />
        {isWell ? null : `, ${isAllowed ? WORDS.allowedSince : WORDS.refused}`}
      </p>
      {mayEdit && !isAllowed ? (
        <form method="post" action={pathOf(agent, 'embed', 'origins')}>
          <input type="hidden" name="origin" value={sighting.origin} />
          <Button small attrs={{ 'aria-label': WORDS.allowLabel(sighting.origin) }}>
            {WORDS.allow}
          </Button>
        </form>
      ) : null}
    </li>
  )
}
