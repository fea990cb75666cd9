// What readers see exists in two languages; ids and code are English only.

/** The languages a report speaks. */
export type Language = 'en' | 'es'

/** One sentence or name in both languages. */
export interface Text {
  readonly en: string
  readonly es: string
}

/** How a record without account, owner or team is shown; it stays in every total. */
export const UNASSIGNED: Text = { en: '(unassigned)', es: '(sin asignar)' }
