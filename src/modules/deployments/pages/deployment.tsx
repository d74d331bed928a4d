import {
  Callout,
  Code,
  DayText,
  Offers,
  Section,
  Steps,
  SummaryList,
  Tag,
  TaskList,
} from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { DeploymentFile } from '../views/one.ts'
import { familyHref } from '../vocabulary/family.ts'
import { deliverablesPath } from '../vocabulary/posts.ts'
import { awayStates, type Deployment } from '../vocabulary.ts'
import { endKindWords, extensionStateWords, stateWords } from '../words.ts'
import { deliverablePageWords } from '../words-of-deliverables.ts'
import { familyWords } from '../words-of-family.ts'
import { touchedWords } from '../words-of-touched.ts'
import { pageWords } from '../words-pages.ts'
import { placeText, relocationText } from './place-text.ts'
import { stateTone } from './tones.ts'

type Shown = Omit<DeploymentFile, 'tasks' | 'leaving'> & Partial<Pick<DeploymentFile, 'tasks'>>

/** One deployment: where it stands, its dates, what can be done, what is left to do. */
export function DeploymentPage(props: PageProps<DeploymentFile>) {
  const { lang, t, offers, csrf } = props
  const data: Shown = props.data
  const { deployment: d, shown } = data
  return (
    <>
      <Way {...props} />
      <Offers offers={offers.filter((offer) => offer.subjectId === d.id)} csrf={csrf} />
      <Notice {...props} />
      <Section title={t(pageWords.way)}>
        <SummaryList
          columns={2}
          rows={[
            { key: t(pageWords.state), value: <Tag tone={stateTone[d.state]} text={t(stateWords[d.state])} /> },
            {
              key: t(pageWords.officer),
              value: props.opens(officerLink(d.personId, lang)) ? (
                <a href={officerLink(d.personId, lang)}>{shown.name}</a>
              ) : (
                shown.name
              ),
            },
            { key: t(pageWords.service), value: shown.service },
            { key: t(pageWords.mission), value: t(shown.missionName) },
            { key: t(pageWords.position), value: t(shown.positionTitle) },
            { key: t(pageWords.dutyLocation), value: placeText(shown.dutyLocation, lang) },
            {
              key: t(pageWords.legalStatus),
              value: t(data.legalStatus),
            },
            {
              key: t(pageWords.tourLength),
              value: sentence(pageWords.months, { count: shown.tourMonths }, lang),
            },
            ...data.relocations.map((one) => ({
              key: t(touchedWords.relocatedOn),
              value: relocationText(one, lang),
            })),
            ...(props.actor?.duty === 'candidate'
              ? [
                  {
                    key: t(deliverablePageWords.list),
                    value: <a href={`/${lang}${deliverablesPath[lang]}`}>{t(deliverablePageWords.ofYourPost)}</a>,
                  },
                ]
              : []),
            ...(props.opens(familyHref(d.id, lang))
              ? [{ key: t(familyWords.title), value: <a href={familyHref(d.id, lang)}>{t(familyWords.link)}</a> }]
              : []),
            ...(d.endKind ? [{ key: t(pageWords.endKind), value: t(endKindWords[d.endKind]) }] : []),
            ...(props.opens(readinessLink(d.candidacyId, lang))
              ? [
                  {
                    key: t(pageWords.gates),
                    value: (
                      <a href={readinessLink(d.candidacyId, lang)}>
                        <Code>{shown.candidacyCode || d.code}</Code>
                      </a>
                    ),
                  },
                ]
              : []),
            ...(d.returnedOn && props.opens(`/${lang}/reintegration/${d.id}`)
              ? [
                  {
                    key: t(pageWords.followUps),
                    value: <a href={`/${lang}/reintegration/${d.id}`}>{t(pageWords.followUps)}</a>,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Extensions {...props} />
      {data.tasks && data.tasks.length > 0 && <Tasks {...props} tasks={data.tasks} />}
    </>
  )
}

const officerLink = (personId: string, lang: 'en' | 'fr') =>
  lang === 'en' ? `/en/officers/${personId}` : `/fr/policiers/${personId}`

/** The days of the deployment in their order: past ones with their day, the planned ones said to be planned. */
function Way({ data, lang, t }: PageProps<DeploymentFile>) {
  const { deployment: d } = data
  if (d.state === 'cancelled') return null
  const days = [
    { done: d.departedOn, planned: d.plannedDeparture, words: [pageWords.departure, pageWords.plannedDeparture] },
    { done: d.arrivedOn, planned: null, words: [pageWords.arrival, pageWords.arrival] },
    { done: d.onDutyOn, planned: null, words: [pageWords.onDuty, pageWords.onDuty] },
    { done: d.endedOn, planned: d.plannedEnd, words: [pageWords.end, pageWords.plannedEnd] },
    { done: d.returnedOn, planned: null, words: [pageWords.returned, pageWords.returned] },
    { done: d.closedOn, planned: null, words: [pageWords.closed, pageWords.closed] },
  ] as const
  const last = days.findLastIndex((one) => one.done !== null)
  return (
    <Steps
      lang={lang}
      label={t(pageWords.way)}
      steps={days.map((one, index) => {
        const day = one.done ?? one.planned
        return {
          label: t(one.words[one.done ? 0 : 1]),
          state: one.done || index < last ? 'done' : index === last + 1 ? 'current' : 'next',
          note: day ? formatDay(lang, day, 'short') : undefined,
        }
      })}
    />
  )
}

const isAway = (d: Deployment) => (awayStates as readonly string[]).includes(d.state)

function Notice({ data, lang, t, today }: PageProps<DeploymentFile>) {
  const { deployment: d } = data
  if (!isAway(d)) return null
  if (d.endKind === 'voluntary-early-return')
    return (
      <Callout lang={lang} tone="info" title={sentence(pageWords.earlyTitle, { day: d.plannedEnd }, lang)}>
        <p>{t(pageWords.earlyText)}</p>
      </Callout>
    )
  if (d.plannedEnd >= today) return null
  return (
    <Callout lang={lang} tone="warning" title={t(pageWords.overdueTitle)}>
      <p>{sentence(pageWords.overdueText, { day: d.plannedEnd }, lang)}</p>
    </Callout>
  )
}

function Extensions({ data, lang, t }: PageProps<DeploymentFile>) {
  if (data.extensions.length === 0) return null
  return (
    <Section title={t(pageWords.extensions)}>
      <TaskList
        lang={lang}
        items={data.extensions.map((one) => ({
          title: sentence(pageWords.until, { day: one.newEnd }, lang),
          status: one.state === 'requested' ? 'waiting' : one.state === 'granted' ? 'done' : 'blocked',
          statusText: t(extensionStateWords[one.state]),
          text: (
            <>
              <p>{sentence(pageWords.asked, { day: one.requestedOn, reason: one.reason }, lang)}</p>
              {one.answeredOn && (
                <p>
                  {sentence(pageWords.answered, { day: one.answeredOn }, lang)}
                  {one.answerReason && `${lang === 'fr' ? '\u00a0: ' : ': '}${one.answerReason}`}
                </p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Tasks({
  tasks,
  lang,
  t,
  today,
  offers,
  csrf,
}: PageProps<DeploymentFile> & { tasks: DeploymentFile['tasks'] }) {
  return (
    <Section title={t(pageWords.tasks)} intro={t(pageWords.tasksIntro)}>
      <TaskList
        lang={lang}
        counted
        items={tasks.map((task) => ({
          title: t(task.title),
          status: task.doneOn ? 'done' : task.dueOn < today ? 'overdue' : 'todo',
          due: task.dueOn,
          owner: t(pageWords.owners[task.ownerDuty]),
          text: task.doneOn ? (
            <p>
              {task.doneByName}, <DayText lang={lang} day={task.doneOn} short />
            </p>
          ) : (
            <Offers offers={offers.filter((offer) => offer.subjectId === task.id)} csrf={csrf} label={t(task.title)} />
          ),
        }))}
      />
    </Section>
  )
}

const readinessLink = (id: string, lang: 'en' | 'fr') =>
  lang === 'en' ? `/en/readiness/${id}` : `/fr/preparation/${id}`
