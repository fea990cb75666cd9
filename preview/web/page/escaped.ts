// Text that becomes a part of HTML.

/** A text in which nothing is taken for markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
