// The way through the reports: which report, and which of its pages.

import type { Page, Template } from '../../../templates/template'
import type { Shared } from './shared'
import { word } from './strings'

interface Props extends Pick<Shared, 'state' | 'change'> {
  readonly templates: readonly Template[]
  readonly template: Template
  readonly page: Page
}

/** Reports to choose from, and the pages of the one that is shown. */
export function Pages({ templates, template, page, state: { language }, change }: Props) {
  return (
    <nav class="pages" aria-label={word('pages', language)}>
      <select
        data-control="report"
        aria-label={word('report', language)}
        value={template.id}
        onChange={event => change({ report: event.currentTarget.value, page: '', picks: {} })}
      >
        {templates.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </select>
      <div class="tabs">
        {template.pages.map(({ id, title }) => (
          <button
            key={id}
            data-page={id}
            aria-current={id === page.id ? 'page' : undefined}
            onClick={() => change({ report: template.id, page: id, picks: {} })}
          >
            {title[language]}
          </button>
        ))}
      </div>
    </nav>
  )
}
