import type { ComponentChildren } from 'preact'

export interface Card {
  title: string
  href: string
  text?: ComponentChildren
  /** Tags, a code, a day: the line under the title. */
  facts?: ComponentChildren
}

/** Ways onward, side by side: the whole card is the link. */
export const Cards = ({ items }: { items: readonly Card[] }) => (
  <ul class="cards">
    {items.map((item) => (
      <li key={item.href}>
        <h3>
          <a href={item.href}>{item.title}</a>
        </h3>
        {item.facts && <div class="card-facts">{item.facts}</div>}
        {item.text && <div class="card-text">{item.text}</div>}
      </li>
    ))}
  </ul>
)
