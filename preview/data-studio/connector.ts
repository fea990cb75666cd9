// The connector as the host reaches it: functions called by name, their answers checked before anyone
// uses them, their failures turned into what this person may read.

import { yesNoReasons } from './contract/auth'
import { connectorError, contractError } from './errors'

/** Calls a top-level function of the script. */
export type Call = (functionName: string, argument?: unknown) => Promise<unknown>

/** The connector behind its contract. */
export interface Connector {
  /** An answer that `reasons` has nothing against; rejects with `HostError`. */
  ask<T>(
    functionName: string,
    argument: unknown,
    reasons: (answer: unknown) => string[],
  ): Promise<T>
  /** Whether this person sees details, asked once. A connector without `isAdminUser` says no. */
  isAdmin(): Promise<boolean>
}

/** A connector reached through `script`; `isAdmin` set = do not ask. */
export function connectorBehind(script: Call, isAdmin?: boolean): Connector {
  const call: Call = async (functionName, argument) => script(functionName, argument)
  let admin: Promise<boolean> | undefined
  const adminOnce = () =>
    (admin ??= isAdmin === undefined ? askAdmin(call) : Promise.resolve(isAdmin))
  return {
    isAdmin: adminOnce,
    async ask<T>(functionName: string, argument: unknown, reasons: (answer: unknown) => string[]) {
      const answer = await call(functionName, jsonOf(argument)).catch(async (error: unknown) => {
        throw connectorError(functionName, error, await adminOnce())
      })
      const found = reasons(answer)
      if (found.length > 0) throw contractError(functionName, found, await adminOnce())
      return answer as T // checked by `reasons` just now
    },
  }
}

/** The function is optional, so a failure (there is none, or it throws) counts as no. */
async function askAdmin(call: Call): Promise<boolean> {
  const answer = await call('isAdminUser', {}).catch(() => false)
  const reasons = yesNoReasons(answer)
  if (reasons.length > 0) throw contractError('isAdminUser', reasons, false)
  return answer === true
}

/** A copy, so that a connector in the same process cannot reach into the host. */
function jsonOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
