import type { Language } from '#kernel/language.ts'
import { formatNumber } from '../format.ts'
import type { NavLink } from './links.ts'

/** Parts of one record, each a page of its own: links, not a script. */
export const Tabs = ({ lang, label, links }: { lang: Language; label: string; links: readonly NavLink[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
            {link.count !== undefined && <span class="count">{formatNumber(lang, link.count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
