// What is generated for Looker Studio: links that can be read back, fields that exist, boxes that fit.

import fc from 'fast-check'
import { fieldsOf } from '../../connector/studio/schema'
import { readSettings } from '../../connector/studio/settings'
import { SETTINGS } from '../../connector/studio/setting-list'
import { fieldsIn } from '../../templates/looker-studio/chart'
import type { Copy } from '../../templates/looker-studio/link'
import { directLink, readReportLink, reportLink } from '../../templates/looker-studio/link'
import { CANVAS_WIDTH, boxOf, canvasHeight } from '../../templates/looker-studio/layout'
import { templates } from '../../templates/index'

const COPY: Copy = {
  reportId: '11111111-2222-3333-4444-555555555555',
  connectorId: 'AKfycbEXAMPLE',
  reportName: 'Acme · Cartera + 100 %',
  sourceName: 'Acme accounts',
  settings: { language: 'es', report_currency: 'MXN' },
  refreshFields: true,
  mode: 'view',
}

describe('a link that makes a copy', () => {
  it('is as the Linking API documents it', () => {
    // The documented form of a community connector's link, with one data source.
    expect(reportLink({ ...COPY, reportName: 'Acme', settings: { language: 'es' } })).toBe(
      'https://lookerstudio.google.com/reporting/create?c.reportId=11111111-2222-3333-4444-555555555555' +
        '&c.mode=view&r.reportName=Acme&ds.ds0.connector=community&ds.ds0.connectorId=AKfycbEXAMPLE' +
        '&ds.ds0.datasourceName=Acme%20accounts&ds.ds0.refreshFields=true&ds.ds0.language=es',
    )
  })

  it('says the same when it is read back, whatever the names', () => {
    const name = fc.string({ maxLength: 40, unit: 'grapheme' })
    const ids = Object.keys(SETTINGS)
    fc.assert(
      fc.property(name, name, fc.boolean(), fc.dictionary(fc.constantFrom(...ids), name, { maxKeys: 4 }), (reportName, sourceName, refreshFields, settings) => {
        const copy = { ...COPY, reportName, sourceName, refreshFields, settings: { ...settings } }
        fc.pre(reportLink(copy).length <= 2000)
        expect(readReportLink(reportLink(copy))).toEqual({ problems: [], copy })
      }),
      { numRuns: 300, seed: 5 },
    )
  }) // prettier-ignore

  it.each([
    ['https://example.com/reporting/create?c.reportId=1', 'begins with'],
    [reportLink({ ...COPY, reportId: 'executive' }), 'not the id of a report'],
    [reportLink({ ...COPY, connectorId: 'head' }), 'AKfycb'],
    [reportLink({ ...COPY, settings: { api_key: 'x' } }), 'may not carry keys'],
    [reportLink({ ...COPY, reportName: 'x'.repeat(2000) }), 'longer than'],
    [reportLink(COPY).replace('Acme%20accounts', 'Acme+accounts'), '%20'],
    [reportLink(COPY).replace('=community', '=bigQuery'), 'community'],
  ])('that cannot work says why: %s', (link, why) => {
    const { problems } = readReportLink(link)
    expect(problems.map(({ en }) => en).join(' ')).toContain(why)
    for (const { en, es } of problems) expect(es).not.toBe(en)
  })

  it('has a form that leaves the data source’s page to be seen', () => {
    const { searchParams, pathname } = new URL(directLink(COPY))
    expect([pathname, searchParams.get('connectorId')]).toEqual(['/datasources/create', 'AKfycbEXAMPLE'])
    expect(JSON.parse(searchParams.get('connectorConfig') ?? '')).toEqual(COPY.settings)
    expect(searchParams.get('reportTemplateId')).toBe(COPY.reportId)
  }) // prettier-ignore
})

const pages = templates.flatMap(({ id, pages }) =>
  pages.map(page => [`${id} ${page.id}`, page] as const),
)

describe.each(pages)('the build sheet of %s', (_, page) => {
  const fields = fieldsOf(readSettings({}, { sources: [], language: 'en' }))

  it('names fields that the connector offers, each in the place of its kind', () => {
    for (const tile of page.tiles) {
      for (const id of fieldsIn(tile)) expect([id, fields.has(id)]).toEqual([id, true])
    }
    for (const id of page.filters) {
      expect(fields.get(id)?.host.semantics.conceptType).toBe('DIMENSION')
    }
  })

  it('puts every tile on the canvas, none over another', () => {
    const boxes = page.tiles.map(({ at }) => boxOf(at))
    for (const { x, y, w, h } of boxes) {
      expect([x >= 0, y >= 0, x + w <= CANVAS_WIDTH, y + h <= canvasHeight(page)]).toEqual([true, true, true, true])
    }
    const overlaps = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).filter(other => one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h),
    )
    expect(overlaps).toEqual([])
  }) // prettier-ignore
})
