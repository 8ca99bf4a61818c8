// The question before many leads are deleted.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { type Selection, selectionFields } from './selection.ts'
import { viewPath, viewQuery } from './view-links.ts'
import { type Count, WORDS } from './words.ts'

export type ErasePageProps = { frame: Frame; selection: Selection; count: Count }

export const ErasePage: FC<ErasePageProps> = ({ frame, selection, count }) => {
  const back = viewPath(selection.view)
  const isEmpty = count.n === 0 && !count.capped
  return (
    <DashboardLayout frame={frame} title={WORDS.erase.title(count)} place="leads" width="form">
      {isEmpty ? (
        <Empty icon="trash" title={WORDS.noMatch.title} text={WORDS.erase.none}>
          <LinkButton href={back}>{WORDS.title}</LinkButton>
        </Empty>
      ) : (
        <>
          <PageHeader
            parent={{ href: back, label: WORDS.title }}
            title={WORDS.erase.title(count)}
            text={WORDS.erase.text}
          />
          {count.capped ? <Notice tone="warn">{WORDS.erase.capped(count)}</Notice> : null}
          <form method="post" action="/leads/erasures">
            <Fields selection={selection} />
            <input type="hidden" name="confirmed" value="yes" />
            <FormActions>
              <Button kind="danger" icon="trash">
                {WORDS.erase.confirm(count)}
              </Button>
              <LinkButton kind="quiet" href={back}>
                {WORDS.erase.keep}
              </LinkButton>
            </FormActions>
          </form>
        </>
      )}
    </DashboardLayout>
  )
}

const Fields: FC<{ selection: Selection }> = ({ selection }) => (
  <>
    {selectionFields(selection, viewQuery(selection.view)).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
