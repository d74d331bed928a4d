import type { Language } from '#kernel/language.ts'
import { formatNumber } from '../format.ts'
import type { NavLink } from './links.ts'

/** `count` as a text where it is not a plain number: "1,000+". */
export type TabLink = Omit<NavLink, 'count'> & { readonly count?: number | string }

/** Parts of one record, each a page of its own: links, not a script. */
export const Tabs = ({ lang, label, links }: { lang: Language; label: string; links: readonly TabLink[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
            {link.count !== undefined && (
              <span class="count">{typeof link.count === 'number' ? formatNumber(lang, link.count) : link.count}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
