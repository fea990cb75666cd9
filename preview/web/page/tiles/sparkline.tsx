// A sparkline: the shape of the last months, without axes.

const WIDTH = 100
const HEIGHT = 28
/** Room for the last point. */
const EDGE = 3

/** A line through the values with its last point; gaps where nothing is known. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter(value => value !== null)
  if (known.length < 2) return null
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const x = (index: number) => EDGE + (index / (values.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (value: number) => HEIGHT - 3 - ((value - low) / span) * (HEIGHT - 6)
  const path = values
    .map((value, index) => {
      if (value === null) return ''
      const isStart = index === 0 || values[index - 1] === null
      return `${isStart ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  const last = values[values.length - 1]
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
      {last != null && <path class="dot" d={`M${WIDTH - EDGE} ${y(last).toFixed(1)}h0.01`} />}
    </svg>
  )
}
