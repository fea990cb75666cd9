// The only file that names Apps Script's services: each port in terms of what the platform has.

import type {
  Cache,
  Clients,
  Http,
  HttpReply,
  HttpRequest,
  Lock,
  Machine,
  Ports,
  Properties,
} from '../transport/ports'

/** All ports of the execution that is running, for its effective user. */
export function appsScriptPorts(): Ports {
  return {
    http: http(),
    cache: cache(),
    properties: properties(),
    lock: lock(),
    clients: clients(),
    machine: machine(),
  }
}

/** Ends the execution with a sentence everybody reads and a detail only admins do. */
export function throwUserError(text: string, detail: string): never {
  const error = DataStudioApp.createCommunityConnector().newUserError()
  return error.setText(text).setDebugText(detail).throwException() // typed void, but it throws
}

/** Two-letter language of the user who runs the script. */
export function userLanguage(): string {
  return Session.getActiveUserLocale().slice(0, 2)
}

/** Address of the script's own web app. */
export function webAppUrl(): string {
  return ScriptApp.getService().getUrl()
}

/** A page of the web app; what the platform puts around it ignores the page's own head. */
export function htmlPage(html: string, title: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(html)
    .setTitle(title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1')
}

/** The Google account whose properties the script sees. */
export function userEmail(): string {
  return Session.getEffectiveUser().getEmail()
}

/** Where vendors send people back to; a deployer whose script is reached elsewhere says where. */
export function callbackUrl(): string {
  const named = PropertiesService.getScriptProperties().getProperty('callback_url')
  return named ?? `https://script.google.com/macros/d/${ScriptApp.getScriptId()}/usercallback`
}

/** A token by which Google calls one of our functions back, for this user only and for an hour. */
export function stateToken(method: string, facts: Readonly<Record<string, string>>): string {
  const token = ScriptApp.newStateToken().withMethod(method).withTimeout(3_600)
  for (const [name, value] of Object.entries(facts)) token.withArgument(name, value)
  return token.createToken()
}

function http(): Http {
  const toFetch = ({
    url,
    headers,
    body,
    form,
    method,
  }: HttpRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest => ({
    url,
    headers: { ...headers },
    ...(method && { method }),
    ...(body !== undefined && {
      method: 'post' as const,
      contentType: 'application/json',
      payload: body,
    }),
    ...(form && { method: 'post' as const, payload: { ...form } }),
    muteHttpExceptions: true,
    followRedirects: false,
  })
  const one = (request: HttpRequest): HttpReply => {
    try {
      const { url, ...options } = toFetch(request)
      return replyOf(UrlFetchApp.fetch(url, options))
    } catch (error) {
      return { failed: String(error) }
    }
  }
  return {
    sendAll(requests) {
      try {
        return UrlFetchApp.fetchAll(requests.map(toFetch)).map(replyOf)
      } catch {
        return requests.map(one) // one failure fails the whole batch: find out which
      }
    },
  }
}

function replyOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpReply {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.getHeaders())) {
    headers[name.toLowerCase()] = String(value)
  }
  return { status: response.getResponseCode(), headers, text: response.getContentText() }
}

function cache(): Cache {
  const store = CacheService.getUserCache()
  return {
    getAll: keys => store.getAll([...keys]),
    putAll(values, ttlSeconds) {
      try {
        store.putAll({ ...values }, ttlSeconds)
        return true
      } catch {
        return false // too large or the service is down: the caller goes on without
      }
    },
    remove: keys => store.removeAll([...keys]),
  }
}

/** All properties as they were a moment ago: every reading costs a call, and a chart looks at thirty. */
let recent: { readonly values: Readonly<Record<string, string>>; readonly at: number } | null = null
/** Shorter than anybody waits for another execution to write. */
const RECENT_MS = 200

function properties(): Properties {
  const store = PropertiesService.getUserProperties()
  return {
    get(key) {
      if (!recent || Date.now() - recent.at > RECENT_MS) {
        recent = { values: store.getProperties(), at: Date.now() }
      }
      return Object.prototype.hasOwnProperty.call(recent.values, key)
        ? (recent.values[key] ?? null)
        : null
    },
    set(key, value) {
      recent = null
      store.setProperty(key, value)
    },
    remove(key) {
      recent = null
      store.deleteProperty(key)
    },
  }
}

function lock(): Lock {
  const held = LockService.getUserLock()
  return {
    take(waitMs) {
      try {
        const isHeld = held.tryLock(waitMs)
        recent = null // whoever holds the lock sees what the last holder wrote
        return isHeld
      } catch {
        return false // the lock service is overloaded; nobody may depend on it
      }
    },
    release: () => held.releaseLock(),
  }
}

/** Of the script, not of a user: only who deploys it can see them. */
function clients(): Clients {
  return {
    of(sourceId) {
      const store = PropertiesService.getScriptProperties()
      const id = store.getProperty(`client_id.${sourceId}`)
      const secret = store.getProperty(`client_secret.${sourceId}`)
      return id !== null && secret !== null ? { id, secret } : null
    },
  }
}

function machine(): Machine {
  const hex = (bytes: number[]) =>
    bytes.map(byte => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('')
  return {
    now: () => Date.now(),
    sleep: ms => Utilities.sleep(Math.ceil(ms)),
    random: () => Math.random(),
    pack: text => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes()),
    unpack: packed =>
      Utilities.ungzip(
        Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip'),
      ).getDataAsString(),
    base64: text => Utilities.base64Encode(text, Utilities.Charset.UTF_8),
    digest: text =>
      hex(
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8),
      ),
    nonce: () => Utilities.getUuid().replace(/-/g, ''),
    googleToken: () => ScriptApp.getOAuthToken(),
    log: line => console.log(line),
  }
}
