import type { Language } from '#kernel/language.ts'
import { otherLanguage } from '#kernel/language.ts'
import { Callout, Offers, Prose, Section } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { AcknowledgementPage as Data } from '../views/acknowledgement.ts'
import { acknowledgementFileHref, type LetterText } from '../vocabulary/intake.ts'
import { letterOfAcknowledgement, acknowledgementWords as words } from '../words-of-acknowledgement.ts'

/** The letter in both languages, the reader's first: as it was sent, or as it would go out. */
export function AcknowledgementPage({ data, lang, t, offers, csrf }: PageProps<Data>) {
  const never = !data.kept && data.sentOn === null && data.state !== 'received'
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {data.kept && data.sentOn && (
        <Callout
          lang={lang}
          tone="success"
          title={t(words.asSent)
            .replace('{day}', formatDay(lang, data.sentOn))
            .replace('{name}', data.by ?? t(words.somebody))}
        >
          <p>
            <a href={acknowledgementFileHref(data.id, lang)}>{t(words.download)}</a>
          </p>
        </Callout>
      )}
      {never ? (
        <Callout lang={lang} tone="info" title={t(words.notAcknowledgedTitle)}>
          <p>{t(words.notAcknowledged)}</p>
        </Callout>
      ) : (
        <>
          {!data.kept && (
            <Callout lang={lang} tone="info" title={t(data.sentOn ? words.notKeptTitle : words.draftTitle)}>
              <p>{t(data.sentOn ? words.notKept : words.draft)}</p>
              <p>
                <a href={acknowledgementFileHref(data.id, lang)}>{t(words.downloadDraft)}</a>
              </p>
            </Callout>
          )}
          {[lang, otherLanguage(lang)].map((one) => (
            <Section key={one} framed title={t(one === 'en' ? words.english : words.french)}>
              <Letter lang={one} text={data.letter[one]} />
            </Section>
          ))}
        </>
      )}
    </>
  )
}

const Letter = ({ lang, text }: { lang: Language; text: LetterText }) => (
  <div lang={`${lang}-CA`}>
    <Prose>
      <p>{text.place}</p>
      {text.to.map((line) => (
        <p key={line}>
          <strong>{line}</strong>
        </p>
      ))}
      <ul>
        {text.reference.map(({ term, text: value }) => (
          <li key={term}>
            {term}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            {value}
          </li>
        ))}
      </ul>
      <p>{text.salutation}</p>
      {text.paragraphs.slice(0, 1).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {text.profile.length > 0 && (
        <>
          <p>{letterOfAcknowledgement.understood[lang]}</p>
          <ul>
            {text.profile.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {text.paragraphs.slice(1).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {text.closing.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Prose>
  </div>
)
