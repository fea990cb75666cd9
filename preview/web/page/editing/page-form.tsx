// The form of a page: its names, the question it answers, and its filters.

import type { Page, Template } from '../../../../templates/template'
import type { Language } from '../../../../templates/text'
import type { Column } from '../../../data-studio/chart'
import { withNewPage, withPage, withoutPage } from './changes'
import { PickFields, Texts } from './inputs'
import { edit } from './words'

interface Props {
  readonly template: Template
  readonly page: Page
  readonly fields: readonly Column[]
  readonly language: Language
  readonly change: (template: Template, page?: string) => void
}

/** The form of the page that is shown. */
export function PageForm({ template, page, fields, language, change }: Props) {
  const set = (part: Partial<Page>) => change(withPage(template, { ...page, ...part }))
  return (
    <div class="form" data-form="page">
      <Texts label="title" language={language} text={page.title} write={title => set({ title })} />
      <Texts
        label="question"
        language={language}
        text={page.question}
        lines={2}
        write={question => set({ question })}
      />
      <PickFields
        label="filters"
        language={language}
        values={page.filters}
        offered={fields.filter(({ concept }) => concept === 'DIMENSION')}
        least={0}
        choose={filters => set({ filters: filters as unknown as Page['filters'] })}
      />
      <PageButtons {...{ template, page, language, change }} />
    </div>
  )
}

function PageButtons({ template, page, language, change }: Omit<Props, 'fields'>) {
  const add = () => {
    const more = withNewPage(template)
    change(more, more.pages[more.pages.length - 1]?.id)
  }
  const remove = () => {
    const fewer = withoutPage(template, page.id)
    change(fewer, fewer.pages[0]?.id)
  }
  return (
    <div class="row">
      <button class="plain" data-edit="newPage" onClick={add}>
        {edit('newPage', language)}
      </button>
      {template.pages.length > 1 && (
        <button class="plain" data-edit="removePage" onClick={remove}>
          {edit('removePage', language)}
        </button>
      )}
    </div>
  )
}
