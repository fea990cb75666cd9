// Lists whose first page tells how long they are: counted once, for what is refused before it is read.

import { intercom } from '../../../connector/sources/intercom/index'
import { salesforce } from '../../../connector/sources/salesforce/index'
import type { Source, SourceRequest } from '../../../connector/sources/source'
import { typeform } from '../../../connector/sources/typeform/index'
import { askOf } from '../ask'

const records = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => ({ [name]: String(index), Id: String(index) }))
const reading = (source: Source, stream: string) => (body: object, request: SourceRequest) =>
  source.streams[stream]?.read(body, request, askOf(source)) ?? { rows: [], next: [] }

describe('the length of a list', () => {
  it('is a search’s of Intercom', () => {
    const read = reading(intercom, 'contacts')
    const [first = { url: '' }] = intercom.streams.contacts?.first(askOf(intercom)) ?? []
    const body = { data: [], total_count: 4_711, pages: { next: { starting_after: 'x' } } }
    const page = read(body, first)
    expect(page.count).toBe(4_711)
    expect(read(body, page.next[0] ?? first)).not.toHaveProperty('count')
  })

  it('is a query’s of Salesforce, not its description’s nor a further batch’s', () => {
    const read = reading(salesforce, 'milestones')
    const [description = { url: '' }] = salesforce.streams.milestones?.first(askOf(salesforce)) ?? []
    const fields = ['Id', 'CaseId', 'CompletionDate', 'TargetDate', 'IsViolated'].map(name => ({ name }))
    const described = read({ fields }, description)
    expect(described).not.toHaveProperty('count')
    const body = { totalSize: 4_711, done: false, records: records(2, 'Id'), nextRecordsUrl: '/services/data/v62.0/query/01g-2000' }
    const page = read(body, described.next[0] ?? description)
    expect(page.count).toBe(4_711)
    expect(read(body, page.next[0] ?? description)).not.toHaveProperty('count')
  }) // prettier-ignore

  it('is that of the responses to each form of Typeform', () => {
    const read = reading(typeform, 'surveys')
    const url = 'https://api.typeform.com/forms/abc/responses?page_size=1000&response_type=completed'
    const page = read({ total_items: 4_711, items: records(1_000, 'token') }, { url })
    expect(page.count).toBe(4_711)
    expect(read({ total_items: 4_711, items: [] }, page.next[0] ?? { url })).not.toHaveProperty('count')
  }) // prettier-ignore
})
