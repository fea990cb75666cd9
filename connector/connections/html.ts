// HTML as text that is safe by the way it is made: whatever is put in is escaped, unless it was made here.

/** A piece of a page. */
export interface Html {
  readonly html: string
}

/** A value in a template: text is escaped, pieces are kept, lists are joined, nothing is nothing. */
export type Part = string | number | Html | readonly Html[] | null | false | undefined

/** A piece of a page; values go through `escaped` unless they are pieces themselves. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, index) => text + shown(parts[index])).join('') }
}

function shown(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object') {
    return 'html' in part ? part.html : part.map(one => one.html).join('')
  }
  return String(part).replace(/[&<>"'`]/g, sign => `&#${sign.charCodeAt(0)};`)
}
