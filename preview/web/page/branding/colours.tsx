// The colours of a brand in the appearance that is shown.

import type { Palette } from '../../../../templates/brand'
import { COLOURS } from '../../../../templates/brand'
import type { TokenProps } from './identity'
import { say } from './words'

/** A field for each colour. */
export function Colours({ brand, dark, language, change }: TokenProps & { dark: boolean }) {
  const appearance = dark ? 'dark' : 'light'
  const palette = brand[appearance]
  const set = (part: Partial<Palette>) => change({ [appearance]: { ...palette, ...part } })
  return (
    <fieldset class="colours">
      <legend>{say('colours', language)}</legend>
      {COLOURS.map(name => (
        <label key={name}>
          <input
            type="color"
            data-colour={name}
            value={palette[name]}
            onChange={event => set({ [name]: event.currentTarget.value })}
          />
          {say(name, language)}
        </label>
      ))}
      {palette.series.map((colour, index) => (
        <label key={index}>
          <input
            type="color"
            data-colour={`series-${index + 1}`}
            value={colour}
            onChange={event => {
              const { value } = event.currentTarget
              set({ series: palette.series.map((one, at) => (at === index ? value : one)) })
            }}
          />
          {say('series', language)} {index + 1}
        </label>
      ))}
    </fieldset>
  )
}
