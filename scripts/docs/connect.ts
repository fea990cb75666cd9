// The page about connecting: what a deployer registers once, and what each person does.

import { format } from 'prettier'
import { sources } from '../../connector/sources/index'
import type { Source } from '../../connector/sources/source'

/** What to create at a vendor so that people can sign in, by source. */
const REGISTER: Readonly<Record<string, string>> = {
  hubspot:
    'In a HubSpot developer account, create an app with OAuth, add the redirect address, and require the scopes below.',
  salesforce:
    'In Setup → External Client App Manager, create an External Client App with OAuth: the redirect address, the scopes below, “Require PKCE” and “Refresh token rotation” on. New connected apps can no longer be created (Spring ’26). Sandboxes sign in elsewhere and are not offered.',
  pipedrive:
    'In the Developer Hub, create a private app with OAuth, the redirect address and the scopes below.',
  xero: 'At developer.xero.com, create a web app with the redirect address. Apps made after 2 March 2026 know the scopes below; older ones keep `accounting.transactions.read`.',
}

const HEAD = `# Connecting sources

Everything here is stored for one Google account: the one that is signed in when the page is open, and that owns the
data source (or views it, with viewer's credentials). It lives in that account's _user properties_ of the script, which
neither the deployer nor other users can see. The page shows which account that is.

## For each person

The data source's authorise button opens the connections page; it is also at the web app's address, which \`npm run deploy\`
prints. Each source is connected by consent at the vendor or with a key, which is tried before it is kept and never shown
again. Several accounts of a vendor may be connected: reports read the one marked “Read by reports”. A login that opens
several organisations or workspaces asks which one; it stays with that one until you connect another.

- **Test** asks the vendor who you are, with the proof that charts use.
- **Reconnect** replaces the proof. If it opens something else, that becomes a further account, and reports stay where they were.
- **Disconnect** deletes the proof here first, then tells the vendor where it can be told. “Revoke access” in the data source disconnects everything, and works while a vendor is down.

A vendor that cannot be reached changes nothing: charts say so and the connection stays. Only when a vendor says for good
that a grant has ended does the page ask to connect again.

## For the deployer: sources that people sign in to

Register the connector once with each vendor you want to offer. The redirect address is
\`https://script.google.com/macros/d/<script id>/usercallback\`. Then, in the Apps Script editor under
_Project settings → Script properties_, add \`client_id.<source>\` and \`client_secret.<source>\` (\`client_id.xero\` …). Never put
them into the repository. Without them the page offers keys where there are keys, and says that signing in is not set up.

`

/** `docs/connect.md`: what connecting takes, for each person and for the deployer. */
export function connectPage(): Promise<string> {
  const offered = sources.filter(({ connect }) => connect)
  const text = `${HEAD}${offered.map(sectionOf).join('\n')}
## Trying it on your own machine

\`npm start -- --unconnected\` begins without connections. Open the printed \`/connections\` and connect the stand-ins by hand:
consent pages, refusals, token endpoints with rotation and expiry are all there. \`npm start -- --real\` talks to the real
vendors instead, with your own keys: put client ids and secrets into a file \`.env\`, which git ignores, as
\`XERO_CLIENT_ID=…\` and \`XERO_CLIENT_SECRET=…\`, register \`http://localhost:8080/usercallback\` as redirect address, and connect
on the page. Nothing but the base addresses differs. What is connected there is forgotten when it stops; Google’s own token, for the workbook, is \`GOOGLE_TOKEN\`.
`
  return format(text, { parser: 'markdown' })
}

function sectionOf({ id, label, connect }: Source): string {
  const { consent, key } = connect ?? {}
  const register = REGISTER[id]
  return [
    `### ${label}\n`,
    consent && register && `- Deployer: ${register}`,
    consent &&
      `- Scopes: ${consent.scopes.map(scope => `\`${scope}\``).join(', ')}${consent.optional ? `; optional: ${consent.optional.map(scope => `\`${scope}\``).join(', ')}` : ''}${consent.pkce ? '; with PKCE' : ''}.`,
    consent && `- Person, by consent: ${consent.where.en}`,
    key && `- Person, ${key.token === '' ? 'by link' : 'with a key'}: ${key.where.en}`,
  ]
    .filter(Boolean)
    .join('\n')
    .concat('\n')
}
