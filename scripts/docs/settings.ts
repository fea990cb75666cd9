// `docs/settings.md`, made from the settings themselves.

import type { Text } from '../../connector/model/text'
import { POLICY_QUESTIONS, PRESETS } from '../../connector/studio/policies'
import type { SettingText } from '../../connector/studio/setting-list'
import { SETTINGS } from '../../connector/studio/setting-list'
import { both, section, tidy } from './writing'

/** `docs/settings.md`: every answer of the configuration page, and what other products choose. */
export function settingsPage(): Promise<string> {
  const isPolicy = (id: string) => id === 'policy_preset' || id in POLICY_QUESTIONS
  const row = ([id, { label, help }]: readonly [string, SettingText]) => [
    `${both(label)}<br>\`${id}\``,
    both(help),
  ]
  const all = Object.entries(SETTINGS)
  const choices = Object.entries(POLICY_QUESTIONS).map(([id, { label, help, options }]) => [
    `${both(label)}<br>\`${id}\``,
    both(help),
    Object.entries<Text>(options)
      .map(([value, text]) => `\`${value}\` ${both(text)}`)
      .join('<br>'),
  ])
  const presets = Object.entries(PRESETS).map(([value, { label, policies }]) => [
    `${both(label)}<br>\`${value}\``,
    Object.entries(policies)
      .map(([policy, choice]) => `${settingOf(policy)}: \`${choice}\``)
      .join('<br>') || 'the usual choices',
  ])
  return tidy([
    '# Settings · Ajustes',
    '<!-- Made by `npm run docs`; edit the settings instead. -->',
    SETTINGS_NOTES,
    section('Answers', ['Setting', 'Meaning'], all.filter(([id]) => !isPolicy(id)).map(row)),
    section(
      'How things are counted · Cómo se cuenta',
      ['Setting', 'Meaning', 'Choices, the usual one first'],
      choices,
    ),
    section('Presets · Elecciones de otros', ['Preset', 'Differs from the usual in'], presets),
  ])
}

const SETTINGS_NOTES = `All are optional and are answered on the data source's configuration page, policies and the CRM's properties only where somebody ticks the box for them. The ids are a public contract: links that create a data source carry them.

Trials, free plans, one-off charges, tax and metered usage never count as recurring revenue. Who looked after an account before today is told by no source: the workbook’s tab *Handovers* tells it.

No answer may be overridden by a parameter in a report: currency and language are part of the fields a report was built on, and sources and rows are nobody else's to choose. Make a second data source instead; it reads nothing twice.`

function settingOf(policy: string): string {
  const found = Object.entries(POLICY_QUESTIONS).find(([, question]) => question.policy === policy)
  return `\`${found?.[0] ?? policy}\``
}
