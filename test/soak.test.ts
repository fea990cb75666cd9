// A short, seeded piece of every long run; `npm run soak` makes them long.

import { bodies } from './soak/bodies'
import { heap } from './soak/heap'
import { keys } from './soak/keys'
import { filters, requests } from './soak/requests'
import { users } from './soak/users'
import { vendors } from './soak/vendors'

const SEED = 'short'

it.each([
  ['S1 no two keys are one', keys, 20_000],
  ['faults in any number and order give all rows or a fault', vendors, 2_000],
  ['nobody is told a byte of another’s', users, 1_000],
  ['requests of any form are answered or refused with a sentence', requests, 2_000],
  ['filters keep what a plain reading keeps', filters, 300],
  ['answers of any form are read or refused', bodies, 4_000],
  ['charts leave nothing behind', heap, 300],
])('%s', (_, soak, tries) => {
  const { wrong } = soak.run(tries, SEED)
  expect(wrong).toEqual([])
})
