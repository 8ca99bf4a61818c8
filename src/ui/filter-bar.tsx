// How a list is narrowed: one GET form of a search and menus (the URL is the view), chips of what is
// set that read as a sentence, each taken away by a link. Works without JavaScript.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'
import { UI_WORDS } from './words.ts'

export type FilterBarProps = {
  action: string
  search: { name: string; value: string; label: string; placeholder?: string; attrs?: Attrs }
  /** Parts of the view that this form does not show but must keep. */
  keep?: [name: string, value: string][]
  /** FilterMenus. */
  children?: Children
  /** At the end: export, columns. */
  actions?: Children
  /** `hx-get`, `hx-target`, `hx-trigger` … of the form. */
  attrs?: Attrs
}

export const FilterBar: FC<FilterBarProps> = ({ search, ...props }) => (
  <div class="filter-bar">
    <form method="get" action={props.action} aria-label={UI_WORDS.filters} {...props.attrs}>
      <span class="search">
        <Icon name="search" />
        <input
          type="search"
          name={search.name}
          value={search.value}
          placeholder={search.placeholder ?? search.label}
          aria-label={search.label}
          autocomplete="off"
          enterkeyhint="search"
          data-search=""
          {...search.attrs}
        />
        <span class="kbd" aria-hidden="true">
          /
        </span>
      </span>
      {(props.keep ?? []).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children ? <div class="filters">{props.children}</div> : null}
      <button type="submit" class="sr-only">
        {UI_WORDS.search}
      </button>
    </form>
    {props.actions ? <div class="actions">{props.actions}</div> : null}
  </div>
)

export type FilterOption = {
  value: string
  label: string
  on: boolean
  lead?: Child
  count?: string
}

export type FilterMenuProps = {
  name: string
  label: string
  options: FilterOption[]
  /** One of them only; the empty value stands for any. */
  single?: boolean
  /** Below the options: two days, for instance. */
  children?: Children
}

export const FilterMenu: FC<FilterMenuProps> = (props) => {
  const chosen = props.options.filter((option) => option.on && option.value !== '').length
  return (
    <details class={classes('menu', 'filter', chosen > 0 && 'set')} name="menu">
      <summary class="button small">
        {props.label}
        {chosen > 0 ? <span class="count">{chosen}</span> : null}
        <Icon name="chevronDown" size={14} />
      </summary>
      <fieldset class="menu-panel">
        <legend class="sr-only">{props.label}</legend>
        {props.options.map((option) => (
          <label class="menu-item">
            <input
              type={props.single ? 'radio' : 'checkbox'}
              name={props.name}
              value={option.value}
              checked={option.on}
            />
            {option.lead}
            <span class="menu-label">{option.label}</span>
            {option.count === undefined ? null : <span class="count">{option.count}</span>}
          </label>
        ))}
        {props.children ? <div class="menu-more">{props.children}</div> : null}
        <button type="submit" class="button small">
          {UI_WORDS.apply}
        </button>
      </fieldset>
    </details>
  )
}

export type ChipProps = { label: string; lead?: Child; removeHref: string }

export type ChipsProps = {
  /** What is counted: "1,204 leads". */
  summary?: Child
  chips: ChipProps[]
  clearHref: string
  /** For the links: `hx-get` and so on. */
  attrs?: Attrs
}

export const Chips: FC<ChipsProps> = (props) => (
  <div class="chips">
    {props.summary ? <span class="chips-summary">{props.summary}</span> : null}
    {props.chips.length > 0 ? (
      <ul aria-label={UI_WORDS.filters}>
        {props.chips.map((chip) => (
          <li class="chip">
            {chip.lead}
            <span>{chip.label}</span>
            <a
              href={chip.removeHref}
              aria-label={UI_WORDS.removeFilter(chip.label)}
              title={UI_WORDS.removeFilter(chip.label)}
              {...props.attrs}
            >
              <Icon name="close" size={12} />
            </a>
          </li>
        ))}
        <li>
          <a class="clear" href={props.clearHref} {...props.attrs}>
            {UI_WORDS.clearAll}
          </a>
        </li>
      </ul>
    ) : null}
  </div>
)
