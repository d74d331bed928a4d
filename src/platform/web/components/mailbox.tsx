import type { Language } from '#kernel/language.ts'
import { formatInstant } from '../format.ts'
import { word } from '../words.ts'
import { EmptyState, type EmptyStateProps } from './empty-state.tsx'

export interface Letter {
  href: string
  subject: string
  /** Who it goes to, or comes from. */
  who: string
  /** UTC instant. */
  at: string
  unread?: boolean
  /** The first words of it. */
  excerpt?: string
  /** The language of the letter, where it is not the page's. */
  language?: Language
}

export interface MailboxProps {
  lang: Language
  timeZone: string
  letters: readonly Letter[]
  empty: EmptyStateProps
}

/** Letters, newest first as given. */
export const Mailbox = ({ lang, timeZone, letters, empty }: MailboxProps) =>
  letters.length === 0 ? (
    <EmptyState {...empty} />
  ) : (
    <ul class="mailbox">
      {letters.map((letter) => (
        <li key={letter.href} class={letter.unread ? 'is-unread' : undefined}>
          <p class="letter-subject" lang={letter.language && `${letter.language}-CA`}>
            {letter.unread && <span class="visually-hidden">{word(lang, 'unread')} </span>}
            <a href={letter.href}>{letter.subject}</a>
          </p>
          <p class="letter-facts">
            <span>{letter.who}</span> <time dateTime={letter.at}>{formatInstant(lang, letter.at, timeZone)}</time>
          </p>
          {letter.excerpt && (
            <p class="letter-excerpt" lang={letter.language && `${letter.language}-CA`}>
              {letter.excerpt}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
