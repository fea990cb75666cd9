// The vendors of a world, each on its own loopback port.

import { CLOCKIFY_KEY, CLOCKIFY_WORKSPACE, clockify } from './clockify/vendor'
import { ecb } from './ecb/vendor'
import { SHEETS_TOKEN, SPREADSHEET_ID, googleSheets } from './google-sheets/vendor'
import type { CallRecord, Vendor } from './http/exchange'
import type { FaultPlan } from './http/faults'
import { faultWatch } from './http/faults'
import type { Serving } from './http/server'
import { serve } from './http/server'
import { HUBSPOT_TOKEN, hubspot } from './hubspot/vendor'
import { INTERCOM_TOKEN, intercom } from './intercom/vendor'
import { withDoors } from './logins/doors'
import { PIPEDRIVE_TOKEN, pipedrive } from './pipedrive/vendor'
import { SALESFORCE_TOKEN, salesforce } from './salesforce/vendor'
import { STRIPE_KEY, stripe } from './stripe/vendor'
import { TYPEFORM_TOKEN, typeform } from './typeform/vendor'
import { XERO_TENANT, XERO_TOKEN, xero } from './xero/vendor'
import { ZENDESK_TOKEN, zendesk } from './zendesk/vendor'
import type { World } from './world/world'

/** How the vendors behave. */
export interface UpstreamOptions {
  /** Added to every answer. */
  readonly latencyMs?: number
  /** First of the vendors' ports, which follow each other; any free ones by default. */
  readonly port?: number
  /** Stripe's version for requests that name none. */
  readonly stripeVersion?: string
  readonly faults?: FaultPlan
  /** Whether the vendors' rate limits hold; they do by default. */
  readonly limited?: boolean
  readonly now?: () => number
}

/** What a login is for, where the vendor has many. */
export interface Place {
  readonly host?: string
  readonly tenant?: string
}

/** Vendors that are running. */
export interface Upstreams {
  /** Loopback address by the origin clients know. */
  readonly routes: Readonly<Record<string, string>>
  /** Token by vendor. */
  readonly credentials: Readonly<Record<string, string>>
  /** The customer's own host, or the organisation to read, by vendor. */
  readonly places: Readonly<Record<string, Place>>
  calls(): readonly CallRecord[]
  resetCalls(): void
  /** Replaces the plan; counting starts again. */
  setFaults(faults: FaultPlan): void
  close(): Promise<void>
}

/** Starts all vendors of a world. */
export async function startUpstreams(
  world: World,
  options: UpstreamOptions = {},
): Promise<Upstreams> {
  let calls: CallRecord[] = []
  let watch = faultWatch(options.faults ?? [])
  const vendors = withDoors(vendorsOf(world, options), CREDENTIALS, options.now ?? Date.now)
  const served = await Promise.all(
    vendors.map((vendor, index) => serve(vendor, servingOf(options, index))),
  )
  return {
    routes: Object.fromEntries(
      vendors.map(({ origin }, index) => [origin, served[index]?.url ?? '']),
    ),
    credentials: CREDENTIALS,
    places: PLACES,
    calls: () => calls,
    resetCalls: () => {
      calls = []
    },
    setFaults: faults => {
      watch = faultWatch(faults)
    },
    close: async () => {
      await Promise.all(served.map(each => each.close()))
    },
  }

  function servingOf({ port, latencyMs, limited, now }: UpstreamOptions, index: number): Serving {
    return {
      port: port === undefined ? 0 : port + index,
      latencyMs: latencyMs ?? 0,
      limited: limited ?? true,
      now: now ?? Date.now,
      trouble: (vendor, request) => watch(vendor, request),
      record: call => calls.push(call),
    }
  }
}

/** Every vendor of a world. */
export function vendorsOf(world: World, options: UpstreamOptions): readonly Vendor[] {
  return [
    hubspot(world),
    stripe(world, options),
    ecb(world),
    salesforce(world),
    xero(world),
    typeform(world),
    zendesk(world),
    ...clockify(world),
    googleSheets(world),
    pipedrive(world),
    intercom(world),
  ]
}

/** Token by vendor. */
export const CREDENTIALS: Readonly<Record<string, string>> = {
  hubspot: HUBSPOT_TOKEN,
  stripe: STRIPE_KEY,
  salesforce: SALESFORCE_TOKEN,
  pipedrive: PIPEDRIVE_TOKEN,
  intercom: INTERCOM_TOKEN,
  xero: XERO_TOKEN,
  typeform: TYPEFORM_TOKEN,
  zendesk: ZENDESK_TOKEN,
  clockify: CLOCKIFY_KEY,
  'google-sheets': SHEETS_TOKEN,
}

/** The customer's own host, or the organisation to read, by vendor. */
export const PLACES: Readonly<Record<string, Place>> = {
  salesforce: { host: 'example.my.salesforce.com' },
  pipedrive: { host: 'example.pipedrive.com' },
  xero: { tenant: XERO_TENANT },
  zendesk: { host: 'example.zendesk.com' },
  clockify: { tenant: CLOCKIFY_WORKSPACE },
  'google-sheets': { tenant: SPREADSHEET_ID },
}
