// "Export this view" and "Export all", with the presets: plain links to /leads.csv, which take the
// address of the view along. Behind them the way to what was done to many leads.
import type { FC } from 'hono/jsx'
import { type ExportOptions, printExportOptions } from '../../leads/export-options.ts'
import { EVERYTHING, type LeadFilter } from '../../leads/filter.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Menu, MenuGap, MenuLink } from '../../ui/menu.tsx'
import { JOB_WORDS } from './job-words.ts'
import { isFiltered, viewPath, wholeView } from './view-links.ts'
import { type Count, WORDS } from './words.ts'

const EXCEL: ExportOptions = { preset: 'excel', delimiter: ',', columns: [], transcript: false }

const KINDS: [label: string, options: ExportOptions][] = [
  [WORDS.export.presets.excel, EXCEL],
  [WORDS.export.presets.semicolon, { ...EXCEL, delimiter: ';' }],
  [WORDS.export.presets.plain, { ...EXCEL, preset: 'plain' }],
  [WORDS.export.presets.crm, { ...EXCEL, preset: 'crm' }],
  [WORDS.export.transcript, { ...EXCEL, transcript: true }],
]

/** A view without leads has nothing to export; all leads still have. */
export const ExportActions: FC<{ filter: LeadFilter; count: Count }> = ({ filter, count }) => {
  const isEmpty = count.n === 0 && !count.capped
  return (
    <>
      {isEmpty ? null : (
        <LinkButton
          href={exportPath(filter, EXCEL)}
          icon="download"
          download
          attrs={{ 'data-export': '' }}
        >
          {WORDS.export.button(count)}
        </LinkButton>
      )}
      <Menu align="end" label={WORDS.export.menu}>
        {isEmpty ? null : (
          <>
            <MenuGap label={WORDS.export.view} />
            <Kinds filter={filter} />
          </>
        )}
        {isFiltered(filter) ? (
          <>
            {isEmpty ? null : <MenuGap />}
            <MenuGap label={WORDS.export.all} />
            <Kinds filter={EVERYTHING} />
          </>
        ) : null}
        <MenuGap />
        <MenuLink href="/leads/jobs" icon="history">
          {JOB_WORDS.recent.title}
        </MenuLink>
      </Menu>
    </>
  )
}

const Kinds: FC<{ filter: LeadFilter }> = ({ filter }) => (
  <>
    {KINDS.map(([label, options]) => (
      <MenuLink href={exportPath(filter, options)} icon="download" attrs={{ download: '' }}>
        {filter === EVERYTHING && options === EXCEL ? WORDS.export.everything : label}
      </MenuLink>
    ))}
  </>
)

function exportPath(filter: LeadFilter, options: ExportOptions): string {
  const view = viewPath(wholeView(filter), '/leads.csv')
  const more = printExportOptions(options, 'excel').toString()
  if (more === '') return view
  return view.includes('?') ? `${view}&${more}` : `${view}?${more}`
}
