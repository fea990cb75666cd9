// Time-driven triggers of Apps Script, apart from all else of the platform: who names them needs a permission
// of its own, which the connector's deployment does not have.

/** Has a function called every hour, for the user who runs this. */
export function repeatHourly(handler: string): void {
  ScriptApp.newTrigger(handler).timeBased().everyHours(1).create()
}

/** Removes the user's own triggers of a function. */
export function removeTriggers(handler: string): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger)
  }
}
