// Benchmark of the bundle: its size, what evaluating it costs every chart, and what its schema costs.

import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { startAppsScript } from '../../preview/apps-script'

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

/** Median milliseconds of `getSchema` in the Apps Script stand-in, and the fields it lists. */
export async function benchSchema(): Promise<{ schemaMs: number; fields: number }> {
  const code = readFileSync('dist/Code.js', 'utf8')
  const script = await startAppsScript({ code, manifest: {}, routes: {}, executors: 1 })
  const times: number[] = []
  let fields = 0
  for (let run = 0; run < 31; run++) {
    const start = process.hrtime.bigint()
    const answer = await script.call('reader', 'getSchema', { configParams: {} })
    times.push(Number(process.hrtime.bigint() - start) / 1e6)
    fields = (answer.value as { schema: unknown[] }).schema.length
  }
  await script.close()
  times.sort((one, other) => one - other)
  return { schemaMs: times[15] ?? NaN, fields }
}
