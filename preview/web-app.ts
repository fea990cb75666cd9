// The script's web app as a browser on this machine reaches it: pages by request, vendors' addresses
// turned into those of their stand-ins, and the way back from a vendor.

import type { AppsScript } from './apps-script'
import { ScriptFailure } from './apps-script'
import { USER } from './connected'

/** Fields of a query or of a form. */
export type Fields = Readonly<Record<string, string>>

/** A web app. */
export interface WebApp {
  /** Tells the script at which origin of this machine its pages are. */
  openAt(origin: string): void
  visit(query: Fields): Promise<string>
  submit(fields: Fields): Promise<string>
  /** What Google does when a vendor sends somebody back. */
  comeBack(query: Fields): Promise<string>
}

/** Where pages are, below the origin. */
export const PATHS = { page: '/connections', back: '/usercallback' } as const

/** The web app of a script; `page` tells the script its address. */
export function webAppOf(
  script: AppsScript,
  routes: Readonly<Record<string, string>>,
  page: { address: string },
): WebApp {
  const rendered = async (call: Promise<{ value: unknown }>) => {
    try {
      const { html } = (await call).value as { html: string } // what an HtmlOutput turns into
      return routed(html, routes)
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error
      return platformError(error.message)
    }
  }
  const event = (parameter: Fields) => ({ parameter, contextPath: '', contentLength: -1 })
  return {
    openAt(origin) {
      page.address = origin + PATHS.page
      script.setScriptProperty('callback_url', origin + PATHS.back)
    },
    visit: query => rendered(script.call(USER, 'doGet', event(query))),
    submit: fields => rendered(script.call(USER, 'doPost', event(fields))),
    comeBack: query => rendered(script.callBack(USER, query)),
  }
}

/** Registers the connector with a vendor, as the deployer does in the script's properties. */
export function register(
  script: AppsScript,
  source: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): void {
  script.setScriptProperty(`client_id.${source}`, id)
  script.setScriptProperty(`client_secret.${source}`, secret)
}

/** Links to vendors lead to their stand-ins, like a hosts file. */
function routed(html: string, routes: Readonly<Record<string, string>>): string {
  return html.replace(/(href=")(https:\/\/[^/"]+)/g, (link, start: string, origin: string) => {
    const route = Object.hasOwn(routes, origin) ? routes[origin] : undefined
    return route === undefined ? link : start + route
  })
}

/** The platform's own page. */
function platformError(message: string): string {
  const text = message.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
  return `<!doctype html><meta charset="utf-8"><title>Error</title><p>${text}</p>`
}
