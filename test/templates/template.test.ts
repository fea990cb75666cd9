// Lint of every template: fields exist and fit, nothing overlaps, both languages speak; and a file of it
// is the same template again.

import { readTemplate, writeTemplate, written } from '../../templates/file'
import { templates } from '../../templates/index'
import { problemsOf } from '../../templates/problems'

const pages = templates.flatMap(template => template.pages)

describe.each(templates.map(template => [template.id, template] as const))('%s', (_, template) => {
  it('has nothing to put right', () => {
    expect(problemsOf(template).map(problem => written(problem, 'en'))).toEqual([])
  })

  it('is the same when it is read from its file', () => {
    expect(readTemplate(writeTemplate(template))).toEqual({ template, problems: [] })
  })
})

it('has fifteen pages in four reports, each with a question and a first sentence', () => {
  expect([templates.length, pages.length]).toEqual([4, 15])
  for (const { question, tiles } of pages) {
    expect(question.es).toMatch(/\?/)
    expect(tiles.some(({ type }) => type === 'statement' || type === 'finding')).toBe(true)
  }
})
