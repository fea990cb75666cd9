// Who a brand is: its name, its line at the foot, its logo, font and corners.

import { useState } from 'preact/hooks'
import type { Brand } from '../../../../templates/brand'
import { brands } from '../../../../templates/brands/index'
import type { Language } from '../../../../templates/text'
import { say } from './words'

/** What the parts of the panel get. */
export interface TokenProps {
  readonly brand: Brand
  readonly language: Language
  readonly change: (part: Partial<Brand>) => void
}

/** Fonts to choose from: the brands' own, and those every machine has. */
const FONTS = [
  ...brands.map(({ font }) => font),
  "Arial, 'Helvetica Neue', sans-serif",
  "Georgia, 'Times New Roman', serif",
]
const LARGEST = 80_000

/** The form. */
export function Identity({ brand, language, change }: TokenProps) {
  const fonts = [...new Set([brand.font, ...FONTS])]
  return (
    <div class="form">
      <label class="field">
        <span>{say('name', language)}</span>
        <input data-brand="name" value={brand.name} onChange={event => change({ name: event.currentTarget.value || brand.name })} />
      </label>
      {(['en', 'es'] as const).map(one => (
        <label key={one} class="field">
          <span>
            {say('legal', language)} ({one})
          </span>
          <input lang={one} value={brand.legal[one]} onChange={event => change({ legal: { ...brand.legal, [one]: event.currentTarget.value } })} />
        </label>
      ))}
      <Logo {...{ language, change }} />
      <label class="field">
        <span>{say('font', language)}</span>
        <select value={brand.font} onChange={event => change({ font: event.currentTarget.value })}>
          {fonts.map(font => (
            <option key={font} value={font}>
              {font.split(',')[0]?.replace(/['"]/g, '')}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('radius', language)}</span>
        <input type="range" min="0" max="24" value={parseInt(brand.radius, 10)} onChange={event => change({ radius: `${event.currentTarget.value}px` })} />
      </label>
    </div>
  )
} // prettier-ignore

function Logo({ language, change }: Omit<TokenProps, 'brand'>) {
  const [isRefused, refuse] = useState(false)
  const take = (file: File | undefined) => {
    if (!file) return
    const isFit = /^image\/(svg\+xml|png|jpeg)$/.test(file.type) && file.size <= LARGEST
    refuse(!isFit)
    if (!isFit) return
    const reader = new FileReader()
    reader.onload = () => {
      if (typeof reader.result === 'string') change({ logo: reader.result })
    }
    reader.readAsDataURL(file)
  }
  return (
    <label class="field">
      <span>{say('logo', language)}</span>
      <input
        type="file"
        accept="image/svg+xml,image/png,image/jpeg"
        data-brand="logo"
        onChange={event => take(event.currentTarget.files?.[0])}
      />
      {isRefused && <p role="alert">{say('tooLarge', language)}</p>}
    </label>
  )
}
