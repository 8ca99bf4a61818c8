// The question before one lead is deleted.
import type { FC } from 'hono/jsx'
import type { Lead } from '../../leads/columns.ts'
import type { LeadFilter } from '../../leads/filter.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { leadPath } from './aside.tsx'
import { DETAIL_WORDS } from './detail-words.ts'
import { personOf } from './person.ts'

export type EraseLeadProps = { frame: Frame; lead: Lead; filter: LeadFilter }

export const EraseLeadPage: FC<EraseLeadProps> = ({ frame, lead, filter }) => {
  const words = DETAIL_WORDS.eraseOne
  const title = words.title(personOf(lead))
  return (
    <DashboardLayout frame={frame} title={title} place="leads" width="form">
      <PageHeader
        parent={{ href: leadPath(lead, filter), label: personOf(lead) }}
        title={title}
        text={words.text}
      />
      <form method="post" action={leadPath(lead, filter, '/erasure')}>
        <FormActions>
          <Button kind="danger" icon="trash">
            {words.confirm}
          </Button>
          <LinkButton kind="quiet" href={leadPath(lead, filter)}>
            {words.keep}
          </LinkButton>
        </FormActions>
      </form>
    </DashboardLayout>
  )
}
