// Benchmark of the bundle: its size, and what evaluating it costs every chart.

import { readFileSync } from 'node:fs'
import vm from 'node:vm'

/** Size in KB and median milliseconds to evaluate the bundle in a fresh context. */
export function benchBundle(): { sizeKb: number; evaluationMs: number } {
  const code = readFileSync('dist/Code.js', 'utf8')
  const script = new vm.Script(code)
  const times = Array.from({ length: 31 }, () => {
    const context = vm.createContext(Object.create(null) as object)
    const start = process.hrtime.bigint()
    script.runInContext(context)
    return Number(process.hrtime.bigint() - start) / 1e6
  })
  times.sort((a, b) => a - b)
  return { sizeKb: Buffer.byteLength(code) / 1024, evaluationMs: times[15] ?? NaN }
}
