import type { Language } from '#kernel/language.ts'
import { DataTable, DayText, EmptyState, Section, Stat, StatGrid, Tag } from '#platform/web/components/index.ts'
import { formatMonth } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { RecruitmentPlan } from '../views/recruitment.ts'
import { stageWords, standingWords, recruitmentWords as words } from '../words-of-recruitment.ts'

type Props = PageProps<RecruitmentPlan> & {
  hrefs: { position(id: string, lang: Language): string; posting(id: string, lang: Language): string }
}
type Post = RecruitmentPlan['posts'][number]

const tones = {
  covered: 'good',
  'under-way': 'info',
  'no-candidates': 'warning',
  'not-begun': 'neutral',
  late: 'bad',
} as const

/** Figures of the year, the months, then each post with its bulletin and its pipeline. */
export function RecruitmentBody({ data, lang, t, url, hrefs }: Props) {
  const { posts, year, lead } = data
  const open = posts.filter(({ standing }) => standing !== 'covered')
  const path = url.split('?')[0]
  return (
    <>
      <p>
        <strong>{sentence(words.year, { year: String(year) }, lang)}</strong>
        {' · '}
        <a href={`${path}?year=${year - 1}`}>{sentence(words.before, { year: String(year - 1) }, lang)}</a>
        {' · '}
        <a href={`${path}?year=${year + 1}`}>{sentence(words.after, { year: String(year + 1) }, lang)}</a>
      </p>
      <p class="hint">{lead === null ? t(words.noLead) : sentence(words.lead, { months: lead }, lang)}</p>
      {posts.length === 0 ? (
        <EmptyState title={t(words.none)} text={t(words.noneText)} />
      ) : (
        <>
          <StatGrid>
            <Stat lang={lang} value={posts.length} label={t(words.posts)} />
            <Stat lang={lang} value={open.length} label={t(words.toFind)} />
            <Stat
              lang={lang}
              value={posts.filter(({ standing }) => standing === 'late').length}
              label={t(words.late)}
            />
          </StatGrid>
          <Section title={t(words.byMonth)}>
            <DataTable
              lang={lang}
              caption={t(words.byMonth)}
              captionHidden
              phone="figures"
              columns={[
                { key: 'month', label: t(words.month) },
                { key: 'free', label: t(words.free), numeric: true },
                { key: 'bulletin', label: t(words.withBulletin), numeric: true },
                { key: 'covered', label: t(words.covered), numeric: true },
                { key: 'late', label: t(words.late), numeric: true },
              ]}
              rows={data.months.map((one) => ({
                key: one.month,
                cells: [formatMonth(lang, one.month), one.posts, one.withBulletin, one.covered, one.late],
              }))}
            />
          </Section>
          <Section title={t(words.byPost)}>
            <DataTable
              lang={lang}
              caption={t(words.byPost)}
              captionHidden
              columns={[
                { key: 'post', label: t(words.post), long: true },
                { key: 'free', label: t(words.freeFrom) },
                { key: 'begin', label: t(words.beginBy) },
                { key: 'bulletin', label: t(words.bulletin) },
                { key: 'pipeline', label: t(words.pipeline) },
                { key: 'standing', label: t(words.standing) },
              ]}
              rows={posts.map((one) => ({
                key: `${one.positionId} ${one.free}`,
                cells: [
                  <a key="post" href={hrefs.position(one.positionId, lang)}>
                    {one.code} {t(one.title)}
                  </a>,
                  <DayText key="free" lang={lang} day={one.free} short />,
                  <DayText key="begin" lang={lang} day={one.beginBy} short />,
                  one.posting ? (
                    <a key="bulletin" href={hrefs.posting(one.posting.id, lang)}>
                      {one.posting.code}
                      {one.posting.state === 'draft' && ` (${t(words.draft)})`}
                    </a>
                  ) : (
                    t(words.noBulletin)
                  ),
                  pipelineText(one, t),
                  <Tag key="standing" tone={tones[one.standing]} text={t(standingWords[one.standing])} />,
                ],
              }))}
            />
          </Section>
        </>
      )}
    </>
  )
}

const pipelineText = ({ pipeline }: Post, t: Props['t']): string =>
  (Object.entries(pipeline) as [keyof typeof stageWords, number][])
    .map(([stage, count]) => `${count} ${t(stageWords[stage])}`)
    .join(', ')
