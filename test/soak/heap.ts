// Ten thousand charts in one memory: what the product keeps between calls does not grow.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { answer } from '../../connector/query/answer'
import { USUAL } from '../../connector/model/settings'
import { dataResponse, planData } from '../../connector/studio/data'
import { readDataRequest } from '../../connector/studio/request'
import { fieldsOf } from '../../connector/studio/schema'
import { day, euros, portfolio } from '../connector/book'
import { settings } from '../connector/studio/english-euros'
import { randomly } from '../random-questions'
import type { Soak } from './soaking'
import { watch } from './soaking'

const MOST_GROWTH = 0.05

/** Memory before and after many charts. */
export const heap: Soak = {
  name: 'charts in one memory',
  run(tries, seed, progress) {
    const { pick } = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    const collect = collector()
    const chart = () => {
      const fields = fieldsOf(settings)
      const ids = [...fields.values()].filter(({ host }) => host.semantics.conceptType === 'METRIC').map(({ host }) => host.name)
      const request = { fields: [{ name: 'account_name' }, { name: pick(ids) }], dateRange: { startDate: '2026-03-01', endDate: '2026-03-31' } }
      const plan = planData(readDataRequest(request), fields, day('2026-04-15'))
      dataResponse(plan, answer(plan.question, portfolio, { fiscalYearStartMonth: 1, language: 'en', money: euros, policies: USUAL }), settings)
    }
    for (let warm = 0; warm < Math.min(tries, 200); warm++) chart()
    collect()
    const before = process.memoryUsage().heapUsed
    each(chart)
    collect()
    const growth = process.memoryUsage().heapUsed / before - 1
    if (growth > MOST_GROWTH) complain(`the heap grew by ${(growth * 100).toFixed(1)} %`)
    return { tries, wrong, note: `heap ${growth < 0 ? '' : '+'}${(growth * 100).toFixed(1)} %` }
  },
} // prettier-ignore

/** V8's own collector, without a flag on the command line. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc') // or every later context would have it
  return collect
}
