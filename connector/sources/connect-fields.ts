// The questions several sources ask in their forms.

import type { Field } from './connect'

/** A key that is one word of printable characters, named as the vendor names it. */
export function keyField(label: Field['label'], example: string, form: RegExp): Field {
  return { id: 'key', label, example, form, isSecret: true }
}

/** The customer's own address; which ones are good is the source's `instance`. */
export function hostField(example: string): Field {
  return {
    id: 'host',
    label: { en: 'Your address', es: 'Tu dirección' },
    example,
    form: /^.{1,255}$/,
  }
}
