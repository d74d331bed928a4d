import { type Language, otherLanguage } from '#kernel/language.ts'
import { formNames } from '../form-names.ts'
import { formatNumber } from '../format.ts'
import { word } from '../words.ts'
import type { NavGroup, NavLink } from './links.ts'
import { Mark } from './mark.tsx'

export interface HeaderProps {
  lang: Language
  otherLangHref?: string
  /** What was typed into a page that is asked by POST: the switch of language is a button that brings it along. */
  otherLangFields?: readonly (readonly [string, string])[]
  homeHref?: string
  /** `href`: the page of one's own account. */
  actor?: { name: string; dutyLabel: string; initials?: string; href?: string }
  nav?: readonly (NavLink | NavGroup)[]
  /** Signing out is a POST: without it there is no button. */
  signOut?: { href: string; csrf: string }
  /** Where visitors sign in (public pages). */
  signInHref?: string
  /** The labels are those of the search over files, unless it is another. */
  search?: { href: string; query?: string; label?: string; placeholder?: string; longest?: number }
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part[0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase()

const Item = ({ lang, ...link }: NavLink & { lang: Language }) => (
  <a href={link.href} aria-current={link.current ? 'page' : undefined}>
    {link.label}
    {link.count !== undefined && <span class="count">{formatNumber(lang, link.count)}</span>}
  </a>
)

/** One is open at a time: they share a name. */
const Group = ({ lang, label, links }: NavGroup & { lang: Language }) => (
  <details name="site-nav">
    <summary class={links.some((one) => one.current) ? 'is-current' : undefined}>{label}</summary>
    <ul>
      {links.map((one) => (
        <li key={one.href}>
          <Item lang={lang} {...one} />
        </li>
      ))}
    </ul>
  </details>
)

/** Bar with the name of the product, search, language, account, and the main menu. One menu button on a phone, without a script. */
export function Header(props: HeaderProps) {
  const { lang, actor, nav, signOut, search, otherLangHref } = props
  const other = otherLanguage(lang)
  const hasMenu = Boolean(nav?.length || search || actor || props.signInHref)
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="brand" href={props.homeHref ?? `/${lang}`}>
          <Mark />
          <span>{word(lang, 'brand')}</span>
        </a>
        {otherLangHref && (
          <nav class="lang-toggle" aria-label={word(lang, 'languageSelection')}>
            {props.otherLangFields && props.otherLangFields.length > 0 ? (
              <form method="post" action={otherLangHref}>
                {props.otherLangFields.map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <button type="submit" lang={other}>
                  {word(lang, 'otherLanguage')}
                </button>
              </form>
            ) : (
              <a href={otherLangHref} lang={other} hreflang={other}>
                {word(lang, 'otherLanguage')}
              </a>
            )}
          </nav>
        )}
        {hasMenu && (
          <>
            <button class="menu-button" type="button" popovertarget="site-menu">
              {word(lang, 'menu')}
            </button>
            <div class="site-menu" id="site-menu" popover="auto">
              {search && (
                <search>
                  <form class="site-search" method="get" action={search.href}>
                    <label class="visually-hidden" for="site-search">
                      {search.label ?? word(lang, 'searchLabel')}
                    </label>
                    <input
                      id="site-search"
                      type="search"
                      name="q"
                      value={search.query ?? ''}
                      placeholder={search.placeholder ?? word(lang, 'searchPlaceholder')}
                      maxLength={search.longest}
                      autocomplete="off"
                      spellcheck={false}
                    />
                    <button type="submit">{word(lang, 'search')}</button>
                  </form>
                </search>
              )}
              {nav && nav.length > 0 && (
                <nav class="site-nav" aria-label={word(lang, 'mainMenu')}>
                  <ul>
                    {nav.map((one) => (
                      <li key={one.label}>
                        {'links' in one ? <Group lang={lang} {...one} /> : <Item lang={lang} {...one} />}
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              {actor && (
                <section class="account" aria-label={word(lang, 'account')}>
                  <span class="initials" aria-hidden="true">
                    {actor.initials ?? initialsOf(actor.name)}
                  </span>
                  <p>
                    <span class="visually-hidden">{word(lang, 'signedInAs')} </span>
                    <strong>{actor.href ? <a href={actor.href}>{actor.name}</a> : actor.name}</strong>{' '}
                    <span>{actor.dutyLabel}</span>
                  </p>
                  {signOut && (
                    <form method="post" action={signOut.href}>
                      <input type="hidden" name={formNames.csrf} value={signOut.csrf} />
                      <button type="submit">{word(lang, 'signOut')}</button>
                    </form>
                  )}
                </section>
              )}
              {!actor && props.signInHref && (
                <section class="account" aria-label={word(lang, 'account')}>
                  <a href={props.signInHref}>{word(lang, 'signIn')}</a>
                </section>
              )}
            </div>
          </>
        )}
      </div>
    </header>
  )
}
