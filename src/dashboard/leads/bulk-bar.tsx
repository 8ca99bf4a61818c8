// What can be done with the selected leads, or with all that match: one form, whose buttons post to
// four addresses (bulk-routes.tsx). Appears with the first selected row.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import { STATUSES } from '../../leads/status.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Select } from '../../ui/field.tsx'
import { BulkBar } from '../../ui/table.tsx'
import type { People } from './person.ts'
import { viewQuery, wholeView } from './view-links.ts'
import { type Count, STATUS_LOOKS, WORDS } from './words.ts'

export type BulkProps = {
  filter: LeadFilter
  count: Count
  may: { erase: boolean; export: boolean }
  /** When the list was made: "all that match" are those that were there then. */
  now: number
  people: People
}

export const Bulk: FC<BulkProps> = ({ filter, count, may, now, people }) => (
  <BulkBar
    form="bulk"
    action="/leads/statuses"
    label={WORDS.bulk.label}
    hidden={
      <>
        {/* Enter on a checkbox presses the first button of its form: this one, which does nothing. */}
        <button type="submit" disabled hidden />
        <input type="hidden" name="view" value={viewQuery(wholeView(filter))} />
        <input type="hidden" name="before" value={now} />
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
    <Select
      name="assignedTo"
      id="bulk-member"
      label={WORDS.bulk.assignTo}
      hideLabel
      options={[
        { value: '', label: WORDS.bulk.chooseMember },
        ...[...people].map(([value, label]) => ({ value, label })),
        { value: 'none', label: WORDS.nobody },
      ]}
    />
    <Button small formaction="/leads/assignments">
      {WORDS.bulk.assign}
    </Button>
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
