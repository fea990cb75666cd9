// The key to a chart: what each colour and shape stands for. It wraps, so nothing of it is ever hidden.

/** One entry of the key. */
export interface Key {
  readonly name: string
  readonly color: string
  readonly shape: 'bar' | 'line' | 'dashes'
}

/** The key above a chart. */
export function Legend({ keys }: { keys: readonly Key[] }) {
  if (keys.length === 0) return null
  return (
    <ul class="legend">
      {keys.map(({ name, color, shape }) => (
        <li key={name}>
          <svg viewBox="0 0 18 10" aria-hidden="true">
            {shape === 'bar' ? (
              <rect x="3" width="12" height="10" rx="2" fill={color} />
            ) : (
              <path
                d="M1 5h16"
                stroke={color}
                stroke-width="2.5"
                stroke-dasharray={shape === 'dashes' ? '4 2' : undefined}
              />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
