// Plots with their tables.
import type { FC } from 'hono/jsx'
import { Card } from '../../ui/card.tsx'
import { BarPlot, DaysPlot, FunnelPlot } from '../../ui/plot.tsx'
import { DAYS, FUNNEL } from './sample.ts'

export const PlotParts: FC = () => (
  <>
    <Card>
      <FunnelPlot
        title="From conversation to customer"
        text="Last 30 days"
        points={FUNNEL}
        ofBefore={(percent) => `${percent} of before`}
        columns={{ label: 'Step', value: 'People' }}
      />
    </Card>
    <Card>
      <DaysPlot
        title="Leads a day"
        text="Last 30 days, Europe/Berlin"
        points={DAYS}
        columns={{ label: 'Day', value: 'Leads' }}
      />
    </Card>
    <Card>
      <BarPlot
        title="Leads by agent"
        points={[
          { label: 'Bright Smile', value: 401, href: '/design/list' },
          { label: 'Sunrise Solar', value: 188 },
          { label: 'Tidewater', value: 73 },
          { label: 'Archived', value: 0 },
        ]}
        columns={{ label: 'Agent', value: 'Leads' }}
      />
    </Card>
  </>
)
