// The form of a chart: its type, what it shows, how it is ordered, filtered, compared and named.

import type { Page, Tile } from '../../../../templates/template'
import type { Text } from '../../../../templates/text'
import type { Column } from '../../../data-studio/chart'
import { placed, withTile, withoutTile } from './changes'
import { Choice, Texts } from './inputs'
import type { PartProps } from './part'
import { OwnFilter } from './own-filter'
import type { EditedType } from './retype'
import { TYPES, retyped } from './retype'
import { Shows } from './shows'
import type { Language } from '../../../../templates/text'
import { edit, typeName } from './words'

/** What the forms of a tile get. */
export interface TileFormProps {
  readonly page: Page
  readonly tile: Tile
  readonly fields: readonly Column[]
  readonly language: Language
  readonly change: (page: Page) => void
}

/** The form of a tile. */
export function TileForm({ page, tile, fields, language, change }: TileFormProps) {
  const set = (part: object) => change(withTile(page, { ...tile, ...part }))
  const types = TYPES.map(type => [type, typeName(type, language)] as const)
  return (
    <div class="form" data-form="tile">
      <Choice
        label="type"
        language={language}
        value={tile.type}
        options={tile.type === 'finding' ? [['finding', '—'], ...types] : types}
        choose={type => change(withTile(page, retyped(tile, type as EditedType)))}
      />
      <Shows tile={tile} fields={fields} language={language} set={set} />
      <Named tile={tile} language={language} set={set} />
      {tile.type !== 'text' && (
        <OwnFilter tile={tile} fields={fields} language={language} set={set} />
      )}
      <PlaceForm page={page} tile={tile} language={language} change={change} />
      <button class="plain" onClick={() => change(withoutTile(page, tile.id))}>
        {edit('removeTile', language)}
      </button>
    </div>
  )
}

function Named({ tile, language, set }: Omit<PartProps, 'fields'>) {
  if (tile.type === 'text') {
    return <Texts label="text" language={language} text={tile.text} lines={4} write={text => set({ text })} /> // prettier-ignore
  }
  if (tile.type === 'statement') {
    const write = (sentence: Text, at: number) =>
      set({ sentences: tile.sentences.map((one, index) => (index === at ? sentence : one)) })
    return (
      <>
        {tile.sentences.map((sentence, at) => (
          <Texts
            key={at}
            label="sentences"
            language={language}
            text={sentence}
            lines={3}
            write={text => write(text, at)}
          />
        ))}
      </>
    )
  }
  if (tile.type === 'finding') return null
  const title = tile.title ?? { en: '', es: '' }
  return (
    <>
      <Texts label="title" language={language} text={title} write={text => set({ title: text })} />
      {'note' in tile && (
        <Texts
          label="note"
          language={language}
          text={tile.note}
          lines={2}
          write={note => set({ note })}
        />
      )}
    </>
  )
}

function PlaceForm({ page, tile, language, change }: Omit<TileFormProps, 'fields'>) {
  return (
    <div class="field" data-field="place">
      <span>{edit('place', language)}</span>
      <div class="place">
        {(['x', 'y', 'w', 'h'] as const).map(part => (
          <input
            key={part}
            type="number"
            aria-label={part}
            min={part === 'w' || part === 'h' ? 1 : 0}
            value={tile.at[part]}
            onChange={event =>
              change(
                placed(page, tile.id, { [part]: Math.round(Number(event.currentTarget.value)) }),
              )
            }
          />
        ))}
      </div>
    </div>
  )
}
