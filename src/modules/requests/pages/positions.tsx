import { Details, Section, TaskList, Timeline } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { DepartmentalPosition, Partner } from '../vocabulary.ts'
import { pageWords, roleWords, stanceWords } from '../words.ts'
import { AssessmentText } from './assessment.tsx'
import { stanceTone } from './tones.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { positions: DepartmentalPosition[]; partners: Partner[] }

/** Each partner department with its standing position, or the mark that it is owed. */
export function PositionsPart({ lang, t, positions, partners }: Props) {
  const current = positions.filter((one) => !one.superseded)
  const earlier = positions.filter((one) => one.superseded)
  const owed = partners.filter((partner) => !current.some((one) => one.department === partner.organisation))
  return (
    <Section title={t(pageWords.positions)} intro={t(pageWords.positionsIntro)}>
      <Stated lang={lang} t={t} positions={current} />
      {owed.length > 0 && (
        <TaskList
          lang={lang}
          items={owed.map((partner) => ({
            title: t(partner.name),
            status: 'waiting' as const,
            statusText: t(pageWords.owed),
            text: partner.roles.map((role) => t(roleWords[role])).join(', '),
          }))}
        />
      )}
      {earlier.length > 0 && (
        <Details summary={t(pageWords.earlier)}>
          <Stated lang={lang} t={t} positions={earlier} />
        </Details>
      )}
    </Section>
  )
}

const Stated = ({ lang, t, positions }: Omit<Props, 'partners'>) => (
  <Timeline
    lang={lang}
    entries={positions.map((one) => {
      return {
        date: one.statedOn,
        title: t(one.name),
        tag: { tone: stanceTone[one.stance], text: t(stanceWords[one.stance]) },
        text: (
          <>
            <p>{one.considerations}</p>
            <AssessmentText lang={lang} t={t} assessment={one} />
            {one.suggestedConditions && (
              <p>
                <strong>{t(pageWords.suggested)}</strong>
                {lang === 'fr' ? '\u00a0: ' : ': '}
                {one.suggestedConditions}
              </p>
            )}
          </>
        ),
      }
    })}
  />
)
