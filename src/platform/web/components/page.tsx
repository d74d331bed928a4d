import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Language, otherLanguage } from '#kernel/language.ts'
import { loadAssets } from '../assets.ts'
import { formatDay } from '../format.ts'
import { publicWords } from '../public-words.ts'
import { word } from '../words.ts'
import { Callout, type CalloutTone } from './callout.tsx'
import { Header, type HeaderProps } from './header.tsx'
import type { NavLink } from './links.ts'
import { SessionWarning, type SessionWarningProps } from './session-warning.tsx'
import { type TabLink, Tabs } from './tabs.tsx'

export interface Flash {
  kind: CalloutTone
  title: string
  text?: string
}

export interface PageProps extends Omit<HeaderProps, 'practice'> {
  lang: Language
  /** Title of the window and, unless `heading` says otherwise, the h1. */
  title: string
  /** Replaces the h1; false when the children bring their own. */
  heading?: string | false
  /** Small line above the h1: the kind of thing, a code. */
  eyebrow?: ComponentChildren
  /** One or two sentences under the h1. */
  intro?: ComponentChildren
  /** Tags beside the h1. */
  tags?: ComponentChildren
  breadcrumbs?: readonly { href: string; label: string }[]
  /** The rooms of the record that the page is about. */
  rooms?: readonly TabLink[]
  practice?: boolean
  /** Nothing can be recorded at the moment: a banner says so. */
  readOnly?: boolean
  /** The page speaks about this day: a banner with a form that chooses another; `backHref` leads to today. */
  asAt?: AsAtProps
  flash?: Flash
  dateModified?: string
  footerLinks?: readonly NavLink[]
  /** A sentence in the foot. */
  footNote?: string
  /** The address that a print of the page says. */
  printedFrom?: string
  /** What a public page has more in its head; it names the other language itself. */
  headExtra?: ComponentChildren
  /** Scripts beyond the common one, as paths. */
  scripts?: readonly string[]
  nonce?: string
  session?: Omit<SessionWarningProps, 'lang'>
  /** Public pages may be indexed; signed-in pages never. */
  indexed?: boolean
  /** 'wide' for boards and tables with many columns. */
  width?: 'normal' | 'wide' | 'narrow'
  children?: ComponentChildren
}

interface AsAtProps {
  value: string
  action: string
  backHref?: string
  /** What else the address asks: it stays when another day is asked for. */
  kept?: Readonly<Record<string, string>>
}

