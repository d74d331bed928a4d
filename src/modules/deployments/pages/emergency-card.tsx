import { Callout, DayText, InstantText, SummaryList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { EmergencyCard } from '../views/emergency-card.ts'
import { familyHref } from '../vocabulary/family.ts'
import { emergencyWords as words } from '../words-emergency.ts'
import { familyWords } from '../words-of-family.ts'
import { pageWords } from '../words-pages.ts'
import { placeText } from './place-text.ts'

/** Where the officer is, and who is to be called. */
export function EmergencyCardPage({ data, lang, t }: PageProps<EmergencyCard>) {
  const { shown } = data.subject
  const { contacts } = data
  return (
    <>
      <Callout lang={lang} tone="warning" title={t(words.openUntil)}>
        <p>
          <InstantText lang={lang} iso={contacts.openUntil} timeZone="America/Toronto" />
        </p>
      </Callout>
      <SummaryList
        rows={[
          { key: t(pageWords.officer), value: shown.name },
          { key: t(words.bornOn), value: <DayText lang={lang} day={contacts.bornOn} /> },
          { key: t(words.language), value: t(words.languages[contacts.language]) },
          { key: t(words.email), value: contacts.email },
          { key: t(pageWords.mission), value: t(shown.missionName) },
          { key: t(pageWords.position), value: t(shown.positionTitle) },
          { key: t(pageWords.dutyLocation), value: placeText(shown.dutyLocation, lang) },
          { key: t(pageWords.service), value: shown.service },
          {
            key: t(words.call),
            value:
              contacts.coordinators.length === 0
                ? t(words.nobody)
                : contacts.coordinators.map(({ name, email }) => (
                    <p key={email}>
                      {name}, <a href={`mailto:${email}`}>{email}</a>
                    </p>
                  )),
          },
          {
            key: t(familyWords.title),
            value: <a href={familyHref(data.subject.id, lang)}>{t(familyWords.link)}</a>,
          },
        ]}
      />
    </>
  )
}
