// The fields of the data source, as a report editor lists them: by groups, with a search, each with its
// definition, and a press away from the chart that is being edited.

import { useState } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { Column } from '../../../data-studio/chart'
import { edit } from './words'

interface Props {
  readonly fields: readonly Column[]
  readonly language: Language
  readonly use: (field: Column) => void
}

/** The list. */
export function FieldList({ fields, language, use }: Props) {
  const [sought, setSought] = useState('')
  const words = plain(sought).split(/\s+/).filter(Boolean)
  const found = fields.filter(({ id, label, description = '' }) => {
    const text = plain(`${id} ${label} ${description}`)
    return words.every(word => text.includes(word))
  })
  const groups = [...new Set(found.map(({ group }) => group ?? ''))]
  return (
    <section class="field-list" aria-label={edit('fields', language)}>
      <h3>
        {edit('fields', language)} <small>{found.length}</small>
      </h3>
      <input
        type="search"
        value={sought}
        placeholder={edit('search', language)}
        aria-label={edit('search', language)}
        onInput={event => setSought(event.currentTarget.value)}
      />
      {groups.map(group => (
        <Group
          key={group}
          group={group}
          fields={found.filter(field => (field.group ?? '') === group)}
          isOpen={words.length > 0}
          {...{ language, use }}
        />
      ))}
    </section>
  )
}

interface GroupProps extends Props {
  readonly group: string
  readonly isOpen: boolean
}

function Group({ group, fields, isOpen, language, use }: GroupProps) {
  return (
    <details open={isOpen}>
      <summary>{group}</summary>
      <ul>
        {fields.map(field => (
          <li key={field.id}>
            <button
              class={field.concept.toLowerCase()}
              data-use={field.id}
              title={edit('use', language)}
              onClick={() => use(field)}
            >
              {field.label}
            </button>
            <p>{field.description}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Without marks and capitals, so that “pagina” finds “Página”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
