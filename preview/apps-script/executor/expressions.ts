// What is evaluated after a script, in its scope: a call by name, or the list of what could be called.

/** Calls a top-level function, wherever it was declared; gives JSON. */
export function callOf(functionName: string, argument: unknown): string {
  const absent = `(() => { throw new Error('Script function not found: ${functionName}') })()`
  if (!/^[A-Za-z$_][\w$]*$/.test(functionName) || functionName.endsWith('_')) {
    return absent.replace(functionName, functionName.replace(/[^\w$]/g, '?'))
  }
  const text = JSON.stringify(argument) as string | undefined
  const given = text === undefined ? '' : `JSON.parse(${JSON.stringify(text)})`
  return `typeof ${functionName} === 'function' ? JSON.stringify(${functionName}(${given})) : ${absent}`
}

/** Lists the functions that could be called: not those in other functions, nor private ones (`name_`). */
export function listOf(code: string): string {
  // `let` and `const` are no properties of the global object; bundles declare them at a line's start
  const lexical = [...code.matchAll(/^(?:let|const)\s+([A-Za-z$_][\w$]*)/gm)].map(
    ([, name]) => name,
  )
  const entries = lexical.map(name => `'${name}': typeof ${name} === 'function' && ${name}`)
  return `(all => JSON.stringify(Object.keys(all)
    .filter(name => typeof all[name] === 'function' && !name.endsWith('_'))))({ ...globalThis, ${entries.join(', ')} })`
}
