// Words: what the words of others mean here, such as a help desk's names of priorities.

/** A table to look words up in: it knows its own alone, where any other object knows `constructor` too. */
export function words<T>(meanings: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as object, meanings)
}
