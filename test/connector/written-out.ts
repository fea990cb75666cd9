// Records whose fields are inherited, written out so that they can be compared with plain ones.

/** Each record with all its fields as its own. */
export function writtenOut(records: readonly object[]): object[] {
  return records.map(record => {
    const plain: Record<string, unknown> = {}
    for (const name in record) plain[name] = (record as Record<string, unknown>)[name] // inherited ones too
    return plain
  })
}
