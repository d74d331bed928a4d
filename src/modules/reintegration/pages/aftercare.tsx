import {
  Callout,
  Code,
  Columns,
  DayText,
  Offers,
  Prose,
  Section,
  SummaryList,
  TaskList,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { ClosingSubject } from '../closing-subject.ts'
import { kindWords, ownerWords, pageWords } from '../words.ts'

type Shown = Omit<ClosingSubject, 'tasks'> & Partial<Pick<ClosingSubject, 'tasks'>>

/** What follows one return: each follow-up with its day and who does it; what is left before the file is closed. */
export function AftercarePage(props: PageProps<ClosingSubject>) {
  const { lang, t, offers, csrf, today } = props
  const data: Shown = props.data
  const { deployment: d, shown } = data
  const open = (data.tasks ?? []).filter((task) => task.doneOn === null)
  return (
    <>
      {d.closedOn && (
        <Callout lang={lang} tone="success" title={sentence(pageWords.closedTitle, { day: d.closedOn }, lang)} />
      )}
      <Offers offers={offers.filter((offer) => offer.subjectId === d.id)} csrf={csrf} />
      <Columns
        main={
          <>
            <Section title={t(pageWords.list)}>
              <TaskList
                lang={lang}
                counted
                items={data.followUps.map((one) => ({
                  title: t(one.title),
                  status: one.doneOn ? 'done' : one.dueOn < today ? 'overdue' : 'todo',
                  due: one.dueOn,
                  owner: t(ownerWords[one.ownerDuty] ?? { en: one.ownerDuty, fr: one.ownerDuty }),
                  text: (
                    <>
                      <p>{t(kindWords[one.kind])}</p>
                      {one.doneOn && (
                        <p>
                          {one.doneByName}, <DayText lang={lang} day={one.doneOn} short />
                        </p>
                      )}
                      <Offers
                        offers={offers.filter((offer) => offer.subjectId === one.id)}
                        csrf={csrf}
                        label={t(one.title)}
                      />
                    </>
                  ),
                }))}
              />
            </Section>
            {open.length > 0 && (
              <Section title={t(pageWords.openTasks)}>
                <TaskList
                  lang={lang}
                  items={open.map((task) => ({
                    title: t(task.title),
                    status: task.dueOn < today ? 'overdue' : 'todo',
                    due: task.dueOn,
                    ...(props.opens(deploymentLink(d.id, lang)) ? { href: deploymentLink(d.id, lang) } : {}),
                  }))}
                />
              </Section>
            )}
            <Section title={t(pageWords.family)}>
              <Prose>
                <p>{t(pageWords.familyText)}</p>
              </Prose>
            </Section>
          </>
        }
        side={
          <SummaryList
            rows={[
              { key: t(pageWords.officer), value: shown.name },
              { key: t(pageWords.service), value: shown.service },
              { key: t(pageWords.mission), value: t(shown.missionName) },
              { key: t(pageWords.returnedOn), value: <DayText lang={lang} day={d.returnedOn} /> },
              {
                key: t(pageWords.deployment),
                value: props.opens(deploymentLink(d.id, lang)) ? (
                  <a href={deploymentLink(d.id, lang)}>
                    <Code>{d.code}</Code>
                  </a>
                ) : (
                  <Code>{d.code}</Code>
                ),
              },
            ]}
          />
        }
      />
    </>
  )
}

const deploymentLink = (id: string, lang: 'en' | 'fr') =>
  lang === 'en' ? `/en/deployments/${id}` : `/fr/deploiements/${id}`
