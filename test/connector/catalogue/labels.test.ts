// What a metric is called: a number of hours or days has to say so, since no host writes a unit beside it.

import { metrics } from '../../../connector/catalogue/index'

const SAID = {
  hours: { en: /\(h\)|hours/i, es: /\(h\)|horas/i },
  days: { en: /days/i, es: /días/i },
  months: { en: /months/i, es: /meses/i },
}
const timed = metrics.flatMap(({ id, unit, label }) =>
  unit === 'hours' || unit === 'days' || unit === 'months'
    ? [[id, label, SAID[unit]] as const]
    : [],
)

it.each(timed)('%s says what it is counted in', (_, label, said) => {
  expect(label.en).toMatch(said.en)
  expect(label.es).toMatch(said.es)
})

it('holds of some', () => {
  expect(timed.length).toBeGreaterThan(10)
})
