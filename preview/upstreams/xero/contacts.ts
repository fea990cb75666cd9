// Contacts as Xero writes them: who is billed, who bills, and one that was merged into another.

import type { Customer } from '../world/billing'
import type { World } from '../world/world'
import { idOf } from '../salesforce/ids'
import { changedAt, oneIn, uuid } from './wire'

/** A record of the API. */
export type Json = Readonly<Record<string, unknown>>

/** The contact's id of a customer. */
export function contactId({ id }: Customer): string {
  return uuid(`contact ${id}`)
}

/** Suppliers, who are no accounts. */
export const SUPPLIERS = ['Imprenta Ruiz', 'Hosting Nube', 'Fotografía Sol'].map(name => ({
  name,
  id: uuid(`supplier ${name}`),
}))

/** Every contact of a world's organisation. */
export function contactsOf({ customers, now }: World): Json[] {
  const [first] = customers
  return [
    ...customers.map(contact),
    ...SUPPLIERS.map(({ id, name }) => base(id, name, now, { IsSupplier: true })),
    ...(first ? [merged(first)] : []),
  ]
}

/** Who a document is for, as documents show it. */
export function contactOf({ id, name }: { readonly id: string; readonly name: string }): Json {
  return {
    ContactID: id,
    Name: name,
    Addresses: [],
    Phones: [],
    ContactGroups: [],
    ContactPersons: [],
    HasValidationErrors: false,
  }
}

function contact(customer: Customer): Json {
  const { id, name, email, companyId, currency, createdAt, taxId } = customer
  const isNumber = companyId !== null && /^\d+$/.test(companyId)
  return {
    ...base(contactId(customer), name, createdAt, {
      IsCustomer: true,
      IsSupplier: oneIn(23, id),
      ContactStatus: oneIn(19, id) ? 'ARCHIVED' : 'ACTIVE',
    }),
    ...(email === null ? {} : { EmailAddress: email }),
    ...(taxId === null ? {} : { TaxNumber: taxId }),
    ...(companyId === null ? {} : { ContactNumber: companyId }),
    AccountNumber: isNumber ? idOf('Account', companyId) : `C-${id.slice(-5)}`,
    DefaultCurrency: currency,
  }
}

function base(id: string, name: string, at: number, more: Json): Json {
  return {
    ContactID: id,
    ContactStatus: 'ACTIVE',
    Name: name,
    FirstName: '',
    LastName: '',
    EmailAddress: '',
    BankAccountDetails: '',
    Addresses: [],
    Phones: [],
    ContactGroups: [],
    ContactPersons: [],
    IsSupplier: false,
    IsCustomer: false,
    HasAttachments: false,
    HasValidationErrors: false,
    ...changedAt(at),
    ...more,
  }
}

function merged(into: Customer): Json {
  return base(uuid(`merged ${into.id}`), `${into.name} (old)`, into.createdAt, {
    ContactStatus: 'ARCHIVED',
    MergedToContactID: contactId(into),
    IsCustomer: true,
    ...(into.companyId === null ? {} : { ContactNumber: into.companyId }),
  })
}
