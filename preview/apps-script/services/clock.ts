// The clock of an execution: Date, shifted so that "now" is when the stand-in says it is.

let offsetMs = 0

/** Replaces Date by one that starts from so much later than the machine's. */
export function shiftClock(scope: { Date: DateConstructor }, startMs: number): void {
  const Real = scope.Date
  const now = () => Real.now() + offsetMs
  offsetMs = startMs
  const value = new Proxy(Real, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self) as object,
    apply: () => new Real(now()).toString(),
    get: (target, key, self) => (key === 'now' ? now : (Reflect.get(target, key, self) as unknown)),
  })
  Object.defineProperty(scope, 'Date', { value, enumerable: false })
}

/** Moves the clock on, for a wait that took no time. */
export function moveClock(byMs: number): void {
  offsetMs += byMs
}
