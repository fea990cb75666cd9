// How the tests of refused answers are written: one changed answer, one sentence of the refusal.

import type { DataAnswer, DataRequest, Functions, Json } from './fake-connector'
import { configPage, functions, hostOf, schema, WINDOW } from './fake-connector'

/** What the host makes of a connector with these changes when it connects and draws two charts. */
export async function refusal(
  changes: Functions,
  answers: Record<string, string> = {},
): Promise<{ kind: string; details: string }> {
  try {
    const source = await hostOf(changes).host.connect(answers)
    const chart = { dimensions: ['account'], dateRange: WINDOW }
    await source.query({ ...chart, metrics: ['deals', 'amount'] })
    await source.query({ ...chart, metrics: ['deals', 'accounts'] })
    return { kind: 'accepted', details: '' }
  } catch (error) {
    return error as { kind: string; details: string }
  }
}

/** Expects a contract error whose details hold these words. */
export async function expectRefusal(changes: Functions, words: string): Promise<void> {
  expect(await refusal(changes)).toMatchObject({
    kind: 'contract',
    details: expect.stringContaining(words) as string,
  })
}

/** A `getConfig` that changes the good page. */
export function withConfig(change: (page: Json, elements: Json[]) => Json): Functions {
  const page = configPage()
  return { getConfig: () => change(page, page.configParams as Json[]) }
}

/** A `getSchema` with one field changed; `semantics` are merged. */
export function withField(name: string, { semantics, ...more }: Json): Functions {
  const fields = schema().map(field =>
    field.name === name
      ? { ...field, ...more, semantics: { ...(field.semantics as Json), ...(semantics as Json) } }
      : field,
  )
  return { getSchema: () => ({ schema: fields }) }
}

/** A `getSchema` with one more metric, a formula over the fake connector's fields. */
export function withFormula(formula: string, more: Json = {}): Functions {
  const semantics = { conceptType: 'METRIC', semanticType: 'NUMBER', isReaggregatable: false }
  const field: Json = {
    name: 'extra',
    label: 'Extra',
    dataType: 'NUMBER',
    defaultAggregationType: 'AUTO',
    formula,
    semantics,
    ...more,
  }
  return { getSchema: () => ({ schema: [...schema(), field] }) }
}

/** A `getData` that changes the good answer. */
export function withData(change: (answer: DataAnswer, request: DataRequest) => unknown): Functions {
  return {
    getData: request =>
      change(functions().getData?.(request) as DataAnswer, request as unknown as DataRequest),
  }
}

/** A `getData` with another value in the first row's cell of this column. */
export function withCell(column: string, value: unknown): Functions {
  return withData(answer => {
    const at = answer.schema.findIndex(({ name }) => name === column)
    answer.rows[0]?.values.splice(at, 1, value)
    return answer
  })
}
