// The English words of saved views.
import { MAX_VIEW_NAME, MAX_VIEWS } from '../../leads/saved-views.ts'

export const VIEW_WORDS = {
  menu: 'Views',
  everything: 'All leads',
  name: 'Name of this view',
  save: 'Save this view',
  manage: 'Rename or delete views',
  title: 'Saved views',
  text: 'A view is a search, filters and an order, under a name. Everybody in the workspace sees it.',
  none: 'No view is saved yet',
  noneText: 'Filter the leads, open Views above the list and give what you see a name.',
  back: 'Back to the leads',
  rename: 'Rename',
  remove: (name: string): string => `Delete the view ${name}`,
  open: (name: string): string => `Name of the view ${name}`,
  noName: `Give the view a name of at most ${MAX_VIEW_NAME} characters.`,
  taken: 'Another view has this name. Choose another one.',
  full: `There are ${MAX_VIEWS} views already. Delete one first.`,
} as const
