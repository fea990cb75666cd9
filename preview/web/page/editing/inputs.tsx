// The inputs of the editor's forms.

import type { ComponentChildren } from 'preact'
import type { Text } from '../../../../templates/text'
import type { Column } from '../../../data-studio/chart'
import { Icon } from '../icon'
import type { EditWord } from './words'
import { edit } from './words'
import type { Language } from '../../../../templates/text'

interface Named {
  readonly label: EditWord
  readonly language: Language
}

/** An input with its name. */
export function Field({ label, language, children }: Named & { children: ComponentChildren }) {
  return (
    <label class="field" data-field={label}>
      <span>{edit(label, language)}</span>
      {children}
    </label>
  )
}

interface ChoiceProps extends Named {
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly choose: (value: string) => void
}

/** One of a few. */
export function Choice({ label, language, value, options, choose }: ChoiceProps) {
  return (
    <Field label={label} language={language}>
      <select value={value} onChange={event => choose(event.currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface PickFieldProps extends Named {
  readonly value: string
  readonly offered: readonly Column[]
  readonly choose: (id: string) => void
  /** Whether there may be none. */
  readonly optional?: boolean
}

/** One field of the data source, by its groups. */
export function PickField({ label, language, value, offered, choose, optional }: PickFieldProps) {
  return (
    <Field label={label} language={language}>
      <select value={value} onChange={event => choose(event.currentTarget.value)}>
        {optional && <option value="">{edit('none', language)}</option>}
        <Grouped fields={offered} />
      </select>
    </Field>
  )
}

function Grouped({ fields }: { fields: readonly Column[] }) {
  const groups = [...new Set(fields.map(({ group }) => group ?? ''))]
  return (
    <>
      {groups.map(group => (
        <optgroup key={group} label={group}>
          {fields
            .filter(field => (field.group ?? '') === group)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  )
}

interface PickFieldsProps extends Named {
  readonly values: readonly string[]
  readonly offered: readonly Column[]
  readonly choose: (ids: string[]) => void
  /** How many have to stay. */
  readonly least?: number
}

/** Several fields in an order. */
export function PickFields(props: PickFieldsProps) {
  const { label, language, values, offered, choose } = props
  return (
    <div class="field" data-field={label}>
      <span>{edit(label, language)}</span>
      <ol>
        {values.map((id, index) => (
          <Picked key={id} id={id} index={index} {...props} />
        ))}
      </ol>
      <select
        value=""
        aria-label={`${edit('add', language)} ${edit(label, language)}`}
        onChange={event => choose([...values, event.currentTarget.value])}
      >
        <option value="">{edit('add', language)}</option>
        <Grouped fields={offered.filter(({ id }) => !values.includes(id))} />
      </select>
    </div>
  )
}

function Picked({
  id,
  index,
  language,
  values,
  offered,
  choose,
  least = 1,
}: PickFieldsProps & { id: string; index: number }) {
  const name = offered.find(field => field.id === id)?.label ?? id
  const up = () => {
    const list = [...values]
    list.splice(index - 1, 2, id, values[index - 1] ?? '')
    choose(list)
  }
  return (
    <li>
      <span>{name}</span>
      {index > 0 && (
        <button aria-label={`↑ ${name}`} onClick={up}>
          <Icon shape="up" />
        </button>
      )}
      {values.length > least && (
        <button
          aria-label={`${edit('removeTile', language)} ${name}`}
          onClick={() => choose(values.filter(one => one !== id))}
        >
          <Icon shape="close" />
        </button>
      )}
    </li>
  )
}

interface TextsProps extends Named {
  readonly text: Text
  readonly write: (text: Text) => void
  readonly lines?: number
}

/** A text in both languages, that of the reader first. */
export function Texts({ label, language, text, write, lines = 1 }: TextsProps) {
  const both = language === 'en' ? (['en', 'es'] as const) : (['es', 'en'] as const)
  return (
    <div class="field" data-field={label}>
      <span>{edit(label, language)}</span>
      {both.map(one => (
        <label key={one} class="spoken">
          <span>{one}</span>
          <textarea
            lang={one}
            rows={lines}
            value={text[one]}
            onChange={event => write({ ...text, [one]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  )
}

interface WholeProps extends Named {
  readonly value: number
  readonly least: number
  readonly most: number
  readonly choose: (value: number) => void
}

/** A whole number. */
export function Whole({ label, language, value, least, most, choose }: WholeProps) {
  const read = (text: string) => Math.min(most, Math.max(least, Math.round(Number(text)) || least))
  return (
    <Field label={label} language={language}>
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={event => choose(read(event.currentTarget.value))}
      />
    </Field>
  )
}
