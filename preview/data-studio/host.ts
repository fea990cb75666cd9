// The host: connects a data source the way a person does, in the order of the real one.

import type { CheckboxForm } from './configuration'
import { configure } from './configuration'
import type { Call, Connector } from './connector'
import { connectorBehind } from './connector'
import type { ConfigPage } from './contract/config'
import { schemaReasons } from './contract/schema'
import type { DataSource } from './data-source'
import { dataSourceOf } from './data-source'
import { contractError, failureOf } from './errors'
import type { RawField } from './field'
import { readFields } from './field'
import { randomNumbers } from './random'
import { signIn } from './sign-in'
import { createTables } from './tables'

/** A person in front of the editor. */
export interface Host {
  /** Goes through authorisation and configuration to a data source; rejects with `HostError`. */
  connect(
    answers: Readonly<Record<string, string>>,
    options?: { language?: string },
  ): Promise<DataSource>
  /** The last configuration page these answers lead to. */
  configuration(answers?: Readonly<Record<string, string>>, language?: string): Promise<ConfigPage>
}

/** How the host behaves where the real one is free to. */
export interface HostOptions {
  /** Epoch ms; default the real clock. */
  now?: () => number
  /** What this person may read; without it the connector is asked (`isAdminUser`). */
  isAdmin?: boolean
  /** Of the order in which fields are asked for. */
  seed?: number
  /** Serve identical questions from memory until the next refresh; default yes. */
  cache?: boolean
  /** Ask filtered questions again unfiltered and compare; default no. */
  verify?: boolean
  /** Also ask for data without any `configParams` when connecting, as *Explore* does; default no. */
  handshake?: boolean
  /** Default `text`: 'true' and 'false'. */
  checkboxes?: CheckboxForm
}

/** A host that reaches the connector through `call`. */
export function createHost(call: Call, options: HostOptions = {}): Host {
  const { now = Date.now, checkboxes = 'text' } = options
  const random = randomNumbers(options.seed ?? 1)
  return {
    async connect(answers, { language = 'en' } = {}) {
      const connector = connectorBehind(call, options.isAdmin)
      await signIn(connector)
      const configuration = await configure(connector, { answers, language, checkboxes })
      const { configParams } = configuration
      const request = { configParams }
      const { schema } = await connector.ask<Schema>('getSchema', request, schemaReasons)
      await connector.isAdmin()
      if (options.handshake) await shakeHands(call, connector, schema)
      const fields = readFields(schema)
      const tables = createTables(connector, fields, {
        random,
        cache: options.cache ?? true,
        lastRefresh: now(),
      })
      const verify = options.verify ?? false
      return dataSourceOf({ ...configuration, connector, fields, tables, now, verify })
    },
    async configuration(answers = {}, language = 'en') {
      const connector = connectorBehind(call, options.isAdmin)
      return (await configure(connector, { answers, language, checkboxes })).page
    },
  }
}

interface Schema {
  schema: RawField[]
}

/** The connector may refuse in words, but must not break. */
async function shakeHands(
  call: Call,
  connector: Connector,
  schema: readonly RawField[],
): Promise<void> {
  const [first] = schema.filter(({ formula }) => formula === undefined)
  const request = { fields: [{ name: first?.name }], scriptParams: {} }
  const failure = await call('getData', request).then(() => null, failureOf)
  if (failure?.kind !== 'exception') return
  const reason = `without configParams it broke instead of answering: ${failure.text}`
  throw contractError('getData', [reason], await connector.isAdmin())
}
