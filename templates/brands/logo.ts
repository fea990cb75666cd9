// The mark of the reports on a ground of a colour, for brands that bring no logo of their own.

/** The mark as a `data:` address. */
export function barsOn(ground: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${ground}"/><path d="M8 22v-6M14 22V10M20 22v-8M26 22V7" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
