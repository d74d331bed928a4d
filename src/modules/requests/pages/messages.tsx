import type { Language } from '#kernel/language.ts'
import { Callout, EmptyState, InstantText, Offers, Prose, Tag } from '#platform/web/components/index.ts'
import { formatDay, formatInstant, formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { MessagesPage as Data } from '../views/messages.ts'
import type { Message } from '../vocabulary/exchanges.ts'
import { messageKindWords, exchangePageWords as words } from '../words-of-exchanges.ts'
import { partyWords } from '../words-of-prospects.ts'

const zone = 'America/Toronto'

/** Hours up to two days, then days. */
export const spanText = (hours: number, lang: Language): string =>
  hours < 48
    ? words.hours[lang].replace('{count}', formatNumber(lang, hours))
    : words.days[lang].replace('{count}', formatNumber(lang, Math.round(hours / 2.4) / 10))

/** What the parties said, in order; nothing of it changes. */
export function MessagesPage(props: PageProps<Data>) {
  const { data, lang, t, offers, csrf } = props
  return (
    <>
      <Offers offers={offers.filter((one) => one.subjectId === data.id)} csrf={csrf} />
      {data.messages.length === 0 ? (
        <EmptyState title={t(words.noMessages)} text={t(words.noMessagesText)} />
      ) : (
        data.messages.map((message) => <OneMessage key={message.id} {...props} message={message} />)
      )}
      {data.medianHours !== null && (
        <p class="hint">{t(words.median).replace('{time}', spanText(data.medianHours, lang))}</p>
      )}
    </>
  )
}

function OneMessage({ message, data, lang, t, offers, csrf }: PageProps<Data> & { message: Message }) {
  const about = data.messages.find((one) => one.id === message.aboutId)
  const corrected = data.messages.some((one) => one.kind === 'correction' && one.aboutId === message.id)
  const voice = t(message.department ?? partyWords[message.author])
  const asked = message.askedOf ? t(words.askedOf).replace('{party}', t(partyWords[message.askedOf])) : ''
  return (
    <article
      class="section section-framed"
      id={message.id}
      aria-label={`${t(messageKindWords[message.kind])}, ${voice}`}
    >
      <p>
        <Tag tone={message.kind === 'question' ? 'info' : 'neutral'} text={t(messageKindWords[message.kind])} />{' '}
        <strong>{message.by ?? voice}</strong> ({voice}){asked && `, ${asked}`}
        {message.answerBy && `, ${t(words.answerBy).replace('{day}', formatDay(lang, message.answerBy))}`}
      </p>
      <p class="hint">
        <InstantText lang={lang} iso={message.at} timeZone={zone} />
        {about && (
          <>
            {'. '}
            <a href={`#${about.id}`}>
              {t(message.kind === 'answer' ? words.answers : words.corrects).replace(
                '{when}',
                formatInstant(lang, about.at, zone),
              )}
            </a>
          </>
        )}
      </p>
      <Prose>
        {message.text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </Prose>
      {corrected && <Callout lang={lang} tone="warning" title={t(words.corrected)} />}
      {message.kind === 'question' && (
        <p>
          <Tag
            tone={message.answeredInHours === null ? 'warning' : 'good'}
            text={
              message.answeredInHours === null
                ? t(words.unanswered)
                : t(words.answeredIn).replace('{time}', spanText(message.answeredInHours, lang))
            }
          />
        </p>
      )}
      <Offers offers={offers.filter((one) => one.subjectId === message.id)} csrf={csrf} quiet label={voice} />
    </article>
  )
}
