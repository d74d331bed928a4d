import { DayText, Details, Section, Tag, TaskList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { DepartmentalPosition, Partner } from '../vocabulary.ts'
import { pageWords, roleWords, stanceWords } from '../words.ts'
import { stanceTone } from './tones.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { positions: DepartmentalPosition[]; partners: Partner[] }

/** Each partner department with its standing position, or the mark that it is owed. */
export function PositionsPart({ lang, t, positions, partners }: Props) {
  const current = positions.filter((one) => !one.superseded)
  const earlier = positions.filter((one) => one.superseded)
  const nameOf = (code: string) => {
    const partner = partners.find((one) => one.organisation === code)
    return partner ? t(partner.name) : code
  }
  const owed = partners.filter((partner) => !current.some((one) => one.department === partner.organisation))
  return (
    <Section title={t(pageWords.positions)} intro={t(pageWords.positionsIntro)}>
      {current.map((one) => (
        <PositionText key={one.id} lang={lang} t={t} one={one} name={nameOf(one.department)} />
      ))}
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
          {earlier.map((one) => (
            <PositionText key={one.id} lang={lang} t={t} one={one} name={nameOf(one.department)} />
          ))}
        </Details>
      )}
    </Section>
  )
}

function PositionText({ lang, t, one, name }: Pick<Props, 'lang' | 't'> & { one: DepartmentalPosition; name: string }) {
  return (
    <article>
      <h3>
        {name} <Tag tone={stanceTone[one.stance]} text={t(stanceWords[one.stance])} />
      </h3>
      <p>{one.considerations}</p>
      {one.suggestedConditions && (
        <p>
          <strong>{t(pageWords.suggested)}</strong>
          {lang === 'fr' ? '\u00a0: ' : ': '}
          {one.suggestedConditions}
        </p>
      )}
      <p>
        {t(pageWords.statedOn)} <DayText lang={lang} day={one.statedOn} />
      </p>
    </article>
  )
}
