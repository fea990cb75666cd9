// The functions of pre-warming, in a bundle of their own: it needs a permission that live users are never
// asked for, so only the newest code of the script has it, and no deployment of the connector.

import { portsHere, settingsOf, sourcesOf } from './here'
import { removeTriggers, repeatHourly } from './runtime/triggers'
import { beginWarmList, endWarmList, warmList } from './transport/warm-list'
import { warm } from './warming'

const HANDLER = 'prewarm'

/** For the owner of a data source, run in the script's editor: from now on its charts are read ahead. */
export function startPrewarm(): string {
  beginWarmList(portsHere())
  removeTriggers(HANDLER) // one is enough, however often this is run
  repeatHourly(HANDLER)
  return 'Reports are read ahead every hour from 6 to 19 on weekdays. What they ask is learnt as they are opened.'
}

/** Ends it. */
export function stopPrewarm(): string {
  endWarmList(portsHere())
  removeTriggers(HANDLER)
  return 'Nothing is read ahead any more.'
}

/** What the trigger calls: reads ahead, or goes when nobody wants it any more. */
export function prewarm(): string {
  const ports = portsHere()
  const orders = warmList(ports)
  if (orders === null) return stopPrewarm()
  const told = orders.map(order => {
    const settings = settingsOf(order.answers)
    return warm(order, settings, sourcesOf(settings, ports), ports)
  })
  for (const line of told) ports.machine.log(line)
  return told.join('\n')
}
