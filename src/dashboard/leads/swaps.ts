// What htmx does with the links and forms of these pages: it replaces the middle of the page, whose
// parts (chips, counts, export, rows) all depend on the view. Without it they load whole pages.

/** A link to another view: the answer sends the address it has (list-routes.tsx). */
export const LINK = {
  'hx-boost': 'true',
  'hx-target': '#content',
  'hx-swap': 'innerHTML show:top',
}

/** Focus and what is being typed must survive: the page is changed around the field. */
export const AROUND_FIELD = {
  'hx-target': '#content',
  'hx-swap': 'innerMorph',
  'hx-sync': 'this:replace',
}
