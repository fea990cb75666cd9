// The host's memory of answers: the same question is asked once per refresh, also while the first
// answer is still on its way.

const MOST_ANSWERS = 500

/** Remembers answers by question; one that failed is asked again. */
export interface Cache<T> {
  once(key: string, ask: () => Promise<T>): Promise<T>
  clear(): void
}

/** A memory, or one that remembers nothing. The oldest question goes when there are too many. */
export function createCache<T>({ enabled }: { enabled: boolean }): Cache<T> {
  const answers = new Map<string, Promise<T>>()
  return {
    once(key, ask) {
      if (!enabled) return ask()
      const known = answers.get(key)
      if (known) return known
      const answer = ask()
      answers.set(key, answer)
      answer.catch(() => answers.get(key) === answer && answers.delete(key))
      const [oldest] = answers.keys()
      if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
      return answer
    },
    clear: () => answers.clear(),
  }
}
