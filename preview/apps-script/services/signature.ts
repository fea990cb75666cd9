// Checks arguments as the platform does: by method signature, with its own words.

import { Exception } from './bridge'

/** What an argument may be. */
export type Kind = 'String' | 'Number' | 'Boolean' | 'Object' | 'Array' | Enumeration | Made

/** Objects of one kind that a service has made, whatever it keeps with them. */
export type Made = WeakMap<object, unknown>

/** A closed set of constants, printed by their names. */
export type Enumeration = ReadonlyMap<string, EnumMember>

/** One constant. */
export interface EnumMember {
  toString(): string
  name(): string
}

/** Constants of these names. */
export function enumeration(names: readonly string[]): Enumeration {
  return new Map(names.map(name => [name, { toString: () => name, name: () => name }]))
}

/** The constants as properties, as scripts see them. */
export function constants(members: Enumeration): Record<string, EnumMember> {
  return Object.fromEntries(members)
}

/** Throws as the platform does when arguments do not fit a method. */
export function check(method: string, args: readonly unknown[], kinds: readonly Kind[]): void {
  const fits = args.length === kinds.length && kinds.every((kind, index) => is(args[index], kind))
  if (!fits) {
    throw new Exception(
      `The parameters (${args.map(named).join(',')}) don't match the method signature for ${method}.`,
    )
  }
}

function is(value: unknown, kind: Kind): boolean {
  if (kind instanceof WeakMap) return kind.has(value as object)
  if (typeof kind !== 'string') return [...kind.values()].includes(value as EnumMember)
  if (kind === 'Array') return Array.isArray(value)
  if (kind === 'Object') return typeof value === 'object' && value !== null
  return typeof value === kind.toLowerCase()
}

function named(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `${value.length > 0 ? named(value[0]) : 'Object'}[]`
  return typeof value === 'object' ? 'Object' : capital(typeof value)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
