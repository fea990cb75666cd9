// Requests and responses as they pass between a script and the network.

/** A request as UrlFetchApp describes it. */
export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly followRedirects: boolean
  readonly contentType?: string
  readonly payload?: string
  /** The payload is bytes in base64. */
  readonly isBinary?: boolean
}

/** A response with its bytes in base64. */
export interface Incoming {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}