/** The frame of every page: head, header, banners, main, footer. */
export function Page(props: PageProps) {
  const { lang, title, nonce, practice, flash, asAt, session } = props
  const assets = loadAssets()
  const scripts = [assets.scripts.enhance!.path, ...(props.scripts ?? [])]
  if (session) scripts.push(assets.scripts['session-warning']!.path)
  const heading = props.heading === undefined ? title : props.heading
  /** A room of a record is named by what it is; the browser's tab also says of which record. */
  const named = props.rooms && typeof props.eyebrow === 'string' ? `${title} – ${props.eyebrow}` : title
  return (
    <html lang={`${lang}-CA`} class={practice ? 'is-practice' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{`${named} – ${word(lang, 'brand')}${practice ? ` (${word(lang, 'practiceTitle')})` : ''}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0b3b46" />
        {!props.indexed && <meta name="robots" content="noindex" />}
        <link rel="preload" href={assets.font.path} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={assets.css.path} nonce={nonce} />
        <link rel="icon" href={assets.mark.path} type="image/svg+xml" />
        {props.otherLangHref && !props.headExtra && (
          <link rel="alternate" hreflang={otherLanguage(lang)} href={props.otherLangHref} />
        )}
        {scripts.map((src) => (
          <script key={src} src={src} nonce={nonce} defer />
        ))}
        {props.headExtra}
      </head>
      <body class={props.width === 'wide' ? 'is-wide' : undefined}>
        <a class="skip-link" href="#main">
          {word(lang, 'skipToMain')}
        </a>
        {practice && (
          <section class="practice-banner" aria-label={word(lang, 'practiceTitle')}>
            <p>
              <strong>{word(lang, 'practiceTitle')}</strong> <span>{word(lang, 'practiceText')}</span>
            </p>
          </section>
        )}
        {props.readOnly && (
          <section class="read-only-banner" aria-label={word(lang, 'readOnlyTitle')}>
            <p>
              <strong>{word(lang, 'readOnlyTitle')}</strong> <span>{word(lang, 'readOnlyText')}</span>
            </p>
          </section>
        )}
        <Header {...props} />
        {asAt && <AsAt lang={lang} {...asAt} />}
        <div class={`frame frame-${props.width ?? 'normal'}`}>
          {props.breadcrumbs && props.breadcrumbs.length > 0 && <Breadcrumbs lang={lang} links={props.breadcrumbs} />}
          <main id="main" tabIndex={-1}>
            {flash && (
              <div role={flash.kind === 'problem' ? 'alert' : 'status'}>
                <Callout lang={lang} tone={flash.kind} title={flash.title}>
                  {flash.text && <p>{flash.text}</p>}
                </Callout>
              </div>
            )}
            {heading !== false && (
              <header class="page-head">
                {props.eyebrow && <p class="eyebrow">{props.eyebrow}</p>}
                <div class="page-title">
                  <h1>{heading}</h1>
                  {props.tags && <div class="tags">{props.tags}</div>}
                </div>
                {props.intro && <div class="intro">{props.intro}</div>}
              </header>
            )}
            {props.rooms && <Tabs lang={lang} label={word(lang, 'rooms')} links={props.rooms} />}
            {props.children}
          </main>
        </div>
        <Footer
          lang={lang}
          links={props.footerLinks}
          note={props.footNote}
          printedFrom={props.printedFrom}
          dateModified={props.dateModified}
          practice={practice}
        />
        {session && <SessionWarning lang={lang} {...session} />}
      </body>
    </html>
  )
}

function Breadcrumbs({ lang, links }: { lang: Language; links: readonly { href: string; label: string }[] }) {
  return (
    <nav class="breadcrumbs" aria-label={word(lang, 'youAreHere')}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function AsAt({ lang, value, action, backHref, kept }: AsAtProps & { lang: Language }) {
  return (
    <section class="as-at" aria-label={word(lang, 'asAtTitle')}>
      <div class="as-at-inner">
        <p>
          {word(lang, 'asAtTitle')} <strong>{formatDay(lang, value)}</strong>
        </p>
        <form method="get" action={action}>
          {Object.entries(kept ?? {}).map(([name, one]) => (
            <input key={name} type="hidden" name={name} value={one} />
          ))}
          <label for="as-at">{word(lang, 'asAtLabel')}</label>
          <input id="as-at" class="input" type="date" name="as-at" value={value} />
          <button class="button button-secondary button-small" type="submit">
            {word(lang, 'show')}
          </button>
          {backHref && <a href={backHref}>{word(lang, 'backToToday')}</a>}
        </form>
      </div>
    </section>
  )
}

interface FooterProps {
  lang: Language
  links?: readonly NavLink[] | undefined
  note?: string | undefined
  printedFrom?: string | undefined
  dateModified?: string | undefined
  practice?: boolean | undefined
}

function Footer({ lang, links, note, printedFrom, dateModified, practice }: FooterProps) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        {dateModified && (
          <p class="date-modified">
            {word(lang, 'dateModifiedLabel')} <time dateTime={dateModified}>{dateModified}</time>
          </p>
        )}
        {links && links.length > 0 && (
          <nav aria-label={word(lang, 'aboutThisSite')}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {note && <p class="foot-note">{note}</p>}
        {printedFrom && (
          <p class="print-only">
            {publicWords.printedFrom[lang]} {printedFrom}
          </p>
        )}
        <p class="site-footer-name">
          {word(lang, 'brand')}
          {practice && ` · ${word(lang, 'practiceTitle')}`}
        </p>
      </div>
    </footer>
  )
}

/** The page as the text of an HTML document. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>\n${renderToString(page)}\n`
