// What a browser keeps between visits, and lists of what is kept and what is given.

/** The text kept under a name; null where there is none, or the browser keeps nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a text; a browser that keeps nothing goes on without. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(name, text)
  } catch {
    // what is made still can be downloaded
  }
}

/** Each of an id once; the first is meant. */
export function distinct<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return all.filter(({ id }, index) => all.findIndex(one => one.id === id) === index)
}
