// The clock of an execution: Date, shifted so that "now" is when the stand-in says it is.

/** Replaces Date by one that starts from `offsetMs` later than the machine's. */
export function shiftClock(scope: { Date: DateConstructor }, offsetMs: number): void {
  if (offsetMs === 0) return
  const Real = scope.Date
  const now = () => Real.now() + offsetMs
  scope.Date = new Proxy(Real, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self) as object,
    apply: () => new Real(now()).toString(),
    get: (target, key, self) => (key === 'now' ? now : (Reflect.get(target, key, self) as unknown)),
  })
}
