// The page on which a vendor's user consents or refuses.

import type { ConsentRules } from './declarations'

/** The page for what a client asks; everything that came with the request is escaped. */
export function consentPage({ label }: ConsentRules, scopes: string, action: string): string {
  const items = scopes.split(' ').map(scope => `<li>${escaped(scope)}</li>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${label}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:420px;margin:8vh auto;padding:0 20px;color:#222}button{font:inherit;padding:10px 18px;border-radius:6px;border:1px solid #999;background:#fff;margin-right:8px;cursor:pointer}button[value=allow]{background:#222;color:#fff}li{color:#555;overflow-wrap:anywhere}small{color:#777}</style>
<h1>${label}</h1><p><b>Account Manager Reports</b> would like to read:</p><ul>${items.join('')}</ul>
<form method="post" action="${escaped(action)}"><button name="decision" value="allow">Allow access</button><button name="decision" value="deny">Cancel</button></form>
<p><small>A stand-in of ${label} on this machine.</small></p></html>`
}

/** A page that says why nobody is asked. */
export function errorPage({ label }: ConsentRules, why: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${label}</title><h1>${label}</h1><p>${escaped(why)}</p>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}
