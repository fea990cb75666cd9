// Brands: the three there are can be read and told apart, and a file of one is checked.

import { checksOf, distance } from '../../templates/brands/checks'
import { readBrand, writeBrand } from '../../templates/brands/file'
import { house } from '../../templates/brands/house'
import { brands } from '../../templates/brands/index'

describe.each(brands.map(brand => [brand.id, brand] as const))('the brand %s', (_, brand) => {
  it('can be read, and its first series told apart, whoever looks', () => {
    const failed = checksOf(brand).filter(({ isPassed }) => !isPassed)
    expect(failed.map(({ appearance, says }) => `${appearance} ${says.en}`)).toEqual([])
  })

  it('is the same when it is read from its file', () => {
    expect(readBrand(writeBrand(brand))).toEqual({ brand, problems: [] })
  })
})

describe('a check', () => {
  const ratio = (text: string, ground: string) => {
    const palette = { ...house.light, text, surface: ground, background: ground }
    const [found] = checksOf({ ...house, light: palette }).filter(({ says }) => says.en.startsWith('text / surface')) // prettier-ignore
    return found
  }

  it('measures contrast as WCAG 2.2 defines it', () => {
    // 21:1 is its largest; #767676 is known as the lightest grey that passes on white, #777777 fails.
    expect(ratio('#000000', '#ffffff')?.measured).toBeCloseTo(21, 5)
    expect(ratio('#767676', '#ffffff')).toMatchObject({ isPassed: true })
    expect(ratio('#777777', '#ffffff')).toMatchObject({ isPassed: false })
  })

  it('sees red and green as people do who tell them apart badly', () => {
    const [red, green] = ['#b03a2e', '#5b7a1e'] as const
    expect(distance(red, green, 'usual')).toBeGreaterThan(40)
    expect(distance(red, green, 'deuteranopia')).toBeLessThan(distance(red, green, 'usual') / 2)
    expect(distance(red, green, 'tritanopia')).toBeGreaterThan(25)
    expect(distance('#0b5cad', '#0b5cad', 'protanopia')).toBe(0)
  })
})

describe('a brand file', () => {
  const problems = (part: object) =>
    readBrand(writeBrand({ ...house, ...part })).problems.map(({ en }) => en)

  it.each([
    [
      'a colour that is none',
      { light: { ...house.light, accent: 'red' } },
      /^“light.accent” is "red"/,
    ],
    ['a style sheet in its font', { font: 'Arial; } body { display: none' }, /^“font” is/],
    ['a style sheet in its radius', { radius: '4px;color:red' }, /^“radius” is/],
    ['a logo from elsewhere', { logo: 'https://example.com/logo.png' }, /^“logo” is/],
    ['a page for a logo', { logo: 'data:text/html,<script>' }, /^“logo” is/],
    ['quotes in its logo', { logo: 'data:image/png;base64,x"onerror="y' }, /^“logo” is/],
    ['too few series', { dark: { ...house.dark, series: ['#000000'] } }, /^“dark.series” is/],
    ['no name', { name: '' }, /^“name” is/],
    ['something else', { colour: '#000000' }, /^“colour” is/],
  ])('with %s is refused, and says where', (_, part, line) => {
    expect(problems(part)[0]).toMatch(line)
  })

  it('that is no JSON says so', () => {
    expect(readBrand('brand').problems[0]?.es).toBe('El archivo no es una marca: no contiene JSON.')
  })
})
