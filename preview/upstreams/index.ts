// What the rest of the preview sees of the vendors: a world, its ledger, and its APIs.

export { createLedger } from './ledger/ledger'
export type { Ledger, LedgerQuestion } from './ledger/ledger'
export type { CallRecord, VendorId } from './http/exchange'
export type { FaultKind, FaultPlan, PlannedFault } from './http/faults'
export { clientOf } from './logins/issuer'
export { startUpstreams } from './upstreams'
export type { UpstreamOptions, Upstreams } from './upstreams'
export { NO_ACCOUNT } from './world/account'
export type { WorldAccount } from './world/account'
export { createWorld } from './world/create'
export type { WorldOptions } from './world/create'
export type { World } from './world/world'
