// What a source looks like once it is connected: its account in the list, its proof apart.

/** A proof and where it is for. */
export interface Given {
  readonly token: string
  readonly host?: string
  readonly tenant?: string
  readonly refresh?: string
  readonly until?: number
  readonly since?: number
}

/** Connects a source in a store of properties, as the connections page would. */
export function connect(
  stored: { set(key: string, value: string): unknown },
  source: string,
  { token, host, tenant, refresh, until, since = 1 }: Given,
): void {
  const opened = { id: tenant ?? 'one', name: 'One' }
  const account = { id: 'a1', name: 'One', opened, by: 'key', since, ...(host && { host }) }
  stored.set(`accounts.${source}`, JSON.stringify({ version: 1, accounts: [account] }))
  stored.set(`secret.${source}.a1`, JSON.stringify({ token, refresh, until }))
}
