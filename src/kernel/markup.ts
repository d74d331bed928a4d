import type { Language } from './language.ts'

/** Inline text of a body: words, emphasised words, or a link. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; target: string }

/** A part of a body, as it is drawn. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }

/**
 * The small markup of bodies: `## heading`, `### heading`, paragraphs, `- item`, `1. item`, `**strong**`, `[words](address)`. Whatever is
 * nothing of these is plain text: no tag that somebody writes is ever one.
 */
export function blocksIn(body: string): Block[] {
  const blocks: Block[] = []
  let open: { kind: 'paragraph'; lines: string[] } | { kind: 'list'; ordered: boolean; lines: string[] } | null = null
  const close = () => {
    if (open?.kind === 'paragraph') blocks.push({ kind: 'paragraph', inlines: inlinesIn(open.lines.join(' ')) })
    if (open?.kind === 'list') blocks.push({ kind: 'list', ordered: open.ordered, items: open.lines.map(inlinesIn) })
    open = null
  }
  for (const raw of body.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim()
    const heading = /^(#{2,3}) (.+)$/.exec(line)
    const item = /^(?:([-*])|(\d{1,3})[.)]) (.+)$/.exec(line)
    if (line === '') close()
    else if (heading) {
      close()
      blocks.push({ kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2]!.trim() })
    } else if (item) {
      const ordered = item[2] !== undefined
      if (open?.kind !== 'list' || open.ordered !== ordered) {
        close()
        open = { kind: 'list', ordered, lines: [] }
      }
      open.lines.push(item[3]!)
    } else if (open?.kind === 'list' && /^\s/.test(raw)) {
      // An indented line goes on with its item.
      open.lines[open.lines.length - 1] += ` ${line}`
    } else {
      if (open?.kind !== 'paragraph') {
        close()
        open = { kind: 'paragraph', lines: [] }
      }
      open.lines.push(line)
    }
  }
  close()
  return blocks
}

const marked = /\*\*([^*]+)\*\*|\[([^[\]]+)\]\(([^()\s]+)\)/g

function inlinesIn(text: string): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  const plain = (until: number) => {
    if (until > at) inlines.push({ kind: 'text', text: text.slice(at, until) })
  }
  for (const match of text.matchAll(marked)) {
    const [all, strong, words, target] = match
    plain(match.index)
    if (strong !== undefined) inlines.push({ kind: 'strong', text: strong })
    else inlines.push({ kind: 'link', text: words!, target: target! })
    at = match.index + all.length
  }
  plain(text.length)
  return inlines
}

/** Every address that a body leads to. */
export const targetsIn = (body: string): string[] =>
  blocksIn(body)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.inlines] : block.kind === 'list' ? block.items : []))
    .flat()
    .flatMap((one) => (one.kind === 'link' ? [one.target] : []))

/** What is said, without its marks: for searching and for feeds that have no room for more. */
export const plainText = (body: string): string =>
  blocksIn(body)
    .flatMap((block) =>
      block.kind === 'heading'
        ? [block.text]
        : block.kind === 'list'
          ? block.items.map(wordsOf)
          : [wordsOf(block.inlines)],
    )
    .join('\n')

const wordsOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('')

/** Where a link goes: out as it is, within our site in the language of its text. */
export function hrefOf(target: string, lang: Language): string {
  if (!/^\/(?!\/)/.test(target)) return target
  const rest = target === `/${lang}` || target.startsWith(`/${lang}/`) ? target.slice(1 + lang.length) : target
  return rest === '' || rest === '/' ? `/${lang}` : `/${lang}${rest}`
}
