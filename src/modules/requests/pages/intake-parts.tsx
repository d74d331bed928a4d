import type { Language } from '#kernel/language.ts'
import {
  Callout,
  DataTable,
  DayText,
  Nothing,
  Offers,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import { formatDay, joinWords } from '#platform/web/format.ts'
import type { OfferLink, PageProps } from '#platform/web/page-binding.ts'
import type { RequestFile } from '../views/one.ts'
import type { ProfileLine } from '../vocabulary/intake.ts'
import { requestHref } from '../vocabulary.ts'
import {
  askedLanguageWords,
  askedRoleWords,
  channelWords,
  lineWords,
  paperKindWords,
  streamWords,
} from '../words-of-asked.ts'
import { intakePageWords as words } from '../words-of-intake-pages.ts'
import { deadlineTone, inDays } from './deadline.tsx'

type Props = PageProps<RequestFile>

const partsOf = [
  'add-profile-line',
  'change-profile-line',
  'remove-profile-line',
  'attach-paper',
  'link-request',
  'unlink-request',
]
const isOf = (offer: OfferLink, ...names: string[]) => names.some((name) => offer.name === `requests.${name}`)

/** What is offered for the request as a whole; the rest stands beside what it is about. */
export const wholeOffers = (offers: readonly OfferLink[]): OfferLink[] => offers.filter((one) => !isOf(one, ...partsOf))

/** What a line says besides role, number and skills. */
export const termsOf = (line: ProfileLine, lang: Language, t: Props['t']): string[] =>
  [
    line.stream && t(streamWords[line.stream]),
    line.ranks,
    line.languages.length > 0 &&
      joinWords(
        lang,
        line.languages.map((one) => t(askedLanguageWords[one])),
      ),
    line.armed !== null && t(line.armed ? lineWords.armed : lineWords.unarmed),
    line.place,
    line.months !== null && t(lineWords.monthsOf).replace('{count}', String(line.months)),
  ].filter((one): one is string => typeof one === 'string')

/** The profile asked for, line by line. */
export function ProfilePart({ data, lang, t, offers, csrf }: Props) {
  const { profile } = data.intake
  const sum = profile.reduce((total, line) => total + line.number, 0)
  const asked = data.request.askedNumber
  const changeable = offers.some((one) => isOf(one, 'change-profile-line'))
  return (
    <Section
      title={t(words.profile)}
      id="profile"
      intro={t(profile.length > 1 ? words.profileTotal : words.profileIntro).replace('{sum}', String(sum))}
    >
      {profile.length > 0 && asked !== null && asked !== sum && (
        <Callout
          lang={lang}
          tone="warning"
          title={t(words.profileDiffers).replace('{sum}', String(sum)).replace('{asked}', String(asked))}
        />
      )}
      {profile.length === 0 ? (
        <p>{t(words.noProfile)}</p>
      ) : (
        <DataTable
          lang={lang}
          caption={t(words.profile)}
          captionHidden
          columns={[
            { key: 'role', label: t(words.role), long: true },
            { key: 'number', label: t(words.number), numeric: true },
            { key: 'terms', label: t(words.terms), long: true },
            { key: 'skills', label: t(words.skills), long: true },
            ...(changeable ? [{ key: 'do', label: t(words.actions) }] : []),
          ]}
          rows={profile.map((line) => ({
            key: line.id,
            cells: [
              t(askedRoleWords[line.role]),
              line.number,
              termsOf(line, lang, t).join(', ') || <Nothing />,
              line.skills ?? <Nothing />,
              ...(changeable
                ? [
                    <Offers
                      key={line.id}
                      offers={offers.filter((one) => one.subjectId === line.id)}
                      csrf={csrf}
                      quiet
                      label={t(askedRoleWords[line.role])}
                    />,
                  ]
                : []),
            ],
          }))}
        />
      )}
      <Offers offers={offers.filter((one) => isOf(one, 'add-profile-line'))} csrf={csrf} quiet />
    </Section>
  )
}

/** The note verbale and what came with it. */
export const PapersPart = ({ data, lang, t, offers, csrf }: Props) => (
  <Section title={t(words.papers)} id="papers">
    <DataTable
      lang={lang}
      caption={t(words.papers)}
      captionHidden
      columns={[
        { key: 'paper', label: t(words.paper), long: true },
        { key: 'kind', label: t(words.kind) },
        { key: 'on', label: t(words.attachedOn) },
      ]}
      rows={data.intake.papers.map((paper) => ({
        key: paper.id,
        href: `/files/${paper.attachmentId}`,
        cells: [paper.title, t(paperKindWords[paper.kind]), <DayText key="on" lang={lang} day={paper.on} short />],
      }))}
      empty={{ title: t(words.noPapers) }}
    />
    <Offers offers={offers.filter((one) => isOf(one, 'attach-paper'))} csrf={csrf} quiet />
  </Section>
)

/** Requests about the same thing, and the prospect that it was. */
export function LinksPart({ data, lang, t, offers, csrf }: Props) {
  const { links } = data.intake
  const open = offers.filter((one) => isOf(one, 'link-request'))
  if (links.length === 0 && open.length === 0) return null
  return (
    <Section title={t(words.links)} id="links">
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.id}>
              <a href={requestHref(link.otherId, lang)}>
                {link.code} · {link.subject}
              </a>{' '}
              <Tag
                tone={link.kind === 'related' ? 'neutral' : 'warning'}
                text={t(link.kind === 'related' ? words.related : link.from ? words.duplicateOf : words.hasDuplicate)}
              />
              <Offers offers={offers.filter((one) => one.subjectId === link.id)} csrf={csrf} quiet label={link.code} />
            </li>
          ))}
        </ul>
      )}
      <Offers offers={open} csrf={csrf} quiet />
    </Section>
  )
}

/** When and how the requester was told. */
export function AnswersPart({ data, lang, t }: Props) {
  const { answers } = data.intake
  const standing = data.decisions.find((one) => !one.superseded)
  if (!standing) return null
  const owed = data.request.state === 'decided' && !answers.some((one) => one.decisionId === standing.id)
  if (answers.length === 0 && !owed) return null
  return (
    <Section title={t(words.answers)} id="answers">
      {owed && <Callout lang={lang} tone="info" title={t(words.answerOwed)} />}
      {answers.map((one) => (
        <SummaryList
          key={one.id}
          rows={[
            { key: t(words.answeredOn), value: <DayText lang={lang} day={one.answeredOn} /> },
            { key: t(words.how), value: t(channelWords[one.channel]) },
            { key: t(words.reference), value: one.reference },
            { key: t(words.decision), value: one.decisionCode },
            ...(one.remarks ? [{ key: t(words.remarks), value: one.remarks }] : []),
            { key: t(words.by), value: one.by ?? t(words.somebody) },
          ]}
        />
      ))}
    </Section>
  )
}

/** A deadline that is near or past, said where nobody overlooks it. */
export function DeadlinePart({ data, lang, t, today }: Props) {
  const { request } = data
  const left = request.answerBy === null || request.lookAgainOn !== null ? null : inDays(today, request.answerBy)
  const open = ['received', 'acknowledged', 'assessing'].includes(request.state)
  const tone = left === null || !open ? null : deadlineTone(left.days)
  if (!left || !tone) return null
  return (
    <Callout lang={lang} tone={tone === 'bad' ? 'problem' : 'warning'} title={t(words.deadlineTitle)}>
      <p>
        {formatDay(lang, request.answerBy!)}: {left.text(lang)}
      </p>
    </Callout>
  )
}
