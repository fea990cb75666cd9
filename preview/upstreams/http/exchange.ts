// A request as a vendor sees it, its reply, and what is kept of every call.

/** Vendors with an API here. */
export type VendorId =
  | 'hubspot'
  | 'pipedrive'
  | 'salesforce'
  | 'stripe'
  | 'xero'
  | 'zendesk'
  | 'intercom'
  | 'typeform'
  | 'clockify'
  | 'google-sheets'
  | 'ecb'

/** A request that has been read in full. */
export interface ApiRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** A reply. A string goes out as it is, anything else as JSON. */
export interface ApiReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

/** One call made. */
export interface CallRecord {
  readonly vendor: VendorId
  readonly method: string
  readonly path: string
  readonly query: string
  /** 0 when the connection was dropped. */
  readonly status: number
  /** The fault that was put in its way, if any. */
  readonly fault: string | null
}

/** Refusals every vendor words in its own way. */
export type Refusal = 401 | 403 | 404 | 429 | 500 | 503

/** A limit on calls, counted in fixed windows of the clock. */
export interface RateLimit {
  readonly requests: number
  readonly perMs: number
  /** What the calls are counted by; null when the limit leaves a path alone. */
  counts(path: string): string | null
  /** Headers that tell how much is left. */
  headers?(left: number): Readonly<Record<string, string>>
}

/** An API. */
export interface Vendor {
  readonly id: VendorId
  /** The address clients know it by. */
  readonly origin: string
  readonly limits: readonly RateLimit[]
  answer(request: ApiRequest): ApiReply
  refuse(refusal: Refusal): ApiReply
}
