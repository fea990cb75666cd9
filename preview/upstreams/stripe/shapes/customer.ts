// A customer as Stripe writes it; both shapes are the same.

import type { Customer } from '../../world/billing'
import { idOf } from '../../salesforce/ids'
import { seconds } from '../version'

/** What the agency writes into a customer's metadata: its record in whichever CRM it uses. */
function crmIds(companyId: string): Record<string, string> {
  return {
    hubspot_company_id: companyId,
    salesforce_account_id: idOf('Account', companyId),
    pipedrive_organization_id: companyId,
  }
}

/** Kinds of tax ids by country; those of the Union have one of their own. */
const TAX_ID_TYPES: Readonly<Record<string, string>> = {
  ES: 'es_cif', GB: 'gb_vat', MX: 'mx_rfc', CO: 'co_nit', US: 'us_ein', AR: 'ar_cuit', CL: 'cl_tin',
  CA: 'ca_bn', JP: 'jp_cn',
} // prettier-ignore

/** The tax ids of a customer, as they are when expanded. */
export function taxIdsShape({ id, country, taxId, createdAt }: Customer) {
  const type = TAX_ID_TYPES[country ?? ''] ?? 'eu_vat'
  const shape = {
    id: `txi_${id.slice(4)}`,
    object: 'tax_id',
    country,
    created: seconds(createdAt),
    customer: id,
    customer_account: null,
    livemode: false,
    owner: { type: 'customer', customer: id },
    type,
    value: taxId,
    verification: null,
  }
  const data = taxId === null ? [] : [shape]
  return { object: 'list', data, has_more: false, url: `/v1/customers/${id}/tax_ids` }
}

/** A customer. */
export function customerShape(customer: Customer, balance: number, isLate: boolean) {
  const { id, name, email, companyId, country, currency, createdAt } = customer
  return {
    id,
    object: 'customer',
    address: {
      city: null,
      country,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    },
    balance,
    created: seconds(createdAt),
    currency: currency.toLowerCase(),
    default_source: null,
    delinquent: isLate,
    description: null,
    discount: null,
    email,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: companyId === null ? {} : crmIds(companyId),
    name,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  }
}
