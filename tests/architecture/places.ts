import { posix } from 'node:path'

/** The parts of a module, and what is neither: what a file may import follows from its part. */
export type Part = 'words' | 'vocabulary' | 'rules' | 'contract' | 'store' | 'act' | 'pages' | 'whole' | 'migrations'

export type Place =
  | { layer: 'kernel' }
  | { layer: 'platform'; folder: string }
  | { layer: 'module'; module: string; part: Part; isIndex: boolean }
  | { layer: 'registry' }
  | { layer: 'entrance' }
  | { layer: 'outside' }

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

/** Where a file stands, by its path from the root of the project. */
export function placeOf(path: string): Place {
  const [src, layer, ...rest] = path.split('/')
  if (src !== 'src') return { layer: 'outside' }
  if (layer === 'kernel') return { layer: 'kernel' }
  if (layer === 'platform') return { layer: 'platform', folder: rest.length > 1 ? rest[0]! : '' }
  if (layer !== 'modules') return { layer: 'entrance' }
  if (rest.length === 1) return { layer: 'registry' }
  const [module = '', ...inside] = rest
  return { layer: 'module', module, part: partOf(inside), isIndex: inside.join('/') === 'index.ts' }
}

const act = new Set(['actions', 'views', 'jobs', 'letters', 'steps', 'gates'])

function partOf(inside: string[]): Part {
  const first = inside[0]!.replace(/\.tsx?$/, '')
  if (['words', 'vocabulary', 'rules', 'store', 'pages', 'migrations'].includes(first)) return first as Part
  if (/^store-|-store$/.test(first)) return 'store'
  if (/^words-|-words$/.test(first)) return 'words'
  if (first === 'step' || first === 'gate') return 'contract'
  if (act.has(first)) return 'act'
  return ['index', 'routes', 'samples', 'practice'].includes(first) ? 'whole' : 'act'
}

/** The file or package that an import means, as a path from the root, or `package:<name>`. */
export function resolve(from: string, target: string): string {
  if (target.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), target))
  if (target.startsWith('#tests/')) return target.slice(1)
  if (target.startsWith('#')) return `src/${target.slice(1)}`
  if (target.startsWith('node:')) return `package:${target}`
  const [scope, name] = target.split('/')
  return `package:${target.startsWith('@') ? `${scope}/${name}` : scope}`
}
