import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const candidates = [
  process.env.CHROMIUM_PATH,
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser of this machine; `npm test` installs one where it may. A machine without fails the test: it does not skip it. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path))
  if (!executablePath) throw new Error('There is no Chromium: apt-get install chromium, or set CHROMIUM_PATH')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { target: string[]; failureSummary?: string }[]
}

/** What axe finds against WCAG 2.1 AA on the page, one line each. The policy of the page does not bind what the browser runs. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(o: object): Promise<{ violations: Violation[] }> } }).axe
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`)
}

/** Attributes whose words differ from page to page and language to language: what counts for axe is whether they say something. */
const spoken = [
  ...[
    'id',
    'name',
    'href',
    'hreflang',
    'action',
    'value',
    'title',
    'alt',
    'placeholder',
    'content',
    'src',
    'datetime',
    'nonce',
  ],
  ...['aria-label', 'for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'],
]
/** Those that name other elements: what counts is whether these are there. */
const naming = ['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']

/**
 * All that axe judges a page by: elements, attributes, whether there is text, whether what is named is there. Not which text, and not
 * how often the same comes in a row: a page in two languages is alike.
 */
export function structureOf(page: Page): Promise<string> {
  return page.evaluate(
    ({ spoken, naming }) => {
      const named = (ids: string) => ids.split(/\s+/).every((id) => document.getElementById(id) !== null)
      const attribute = ({ name, value }: Attr): string => {
        // A long word in a tag may break: another layout, the same colours.
        if (name === 'class') return `class=${value.replace(' tag-long', '')}`
        if (name === 'lang') return /^(en|fr)(-CA)?$/.test(value) ? name : `${name}=${value}`
        if (!spoken.includes(name) && !name.startsWith('data-')) return `${name}=${value}`
        if (value.trim() === '') return `${name} empty`
        const ids = naming.includes(name) ? value : name === 'href' && value.startsWith('#') ? value.slice(1) : null
        return ids !== null && ids !== '' && !named(ids) ? `${name} of nothing` : name
      }
      const of = (element: Element): string => {
        const inside: string[] = []
        for (const node of element.childNodes) {
          const text = node.nodeType === Node.TEXT_NODE && node.textContent?.trim() ? 'text' : ''
          const one = node.nodeType === Node.ELEMENT_NODE ? of(node as Element) : text
          if (one !== '' && one !== inside.at(-1)) inside.push(one)
        }
        return `<${element.tagName} ${[...element.attributes].map(attribute).sort().join(' ')}>${inside.join('')}</>`
      }
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return `${of(document.documentElement)} ${ids.length - new Set(ids).size} ids twice`
    },
    { spoken, naming },
  )
}
