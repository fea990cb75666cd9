// Whose report it is: the brand the address names, one made in this browser, the report's own, or the house's.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Brand } from '../../../../templates/brand'
import { readBrand, writeBrand } from '../../../../templates/brands/file'
import { brands as given } from '../../../../templates/brands/index'
import { house } from '../../../../templates/brands/house'
import type { Context } from '../api'
import { distinct, keep, recall } from '../kept'
import type { State } from '../state'

/** The brand that is shown, and those there are. */
export interface Branding {
  readonly brand: Brand
  readonly brands: readonly Brand[]
  /** Keeps a brand in this browser and shows it. */
  readonly keep: (brand: Brand) => void
}

const KEPT = 'brand'

/** The brands of this browser. */
export function useBrand(
  { brand: id }: State,
  { brand: own }: Context,
  show: (id: string) => void,
): Branding {
  const [made, setMade] = useState(() => readBrand(recall(KEPT) ?? '').brand)
  const brands = useMemo(
    () => distinct([...(own ? [own] : []), ...(made ? [made] : []), ...given]),
    [own, made],
  )
  const brand = brands.find(one => one.id === id) ?? own ?? house
  return {
    brand,
    brands,
    keep(next) {
      setMade(next)
      keep(KEPT, writeBrand(next))
      show(next.id)
    },
  }
}

/** Draws the document in a brand. */
export function useLook(brand: Brand, dark: boolean, language: string, title: string): void {
  useEffect(() => {
    const { documentElement: root } = document
    root.lang = language
    document.title = title
    root.style.colorScheme = dark ? 'dark' : 'light'
    for (const [name, value] of variables(brand, dark)) root.style.setProperty(name, value)
  }, [brand, dark, language, title])
}

function variables(brand: Brand, dark: boolean): [string, string][] {
  const { series, ...colours } = dark ? brand.dark : brand.light
  return [
    ...Object.entries(colours).map(([name, value]): [string, string] => [`--${name}`, value]),
    ...series.map((value, index): [string, string] => [`--series-${index + 1}`, value]),
    ['--font', brand.font],
    ['--radius', brand.radius],
  ]
}
