// The editor's desk: the report that is being changed, every step of it to take back, and the reports
// kept in this browser.

import { useCallback, useMemo, useState } from 'preact/hooks'
import { readTemplate, writeTemplate } from '../../../../templates/file'
import { templates as house } from '../../../../templates/index'
import type { Template } from '../../../../templates/template'
import { distinct, keep, recall } from '../kept'

/** What an editor works with. */
export interface Desk {
  /** The house's reports, with those changed here in their places, and those made here after them. */
  readonly templates: readonly Template[]
  /** Whether a report was changed or made here. */
  readonly isOwn: (id: string) => boolean
  readonly change: (template: Template) => void
  /** Forgets what was done to a report; one made here is gone. */
  readonly discard: (id: string) => void
  /** Null where there is nothing to take back, or to do again. */
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

type Own = Readonly<Record<string, Template>>

interface Work {
  readonly own: Own
  readonly past: readonly Own[]
  readonly future: readonly Own[]
}

const NONE: readonly Template[] = []
const KEPT = 'reports'
/** Steps that can be taken back. */
const MOST_STEPS = 100

/** The desk of this browser. */
export function useDesk(told = NONE): Desk {
  const given = useMemo(() => distinct([...told, ...house]), [told])
  const [work, setWork] = useState<Work>(() => ({ own: kept(), past: [], future: [] }))
  const go = useCallback((step: (work: Work) => Work) => {
    setWork(old => {
      const next = step(old)
      keep(KEPT, JSON.stringify(Object.values(next.own).map(writeTemplate)))
      return next
    })
  }, [])
  const { own, past, future } = work
  return useMemo(
    () => ({
      templates: [
        ...given.map(template => own[template.id] ?? template),
        ...Object.values(own).filter(({ id }) => !given.some(template => template.id === id)),
      ],
      isOwn: id => own[id] !== undefined,
      change: template => go(old => stepped(old, { ...old.own, [template.id]: template })),
      discard: id =>
        go(old => {
          const left = Object.entries(old.own).filter(([known]) => known !== id)
          return stepped(old, Object.fromEntries(left))
        }),
      undo: past.length === 0 ? null : () => go(undone),
      redo: future.length === 0 ? null : () => go(redone),
    }),
    [own, past, future, given],
  )
}

function stepped({ own, past }: Work, next: Own): Work {
  return { own: next, past: [...past, own].slice(-MOST_STEPS), future: [] }
}

function undone({ own, past, future }: Work): Work {
  const before = past[past.length - 1]
  return before
    ? { own: before, past: past.slice(0, -1), future: [own, ...future] }
    : { own, past, future }
}

function redone({ own, past, future }: Work): Work {
  const [next, ...left] = future
  return next ? { own: next, past: [...past, own], future: left } : { own, past, future }
}

/** Reports of an earlier visit; one that no longer fits is left out. */
function kept(): Own {
  try {
    const texts = JSON.parse(recall(KEPT) ?? '[]') as string[]
    const read = texts.flatMap(text => readTemplate(text).template ?? [])
    return Object.fromEntries(read.map(template => [template.id, template]))
  } catch {
    return {} // something else was kept there
  }
}
