// The brand beside the page: its tokens to change while the page shows them, what cannot be read or told
// apart, and the files of it.

import { useState } from 'preact/hooks'
import type { Brand } from '../../../../templates/brand'
import { checksOf } from '../../../../templates/brands/checks'
import { readBrand, writeBrand } from '../../../../templates/brands/file'
import { brandCard, palettePicture } from '../../../../templates/looker-studio/brand-card'
import type { Language } from '../../../../templates/text'
import { offer } from '../files'
import { OpenFile, Problems } from '../open-file'
import { Colours } from './colours'
import { Identity } from './identity'
import type { Branding } from './use-brand'
import { say } from './words'

interface Props {
  readonly branding: Branding
  readonly dark: boolean
  readonly language: Language
  readonly show: (id: string) => void
}

/** The editor of a brand. */
export function BrandPanel({ branding, dark, language, show }: Props) {
  const { brand, brands, keep } = branding
  const change = (part: Partial<Brand>) => keep({ ...brand, id: 'own', ...part })
  return (
    <aside class="panel" aria-label={say('brand', language)}>
      <select
        data-brand="choose"
        aria-label={say('brand', language)}
        value={brand.id}
        onChange={event => show(event.currentTarget.value)}
      >
        {brands.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Files {...{ brand, language, keep }} />
      <Identity {...{ brand, language, change }} />
      <Colours {...{ brand, dark, language, change }} />
      <Checks {...{ brand, language }} />
    </aside>
  )
}

interface FilesProps {
  readonly brand: Brand
  readonly language: Language
  readonly keep: (brand: Brand) => void
}

function Files({ brand, language, keep }: FilesProps) {
  const [problems, setProblems] = useState<readonly string[]>([])
  const open = (text: string) => {
    const read = readBrand(text)
    setProblems(read.problems.map(problem => problem[language]))
    if (read.brand) keep(read.brand)
  }
  return (
    <>
      <div class="tools">
        <button data-brand="download" onClick={() => offer(`${brand.id}.json`, writeBrand(brand))}>
          {say('download', language)}
        </button>
        <OpenFile label={say('open', language)} open={open} />
        <button
          onClick={() =>
            offer(`${brand.id}.md`, brandCard(brand, `${brand.id}.svg`), 'text/markdown')
          }
        >
          {say('card', language)}
        </button>
        <button onClick={() => offer(`${brand.id}.svg`, palettePicture(brand), 'image/svg+xml')}>
          {say('palette', language)}
        </button>
      </div>
      <Problems title={say('refused', language)} lines={problems} />
    </>
  )
}

function Checks({ brand, language }: Omit<FilesProps, 'keep'>) {
  const checks = checksOf(brand)
  const failed = checks.filter(({ isPassed }) => !isPassed)
  return (
    <section class="checks" aria-label={say('checks', language)}>
      <h3>{say('checks', language)}</h3>
      <p data-brand="passed" role="status">
        {checks.length - failed.length}/{checks.length} {say('passed', language)}
      </p>
      <ul>
        {failed.map(({ appearance, says }) => (
          <li key={`${appearance} ${says.en}`}>
            {appearance === 'light' ? '☀' : '☾'} {says[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}
