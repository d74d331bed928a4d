import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export interface Control {
  name: string
  kind: 'text' | 'hidden' | 'other'
  /** What stands in it. */
  value: string
}

const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const spoken = new Set(['text', 'email', 'search', 'tel', 'url', undefined])

/** All elements below a node, in the order in which they stand. */
function elements(node: Node): Element[] {
  return children(node).flatMap((child) => (isElement(child) ? [child, ...elements(child)] : []))
}

function textIn(node: Node): string {
  return children(node)
    .map((child) => ('value' in child && child.nodeName === '#text' ? child.value : textIn(child)))
    .join('')
}

/** A page as a browser understands it. */
export class ReadPage {
  readonly #all: Element[]
  readonly #main: Element | undefined

  constructor(html: string) {
    const document = parse(html)
    this.#all = elements(document)
    this.#main = this.#all.find((one) => one.tagName === 'main')
  }

  /** The controls of the first form in the main part, with what stands in them. */
  controls(): Control[] {
    const form = this.#main && elements(this.#main).find((one) => one.tagName === 'form')
    return form ? elements(form).flatMap((one) => controlOf(one) ?? []) : []
  }

  /** What is said in the main part, white space folded. */
  text(): string {
    return this.#main ? textIn(this.#main).replace(/\s+/g, ' ').trim() : ''
  }

  /** The elements of the main part in order, each with the names of its attributes: what a string must never change. */
  shape(): string[] {
    const inside = this.#main ? elements(this.#main) : []
    return inside.map((one) => `${one.tagName} ${one.attrs.map((each) => each.name).join(' ')}`)
  }

  /** What would run, load or lead somewhere strange: none of it is ever ours. */
  dangers(): string[] {
    return this.#all.flatMap((one) => [
      ...(one.tagName === 'script' && !attribute(one, 'src')?.startsWith('/')
        ? ['a script that is not a file of ours']
        : []),
      ...(['iframe', 'object', 'embed', 'base', 'marquee'].includes(one.tagName) ? [`an element ${one.tagName}`] : []),
      ...one.attrs.flatMap(({ name, value }) =>
        name.startsWith('on') ||
        (['href', 'src', 'action'].includes(name) && !/^(\/|#|https?:|mailto:|tel:|\?|data:image\/svg)/.test(value))
          ? [`${one.tagName} with ${name}=${value.slice(0, 60)}`]
          : [],
      ),
    ])
  }
}

function controlOf(one: Element): Control | null {
  const name = attribute(one, 'name')
  if (!name) return null
  if (one.tagName === 'textarea') return { name, kind: 'text', value: textIn(one) }
  if (one.tagName === 'select') {
    const options = elements(one).filter((each) => each.tagName === 'option')
    const chosen =
      options.find((each) => attribute(each, 'selected') !== undefined) ??
      options.find((each) => attribute(each, 'value'))
    return { name, kind: 'other', value: chosen ? (attribute(chosen, 'value') ?? textIn(chosen)) : '' }
  }
  if (one.tagName !== 'input') return null
  const type = attribute(one, 'type')
  const value = attribute(one, 'value') ?? ''
  if (type === 'hidden') return { name, kind: 'hidden', value }
  const isText = spoken.has(type) && attribute(one, 'inputmode') === undefined
  return { name, kind: isText ? 'text' : 'other', value }
}
