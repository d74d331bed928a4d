import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { parseAst } from 'vite'
import { repositoryRoot } from '#platform/database/repository.ts'

export interface Node {
  type: string
  start: number
  end: number
  [part: string]: unknown
}

export interface Source {
  file: string
  code: string
  tree: Node
}

/** What is written in a file, as a tree, types left out. */
export function read(file: string, text: string): Source {
  const loader = file.endsWith('x') ? 'tsx' : 'ts'
  const { code } = transformSync(text, { loader, jsx: 'automatic', target: 'esnext' })
  return { file, code, tree: parseAst(code) as unknown as Node }
}

/** Every file of the product that runs: all of src but its tests. */
export function sources(root = repositoryRoot()): Source[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => read(`src/${path}`, readFileSync(join(root, 'src', path), 'utf8')))
}

export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit)
  else if (node !== null && typeof node === 'object') {
    if (typeof (node as Node).type === 'string') visit(node as Node)
    for (const [key, part] of Object.entries(node)) if (key !== 'type') walk(part, visit)
  }
}

/** `a.b` of a call `a.b(…)`, `b` of `x().b(…)` with a dot before it, or the name of the function. */
export function calleeOf(node: Node): string {
  const callee = node.callee as Node | undefined
  if (callee?.type === 'Identifier') return String(callee.name)
  if (callee?.type !== 'MemberExpression' || callee.computed) return ''
  const object = callee.object as Node
  return `${object.type === 'Identifier' ? object.name : ''}.${(callee.property as Node).name}`
}

/** A text that is the same whatever comes in. */
export const isConstantText = (node: Node | undefined): boolean =>
  node?.type === 'Literal'
    ? typeof node.value === 'string'
    : node?.type === 'TemplateLiteral'
      ? (node.expressions as Node[]).length === 0
      : node?.type === 'BinaryExpression' && isConstantText(node.left as Node) && isConstantText(node.right as Node)
