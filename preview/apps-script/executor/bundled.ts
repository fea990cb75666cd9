// TypeScript of the stand-in as one text, because workers and contexts are started from text.

import { buildSync } from 'esbuild'

const texts = new Map<string, string>()

/** The file with all it imports, made once per process. */
export function bundled(file: string, format: 'iife' | 'cjs'): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format,
    platform: format === 'cjs' ? 'node' : 'neutral',
    target: format === 'cjs' ? 'node20' : 'es2019',
  })
  const text = outputFiles[0]?.text ?? ''
  texts.set(file, text)
  return text
}
