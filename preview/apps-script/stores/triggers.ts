// Triggers of one user: at most twenty, each calling a function by its name.
// https://developers.google.com/apps-script/guides/services/quotas

/** A user's triggers; an id ends in the name of what it calls. */
export interface Triggers {
  list(): string[]
  create(handler: string): string
  remove(id: string): void
}

const MOST = 20

/** None at first. */
export function createTriggers(): Triggers {
  const ids = new Set<string>()
  let made = 0
  return {
    list: () => [...ids],
    create(handler) {
      if (ids.size >= MOST) throw new Error('This script has too many triggers.')
      const id = `trigger-${++made} ${handler}`
      ids.add(id)
      return id
    },
    remove: id => void ids.delete(id),
  }
}
