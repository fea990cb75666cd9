// A file of the reader's own to open, and what is wrong with it.

interface OpenFileProps {
  readonly label: string
  readonly open: (text: string) => void
}

/** A button that opens a JSON file and gives its text; the same file can be opened again. */
export function OpenFile({ label, open }: OpenFileProps) {
  return (
    <label class="open">
      {label}
      <input
        type="file"
        accept=".json,application/json"
        data-open="file"
        onChange={event => {
          const input = event.currentTarget
          void input.files?.[0]?.text().then(text => {
            open(text)
            input.value = ''
          })
        }}
      />
    </label>
  )
}

/** Lines that say what to put right; nothing where there are none. */
export function Problems({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div class="refusal" role="alert">
      <p>{title}</p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
