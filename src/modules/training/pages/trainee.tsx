import { formatHundredths } from '#kernel/decimal.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { ActionBar, Code, DataTable, DayText, Offers, Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { TraineeData } from '../views/trainee.ts'
import { certificateHref, packageHref } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'
import { AssignmentPart } from './assignment.tsx'
import { SeatsPart } from './seats.tsx'

type Href = (candidacyId: string, lang: Language) => string

/** The rooms upstream whose page on the same candidacy stands beside this one, and who reads it. */
export interface Beside {
  label: Localized
  href: Href
  seenBy: readonly string[]
}

/** The training of one candidacy. What can be done stands beside what it is done to. */
export const traineePage = (beside: readonly Beside[]) => (props: PageProps<TraineeData>) => {
  const { data, lang, t, offers, csrf, actor } = props
  const whole = offers.filter((offer) => offer.subjectId === data.candidacyId)
  const links = [...beside, { label: pageWords.toPackage, href: packageHref, seenBy: packageReaders }].filter((one) =>
    one.seenBy.includes(actor?.duty ?? ''),
  )
  return (
    <>
      <Offers offers={whole} csrf={csrf} />
      <ModulesPart {...props} />
      <AssignmentPart {...props} />
      <SeatsPart {...props} />
      {links.length > 0 && (
        <Section title={t(pageWords.beside)}>
          <ActionBar
            actions={links.map((one) => ({
              label: t(one.label),
              href: one.href(data.candidacyId, lang),
              kind: 'secondary' as const,
            }))}
          />
        </Section>
      )}
    </>
  )
}

const packageReaders = ['candidate', 'irss-officer', 'service-coordinator', 'rcmp-adviser']

/** Each module with every attempt at it. */
function ModulesPart({ data, lang, t, offers, csrf }: PageProps<TraineeData>) {
  const percent = (mark: number | null) => (mark === null ? null : `${formatHundredths(mark, lang)}\u00a0%`)
  const recordable = data.modules.some((one) => offers.some((offer) => offer.subjectId === one.enrolmentId))
  return (
    <Section title={t(pageWords.modules)}>
      <DataTable
        lang={lang}
        caption={t(pageWords.modules)}
        captionHidden
        columns={[
          { key: 'module', label: t(pageWords.module) },
          { key: 'due', label: t(pageWords.due) },
          { key: 'attempts', label: t(pageWords.attempts) },
          { key: 'pass', label: t(pageWords.passMark), numeric: true },
          { key: 'certificate', label: t(pageWords.certificate) },
          ...(recordable ? [{ key: 'actions', label: t(pageWords.actions) }] : []),
        ]}
        rows={data.modules.map((one) => ({
          key: one.enrolmentId,
          cells: [
            t(one.title),
            <DayText key="due" lang={lang} day={one.dueOn} short />,
            data.attempts
              .filter((attempt) => attempt.enrolmentId === one.enrolmentId)
              .map((attempt) => `${attempt.number}. ${percent(attempt.mark)}`)
              .join('; '),
            percent(one.passMark),
            one.certificateId && one.certificateCode ? (
              <a key="certificate" href={certificateHref(one.certificateId, lang)}>
                <Code>{one.certificateCode}</Code>
              </a>
            ) : null,
            ...(recordable
              ? [
                  <Offers
                    key="offers"
                    offers={offers.filter((offer) => offer.subjectId === one.enrolmentId)}
                    csrf={csrf}
                  />,
                ]
              : []),
          ],
        }))}
        empty={{ title: t(pageWords.noModules) }}
      />
    </Section>
  )
}
