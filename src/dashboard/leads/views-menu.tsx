// The menu of saved views above the list: where to go, and giving a name to what one sees.
import type { FC } from 'hono/jsx'
import { EVERYTHING, type LeadFilter } from '../../leads/filter.ts'
import { MAX_VIEW_NAME, queryOfView, type SavedView } from '../../leads/saved-views.ts'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuGap, MenuLink } from '../../ui/menu.tsx'
import { LINK } from './swaps.ts'
import { viewPath, wholeView } from './view-links.ts'
import { VIEW_WORDS } from './views-words.ts'

export type ViewsMenuProps = { filter: LeadFilter; views: SavedView[]; maySave: boolean }

export const ViewsMenu: FC<ViewsMenuProps> = ({ filter, views, maySave }) => {
  const here = queryOfView(filter)
  const isHere = (other: LeadFilter) => queryOfView(other) === here
  const current = views.find((view) => isHere(view.filter))
  const isNew = here !== '' && !current
  if (views.length === 0 && !(isNew && maySave)) return null
  return (
    <Menu
      trigger={
        <>
          <Icon name="bookmark" />
          {current?.name ?? VIEW_WORDS.menu}
          <Icon name="chevronDown" size={14} />
        </>
      }
    >
      <MenuLink href={viewPath(EVERYTHING)} current={here === ''} attrs={LINK}>
        {VIEW_WORDS.everything}
      </MenuLink>
      {views.map((view) => (
        <MenuLink href={viewPath(view.filter)} current={view === current} attrs={LINK}>
          {view.name}
        </MenuLink>
      ))}
      {maySave && isNew ? (
        <>
          <MenuGap />
          <form
            class="menu-more"
            method="post"
            action={viewPath(wholeView(filter), '/leads/views')}
          >
            <TextField
              name="name"
              id="view-name"
              label={VIEW_WORDS.name}
              maxlength={MAX_VIEW_NAME}
              required
            />
            <button type="submit" class="button small">
              {VIEW_WORDS.save}
            </button>
          </form>
        </>
      ) : null}
      {maySave && views.length > 0 ? (
        <>
          <MenuGap />
          <MenuLink href="/leads/views" icon="edit">
            {VIEW_WORDS.manage}
          </MenuLink>
        </>
      ) : null}
    </Menu>
  )
}
