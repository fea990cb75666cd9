// Which days a chart is about, and which it is compared with.

import { comparedWindow, defaultWindow } from '../../../preview/data-studio/request/window'
import { ask } from './fake-connector'

describe('the default window', () => {
  it('is the last 28 days, today excluded', () => {
    expect(defaultWindow(Date.UTC(2026, 2, 1, 9))).toEqual({
      startDate: '2026-02-01',
      endDate: '2026-02-28',
    })
  })

  it('is used by a chart that asks for none', async () => {
    const { dateRange } = await ask({ metrics: ['deals'], dateRange: undefined as never })
    expect(dateRange).toEqual({ startDate: '2026-02-01', endDate: '2026-02-28' })
  })
})

describe('the window compared with', () => {
  it.each([
    [
      'as many days just before',
      '2026-03-05',
      '2026-03-11',
      'previousPeriod',
      '2026-02-26',
      '2026-03-04',
    ],
    [
      'a single day: the day before',
      '2026-01-01',
      '2026-01-01',
      'previousPeriod',
      '2025-12-31',
      '2025-12-31',
    ],
    [
      'a whole month: the month before, however long',
      '2026-03-01',
      '2026-03-31',
      'previousPeriod',
      '2026-02-01',
      '2026-02-28',
    ],
    [
      'a quarter: the quarter before',
      '2026-01-01',
      '2026-03-31',
      'previousPeriod',
      '2025-10-01',
      '2025-12-31',
    ],
    [
      'twelve months: the twelve before',
      '2025-11-01',
      '2026-10-31',
      'previousPeriod',
      '2024-11-01',
      '2025-10-31',
    ],
    [
      'the same dates a year before',
      '2026-03-05',
      '2026-03-11',
      'previousYear',
      '2025-03-05',
      '2025-03-11',
    ],
    [
      '29 February becomes the 28th',
      '2024-02-10',
      '2024-02-29',
      'previousYear',
      '2023-02-10',
      '2023-02-28',
    ],
    [
      'a whole February of a year before may have 29 days',
      '2025-02-01',
      '2025-02-28',
      'previousYear',
      '2024-02-01',
      '2024-02-29',
    ],
    [
      '28 days from the first are no whole month',
      '2026-03-01',
      '2026-03-28',
      'previousPeriod',
      '2026-02-01',
      '2026-02-28',
    ],
  ] as const)('%s', (_, startDate, endDate, compare, start, end) => {
    expect(comparedWindow({ startDate, endDate }, compare)).toEqual({
      startDate: start,
      endDate: end,
    })
  })
})

describe('a window that is none', () => {
  it.each([
    ['a day written otherwise', '20260101', '2026-01-31', 'not a day'],
    ['a day that does not exist', '2026-02-30', '2026-03-01', 'not a day'],
    ['an end before the start', '2026-02-02', '2026-02-01', 'before it starts'],
  ])('is refused: %s', async (_, startDate, endDate, reason) => {
    await expect(
      ask({ metrics: ['deals'], dateRange: { startDate, endDate } }),
    ).rejects.toMatchObject({
      kind: 'request',
      shown: expect.stringContaining(reason) as string,
    })
  })
})
