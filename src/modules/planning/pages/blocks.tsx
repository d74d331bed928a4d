import type { Language } from '#kernel/language.ts'
import type { PdfBlock } from '#platform/pdf/index.ts'
import { Callout, DataTable, SummaryList } from '#platform/web/components/index.ts'

/** The blocks of a document on a page: what the PDF says, in the same order. The title of the page stands for the first heading. */
export const Blocks = ({ lang, blocks }: { lang: Language; blocks: readonly PdfBlock[] }) => (
  <div class="prose">
    {blocks.map((block, i) => (
      <Block key={i} lang={lang} block={block} />
    ))}
  </div>
)

function Block({ lang, block }: { lang: Language; block: PdfBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <>
          {block.text.split(/\n{2,}/).map((part, i) => (
            <p key={i}>{part}</p>
          ))}
        </>
      )
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'facts':
      return <SummaryList rows={block.rows.map(({ term, text }) => ({ key: term, value: text }))} />
    case 'table':
      return (
        <DataTable
          lang={lang}
          caption={block.caption}
          captionHidden
          columns={block.columns.map((column, i) => ({
            key: String(i),
            label: column.label,
            ...(column.numeric ? { numeric: true } : {}),
            ...((column.share ?? 1) > 2 ? { long: true } : {}),
          }))}
          rows={block.rows.map((cells, i) => ({ key: String(i), cells }))}
        />
      )
    case 'note':
      return (
        <Callout lang={lang} tone="info" title={block.title}>
          <p>{block.text}</p>
        </Callout>
      )
    // What the bars show stands in the table above them.
    case 'bars':
      return <p>{block.alt}</p>
    case 'new-page':
      return null
  }
}
