import { Callout, Details, EmptyState, Prose, Section, Steps, TaskList } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { FileLine, MyFileData } from '../views/my-file.ts'
import { words } from '../words.ts'
import { Durations } from './durations.tsx'

const STAGES = [
  words.stageApplied,
  words.stageService,
  words.stageScreening,
  words.stageChecks,
  words.stageRecommendation,
  words.stageHost,
  words.stageOffer,
  words.stageReadiness,
  words.stageMission,
]
const STATUS = { done: 'done', current: 'waiting', todo: 'todo', problem: 'blocked' } as const

/** The candidate's status page: where the file is, what is missing, who has it, what comes next. */
export function MyFilePage({ data, lang, t }: PageProps<MyFileData>) {
  if (data.files.length === 0) {
    return (
      <EmptyState
        title={t(words.noFile)}
        text={t(words.noFileText)}
        action={{ href: lang === 'en' ? '/en/postings' : '/fr/avis', label: t(words.seePostings) }}
      />
    )
  }
  return (
    <>
      {data.files.map(({ candidacy, ended, stage, lines }) => {
        const missing = lines.filter((line) => line.state !== 'done')
        const done = lines.filter((line) => line.state === 'done')
        const href = `/${lang}${lang === 'en' ? '/candidacies' : '/candidatures'}/${candidacy.id}`
        return (
          <Section
            key={candidacy.id}
            title={t(candidacy.postingTitle)}
            framed
            intro={`${candidacy.code} · ${formatDay(lang, candidacy.appliedOn)}`}
            aside={<a href={href}>{t(words.openCandidacy)}</a>}
          >
            {ended ? (
              <p>{t(words.ended)}</p>
            ) : (
              <>
                <Steps
                  lang={lang}
                  label={t(words.theWay)}
                  steps={STAGES.map((label, place) => ({
                    label: t(label),
                    state:
                      place < stage ? ('done' as const) : place === stage ? ('current' as const) : ('next' as const),
                  }))}
                />
                <h3>{t(words.missing)}</h3>
                {missing.length === 0 ? (
                  <Callout lang={lang} tone="success" title={t(words.nothingMissing)} />
                ) : (
                  <TaskList lang={lang} items={missing.map((line) => taskOf(line, { t, lang }))} />
                )}
                {done.length > 0 && (
                  <Details summary={`${t(words.fulfilled)} (${done.length})`}>
                    <TaskList lang={lang} items={done.map((line) => taskOf(line, { t, lang }))} />
                  </Details>
                )}
              </>
            )}
          </Section>
        )
      })}
      <Durations data={data} lang={lang} t={t} />
      <Prose>
        <p>{t(words.noGuarantee)}</p>
      </Prose>
    </>
  )
}

function taskOf(line: FileLine, { t, lang }: Pick<PageProps<MyFileData>, 't' | 'lang'>) {
  return {
    title: t(line.title),
    status: STATUS[line.state],
    ...(line.owner ? { owner: t(line.owner) } : {}),
    ...(line.due && line.state !== 'done' ? { due: line.due } : {}),
    text: (
      <>
        {line.text && <p>{t(line.text)}</p>}
        {line.next && (
          <p>
            {t(words.nextStep)}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            {t(line.next)}
          </p>
        )}
      </>
    ),
  }
}
