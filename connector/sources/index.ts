// The sources, in the order they are offered.

import { clockify } from './clockify/index'
import { ecb } from './ecb'
import { googleSheets } from './google-sheets/index'
import { hubspot } from './hubspot/index'
import { intercom } from './intercom/index'
import { pipedrive } from './pipedrive/index'
import { salesforce } from './salesforce/index'
import type { Source } from './source'
import { stripe } from './stripe/index'
import { typeform } from './typeform/index'
import { xero } from './xero/index'
import { zendesk } from './zendesk/index'

/** Every source this connector can read. */
export const sources: readonly Source[] = [
  hubspot,
  salesforce,
  pipedrive,
  stripe,
  xero,
  zendesk,
  intercom,
  typeform,
  clockify,
  googleSheets,
  ecb,
]
