// The sentences of the connector's faults, read from its own code, so that the page about trouble can
// leave none out. What a sentence fills in reads “…”.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Text } from '../../connector/model/text'

/** Every sentence of a fault under a folder, in the order of the files. */
export function faultTexts(folder = 'connector'): Text[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return files.filter(file => file.endsWith('.ts')).flatMap(file => textsIn(join(folder, file)))
}

function textsIn(file: string): Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Text[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Fault') {
      const text = textOf(node.arguments?.[1], node)
      if (text) found.push(text)
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

/** A text written where the fault is made, or just above it; one that only passes through is none. */
function textOf(node: ts.Node | undefined, at: ts.Node): Text | null {
  if (node && ts.isIdentifier(node)) return textOf(declared(node.text, at), at)
  if (!node || !ts.isObjectLiteralExpression(node)) return null
  const said = (language: string) => {
    const property = node.properties.find(one => one.name?.getText() === language)
    return property && ts.isPropertyAssignment(property) ? plain(property.initializer) : ''
  }
  return { en: said('en'), es: said('es') }
}

function declared(name: string, at: ts.Node): ts.Expression | undefined {
  let found: ts.Expression | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found ??= node.initializer
    node.forEachChild(visit)
  }
  ts.findAncestor(at, ts.isFunctionLike)?.forEachChild(visit)
  return found
}

function plain(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ''
  const spans = node.templateSpans.map(({ literal }) => `…${literal.text}`)
  return (node.head.text + spans.join('')).replace(/…+/g, '…')
}
