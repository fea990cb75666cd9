// DataStudioApp's configuration builder.

import { Exception } from './bridge'
import type { Kind } from './signature'
import { check } from './signature'

type Built = Record<string, unknown>
type Builder = Record<string, (value: unknown) => unknown>

interface Setter {
  readonly kind: Kind
  readonly set: (built: Built, value: unknown) => void
}

const as = (name: string, kind: Kind = 'String'): Setter => ({
  kind,
  set: (built, value) => {
    built[name] = value
  },
})
const COMMON = {
  setId: as('name'),
  setName: as('displayName'),
  setHelpText: as('helpText'),
  setIsDynamic: as('isDynamic', 'Boolean'),
  setAllowOverride: {
    kind: 'Boolean',
    set: (built: Built, value: unknown) => {
      built.parameterControl = { allowOverride: value }
    },
  },
} satisfies Record<string, Setter>
const WITH_PLACEHOLDER = { ...COMMON, setPlaceholder: as('placeholder') }
/** What every option builder has built so far. */
const OPTIONS = new WeakMap<Builder, Built>()
const OPTION = { setLabel: as('label'), setValue: as('value') }
const WITH_OPTIONS = {
  ...COMMON,
  addOption: {
    kind: OPTIONS,
    set: (built: Built, value: unknown) => {
      const option = OPTIONS.get(value as Builder)
      built.options = [...((built.options as unknown[] | undefined) ?? []), { ...option }]
    },
  },
} satisfies Record<string, Setter>

/** A configuration page under construction. */
export function configBuilder() {
  const elements: Built[] = []
  const page: Built = { dateRangeRequired: false, isSteppedConfig: false }
  const element = (type: string, shown: string, setters: Record<string, Setter>) => () => {
    const built: Built = { type }
    elements.push(built)
    return chain(shown, built, setters)
  }
  const config = {
    newTextInput: element('TEXTINPUT', 'TextInput', WITH_PLACEHOLDER),
    newTextArea: element('TEXTAREA', 'TextArea', WITH_PLACEHOLDER),
    newCheckbox: element('CHECKBOX', 'Checkbox', COMMON),
    newSelectSingle: element('SELECT_SINGLE', 'SelectSingle', WITH_OPTIONS),
    newSelectMultiple: element('SELECT_MULTIPLE', 'SelectMultiple', WITH_OPTIONS),
    newInfo: element('INFO', 'Info', { setId: as('name'), setText: as('text') }),
    newOptionBuilder: optionBuilder,
    setDateRangeRequired(required: unknown) {
      check('DataStudioApp.Config.setDateRangeRequired', [required], ['Boolean'])
      page.dateRangeRequired = required
      return config
    },
    setIsSteppedConfig(stepped: unknown) {
      check('DataStudioApp.Config.setIsSteppedConfig', [stepped], ['Boolean'])
      page.isSteppedConfig = stepped
      return config
    },
    build() {
      const names = elements.map(built => built.name)
      if (names.includes(undefined)) throw new Exception('Every config element needs an id.')
      if (new Set(names).size < names.length) throw new Exception('Config ids must be unique.')
      return { configParams: elements, ...page }
    },
    printJson: (): string => JSON.stringify({ configParams: elements, ...page }),
  }
  return config
}

function optionBuilder(): Builder {
  const built: Built = {}
  const option = chain('OptionBuilder', built, OPTION)
  OPTIONS.set(option, built)
  return option
}

function chain(type: string, built: Built, setters: Record<string, Setter>): Builder {
  const builder: Builder = {}
  for (const [name, { kind, set }] of Object.entries(setters)) {
    builder[name] = value => {
      check(`DataStudioApp.${type}.${name}`, [value], [kind])
      set(built, value)
      return builder
    }
  }
  return builder
}
