import { Code, DataTable, DayText, EmptyState, Nothing, Offers, Section, Tag } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MissionChanges, ShownTask } from '../views/mission-changes.ts'
import { changesWords as w } from '../words-of-changes.ts'

/** Each change of the mission that touched somebody, the newest first, with its tasks: open ones before those that are done. */
export function MissionChangesPage(props: PageProps<MissionChanges>) {
  const { data, lang, t } = props
  if (data.changes.length === 0) return <EmptyState title={t(w.noChanges)} text={t(w.noChangesText)} />
  return (
    <>
      {data.changes.map((change) => {
        const open = change.tasks.filter((task) => task.doneOn === null).length
        return (
          <Section
            key={change.id}
            id={change.id}
            title={`${t(change.title)} – ${formatDay(lang, change.holdsFrom)}`}
            intro={change.authority}
            framed
          >
            <p>
              <Tag
                tone={open > 0 ? 'warning' : 'good'}
                text={open > 0 ? sentence(w.open, { count: open }, lang) : t(w.allDone)}
              />
            </p>
            {change.tasks.length > 0 && <Tasks {...props} tasks={change.tasks} caption={t(change.title)} />}
          </Section>
        )
      })}
    </>
  )
}

function Tasks({
  lang,
  t,
  offers,
  csrf,
  tasks,
  caption,
}: PageProps<MissionChanges> & { tasks: readonly ShownTask[]; caption: string }) {
  return (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      columns={[
        { key: 'task', label: t(w.task) },
        { key: 'file', label: t(w.file) },
        { key: 'who', label: t(w.who) },
        { key: 'owner', label: t(w.owner) },
        { key: 'due', label: t(w.due) },
        { key: 'done', label: t(w.done) },
      ]}
      rows={tasks.map((task) => {
        const mine = offers.filter((offer) => offer.subjectId === task.id)
        return {
          key: task.id,
          cells: [
            t(task.asked),
            task.href && task.code ? (
              <a key="file" href={t(task.href)}>
                {t(task.kind)} <Code>{task.code}</Code>
              </a>
            ) : (
              `${t(task.kind)} (${t(w.notYours)})`
            ),
            task.name ?? <Nothing key="who" />,
            t(task.owner),
            <DayText key="due" lang={lang} day={task.dueOn} short />,
            task.doneOn ? (
              <DayText key="done" lang={lang} day={task.doneOn} short />
            ) : mine.length > 0 ? (
              <Offers
                key="done"
                offers={mine}
                csrf={csrf}
                label={[t(task.asked), task.name].filter(Boolean).join(', ')}
                quiet
              />
            ) : (
              <Nothing key="done" />
            ),
          ],
        }
      })}
    />
  )
}
