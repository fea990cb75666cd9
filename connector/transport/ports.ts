// What transport needs of the place it runs in. The clock, the network and every store come in here,
// so that the same code runs in Apps Script, in its stand-in and in a test.

/** A request as it goes out, credentials included. */
export interface HttpRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON to post, or fields to post as a form; without either the request is a GET. */
  readonly body?: string
  readonly form?: Readonly<Record<string, string>>
  /** Where it is neither. */
  readonly method?: 'delete'
}

/** What came back; `failed` when no answer came at all. Header names are lower case. */
export type HttpReply =
  | {
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly text: string
    }
  | { readonly failed: string }

/** Sends requests at once and answers in order; never throws for one of them. */
export interface Http {
  sendAll(requests: readonly HttpRequest[]): readonly HttpReply[]
}

/** The effective user's cache: text, at most 100 KB a value, may forget at any time. */
export interface Cache {
  getAll(keys: readonly string[]): Readonly<Record<string, string | undefined>>
  /** Says whether everything was taken. */
  putAll(values: Readonly<Record<string, string>>, ttlSeconds: number): boolean
  remove(keys: readonly string[]): void
}

/** The effective user's lasting properties; the only place for secrets. */
export interface Properties {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/** The effective user's only lock. */
export interface Lock {
  /** Whether it was taken within the wait. */
  take(waitMs: number): boolean
  release(): void
}

/** Time, chance and bytes. */
export interface Machine {
  now(): number
  sleep(ms: number): void
  /** 0 ≤ value < 1. */
  random(): number
  /** Compressed text that is safe to cache. */
  pack(text: string): string
  unpack(packed: string): string
  /** Base64 of the text's UTF-8 bytes. */
  base64(text: string): string
  /** Hex SHA-256. */
  digest(text: string): string
  /** 122 random bits nobody can guess, as hex. */
  nonce(): string
  /** The token by which Google lets the script act for its effective user. */
  googleToken(): string
  log(line: string): void
}

/** The connector's registration with a vendor. */
export interface Client {
  readonly id: string
  readonly secret: string
}

/** Registrations by source id; null where the deployer has made none. */
export interface Clients {
  of(sourceId: string): Client | null
}

/** All of them. */
export interface Ports {
  readonly http: Http
  readonly cache: Cache
  readonly properties: Properties
  readonly lock: Lock
  readonly clients: Clients
  readonly machine: Machine
}
