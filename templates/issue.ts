// What is wrong with a value in a file, in words.

import type * as v from 'valibot'
import type { Text } from './text'

/** What stands in a field, and what is wanted there. */
export function issueText(field: string, { expected, received }: v.GenericIssue): Text {
  const wanted = (expected ?? '').replace(/^\((.*)\)$/, '$1')
  const short = wanted.length > 90 ? nearest(wanted.split(' | '), received) : wanted
  const [name, es] = field === '' ? ['It', 'Aquí'] : [`“${field}”`, `«${field}»`]
  return wanted === ''
    ? { en: `${name} has a wrong value: ${received}.`, es: `${es}: valor incorrecto, ${received}.` }
    : {
        en: `${name} is ${received}; wanted is ${short}.`,
        es: `${es}: es ${received}; se espera ${short}.`,
      }
}

/** Of many values that may stand somewhere, those that begin most like the one that does. */
function nearest(options: readonly string[], received: string): string {
  const alike = (option: string) => {
    const length = [...option].findIndex((sign, index) => sign !== received[index])
    return length < 0 ? option.length : length
  }
  const first = [...options].sort((one, other) => alike(other) - alike(one)).slice(0, 3)
  return `${first.join(' | ')} | …`
}
