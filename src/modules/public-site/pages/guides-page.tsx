import { Code, EmptyState, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import { formatPartialDate, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { GuidesData, NotedData } from '../views/for-visitors.ts'
import { type AnsweredWithin, contactHref, decisionGuideHref, guidesHref } from '../vocabulary/visitors.ts'
import { words as operationWords } from '../words.ts'
import { supportWords, guideWords as words } from '../words-of-guides.ts'

/** The guides of a day, to read or to ask for, and what whoever asks can count on. */
export function GuidesPage({ data, lang, t, offers }: PageProps<GuidesData>) {
  const ask = offers[0]
  return (
    <>
      {data.guides.length === 0 && <EmptyState title={t(words.none)} text={t(words.noneText)} />}
      {data.guides.map((guide) => (
        <Section key={guide.code} title={t(guide.title)} id={guide.code.toLowerCase()} framed>
          <p>{t(guide.summary)}</p>
          <SummaryList
            rows={[
              {
                key: t(words.forWhom),
                value: joinWords(
                  lang,
                  guide.audience.map((one) => t(words.audience[one])),
                ),
              },
              { key: t(words.phase), value: t(supportWords.phases[guide.phase]) },
              {
                key: t(words.languages),
                value: joinWords(
                  lang,
                  guide.languages.map((one) =>
                    lang === 'fr' ? t(operationWords.languages[one]).toLowerCase() : t(operationWords.languages[one]),
                  ),
                ),
              },
              ...(guide.edition ? [{ key: t(words.edition), value: formatPartialDate(lang, guide.edition) }] : []),
            ]}
          />
          {!guide.verified && (
            <p>
              <Tag tone="warning" text={t(words.unverified)} />
            </p>
          )}
          <div class="action-bar">
            {ask && (
              <a
                class="button"
                href={`${ask.href}&guide=${encodeURIComponent(guide.code)}`}
                aria-label={`${t(words.ask)}, ${t(guide.title)}`}
              >
                {t(words.ask)}
              </a>
            )}
            {guide.link && (
              <a
                class="button button-secondary"
                href={t(guide.link)}
                aria-label={`${t(words.read)}, ${t(guide.title)}`}
              >
                {t(words.read)}
              </a>
            )}
          </div>
        </Section>
      ))}
      <Section title={t(words.decision)}>
        <p>{t(words.decisionText)}</p>
        <p>
          <a href={decisionGuideHref(lang)}>{t(words.decision)}</a>
        </p>
      </Section>
      <Section title={t(words.service)} id="service">
        <Within standard={data.standard} text={words.within} lang={lang} t={t} />
        <Within standard={data.interest} text={words.withinInterest} lang={lang} t={t} />
        <p>{t(words.privacy)}</p>
        <p>
          <a href={contactHref(lang)}>{t(words.contact)}</a>
        </p>
      </Section>
    </>
  )
}

interface WithinProps extends Pick<PageProps<object>, 'lang' | 't'> {
  standard: AnsweredWithin | null
  text: { en: string; fr: string }
}

const Within = ({ standard, text, lang, t }: WithinProps) =>
  standard && (
    <p>
      {sentence(text, { target: standard.targetDays, kept: standard.keptDays }, lang)}{' '}
      {!standard.verified && <Tag tone="warning" text={t(words.proposal)} />}
    </p>
  )

/** After a request: the code, and what happens next. */
const notedPage = (
  next: { en: string; fr: string },
  back: { label: { en: string; fr: string }; href(lang: 'en' | 'fr'): string },
) =>
  function NotedPage({ data, lang, t }: PageProps<NotedData>) {
    return (
      <>
        <Section title={t(words.yourCode)} framed>
          <p class="figure">
            <Code>{data.code}</Code>
          </p>
          <p>{t(words.keepCode)}</p>
        </Section>
        {data.standard && (
          <Section title={t(words.next)}>
            <p>{sentence(next, { target: data.standard.targetDays }, lang)}</p>
          </Section>
        )}
        <p>
          <a href={back.href(lang)}>{t(back.label)}</a>
        </p>
        <p>
          <a href={contactHref(lang)}>{t(words.contact)}</a>
        </p>
      </>
    )
  }

export const GuideRequestedPage = notedPage(words.nextGuide, { label: words.backToGuides, href: guidesHref })
export const InterestNotedPage = notedPage(words.nextInterest, {
  label: words.courses,
  href: (lang) => (lang === 'en' ? '/en/courses' : '/fr/cours'),
})
