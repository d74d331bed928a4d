import type { ComponentChildren } from 'preact'
import type { Localized } from '#kernel/language.ts'
import { lastDay, type Period } from '#kernel/period.ts'
import { DataTable, Details, Nothing, PeriodText, Section, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { VersionState } from '../vocabulary/risk.ts'
import { riskWords, versionStateWords } from '../words-of-risk.ts'

export interface Versioned {
  id: string
  number: number
  place: Localized | null
  state: VersionState
  valid: Period | null
}

type Reader = Pick<PageProps<object>, 'lang' | 't'>

/** "Port-au-Prince · Version 3", with its state: what a version of a file stands under. */
export function VersionSection({
  one,
  t,
  children,
}: Pick<Reader, 't'> & { one: Versioned; children: ComponentChildren }) {
  return (
    <Section
      framed
      title={`${placeOf(one, t)} · ${t(riskWords.version)} ${one.number}`}
      aside={<Tag tone={one.state === 'draft' ? 'neutral' : 'good'} text={t(versionStateWords[one.state])} />}
    >
      {children}
    </Section>
  )
}

/** Every version that there ever was, with what else is to be said of each. */
export function VersionsTable<V extends Versioned>({
  versions,
  more = [],
  lang,
  t,
}: Reader & {
  versions: readonly V[]
  more?: readonly { key: string; label: Localized; cell(one: V): ComponentChildren }[]
}) {
  if (versions.length === 0) return null
  return (
    <Details summary={t(riskWords.versions)}>
      <DataTable
        lang={lang}
        caption={t(riskWords.versions)}
        captionHidden
        columns={[
          { key: 'place', label: t(riskWords.place) },
          { key: 'version', label: t(riskWords.version), numeric: true },
          { key: 'state', label: t(riskWords.state) },
          ...more.map(({ key, label }) => ({ key, label: t(label) })),
          { key: 'holds', label: t(riskWords.holds) },
        ]}
        rows={versions.map((one) => ({
          key: one.id,
          cells: [
            placeOf(one, t),
            one.number,
            t(one.state === 'issued' && one.valid?.to ? versionStateWords.replaced : versionStateWords[one.state]),
            ...more.map(({ cell }) => cell(one)),
            one.valid ? (
              <PeriodText key="holds" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />
            ) : (
              <Nothing key="holds" />
            ),
          ],
        }))}
      />
    </Details>
  )
}

const placeOf = (one: Versioned, t: Reader['t']): string => (one.place ? t(one.place) : t(riskWords.wholeMission))
