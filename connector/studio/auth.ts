// Authentication as the host sees it: one slot, opened by the page on which all sources are connected.

/** The host shows its own "authorise" button and opens our page. */
export function authType(): { readonly type: 'OAUTH2' } {
  return { type: 'OAUTH2' }
}
