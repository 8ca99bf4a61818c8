// What can be done with the selected leads, or with all that match: one form, whose buttons post to
// three addresses (bulk-routes.tsx). Appears with the first selected row.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import { STATUSES } from '../../leads/status.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Select } from '../../ui/field.tsx'
import { BulkBar } from '../../ui/table.tsx'
import { viewQuery, wholeView } from './view-links.ts'
import { type Count, STATUS_LOOKS, WORDS } from './words.ts'

export type BulkProps = {
  filter: LeadFilter
  count: Count
  may: { erase: boolean; export: boolean }
  /** When the list was made: "all that match" are those that were there then. */
  now: number
}

export const Bulk: FC<BulkProps> = ({ filter, count, may, now }) => (
  <BulkBar
    form="bulk"
    action="/leads/statuses"
    label={WORDS.bulk.label}
    hidden={
      <>
        {/* Enter on a checkbox presses the first button of its form: this one, which does nothing. */}
        <button type="submit" disabled hidden />
        <input type="hidden" name="view" value={viewQuery(wholeView(filter))} />
        <input type="hidden" name="from" value={cursorBefore(now)} />
      </>
    }
  >
    <span>
      <Checkbox name="scope" id="bulk-all" value="all" label={WORDS.bulk.all(count)} />
    </span>
    <Select
      name="status"
      id="bulk-status"
      label={WORDS.bulk.status}
      hideLabel
      options={[
        { value: '', label: WORDS.bulk.chooseStatus },
        ...STATUSES.map((value) => ({ value, label: STATUS_LOOKS[value].word })),
      ]}
    />
    <Button small>{WORDS.bulk.setStatus}</Button>
    {may.export ? (
      <Button small icon="download" formaction="/leads.csv">
        {WORDS.bulk.export}
      </Button>
    ) : null}
    {may.erase ? (
      <Button small icon="trash" kind="danger" formaction="/leads/erasures">
        {WORDS.bulk.erase}
      </Button>
    ) : null}
  </BulkBar>
)

/** Where a walk by capture begins that sees nothing captured at `at` or later. */
export function cursorBefore(at: number): string {
  return `~${at}`
}
