import { DataTable, Details, PeriodText, Tag } from '#platform/web/components/index.ts'
import { formatDay, formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Board } from '../views/board-data.ts'
import type { BoardPosition, Gap, OpenedMission, Stay } from '../vocabulary/board.ts'
import { boardWords, postingStateWords, stateWords } from '../words-of-board.ts'
import type { Hrefs } from './hrefs.ts'
import { lastDayOf } from './phrases.ts'
import { Bars, gapId } from './track.tsx'

type Props = PageProps<Board> & { hrefs: Hrefs; opened: OpenedMission; drafts: boolean }

/** A mission's positions under its row, on the same line of time. */
export function OpenedPositions({ data, lang, t, opens, hrefs, opened, mayPage }: Props & { mayPage: boolean }) {
  if (opened.positions.length === 0) return <p class="board-none">{t(boardWords.noPositions)}</p>
  const held = (position: BoardPosition) => position.stays.find((one) => one.from <= data.asAt && data.asAt < one.to)
  return (
    <>
      <ol class="board-positions" aria-label={sentence(boardWords.positions, { name: opened.name }, lang)}>
        {opened.positions.map((position) => {
          const now = held(position)
          const href = hrefs.position(position.id, lang)
          return (
            <li class="board-row board-position" key={position.id}>
              <div class="board-name">
                {opens(href) ? <a href={href}>{t(position.title)}</a> : t(position.title)}{' '}
                <span class="board-code">{position.code}</span>
              </div>
              <Bars position={position} window={data.window} day={data.asAt} lang={lang} />
              <div class="board-now">
                {now ? t(stateWords[now.state]) : position.gaps.length > 0 ? t(boardWords.isVacant) : '–'}
              </div>
            </li>
          )
        })}
      </ol>
      {opened.total > opened.positions.length && (
        <p class="board-more">
          {sentence(
            boardWords.positionsOf,
            {
              first: formatNumber(lang, opened.first),
              last: formatNumber(lang, opened.first + opened.positions.length - 1),
              total: formatNumber(lang, opened.total),
            },
            lang,
          )}{' '}
          {mayPage && (
            <a href={hrefs.missionBoard(opened.missionId, lang)}>
              {sentence(boardWords.ownPage, { name: opened.name }, lang)}
            </a>
          )}
        </p>
      )}
    </>
  )
}

/** From each gap one step to its position, decision, bulletin and those who could go; what is past stands apart. */
export function GapsTable(props: Props) {
  const { lang, t, opened, today } = props
  const gaps = opened.positions
    .flatMap((position) => position.gaps.map((gap) => ({ position, gap })))
    .sort((a, b) => (a.gap.from < b.gap.from ? -1 : 1))
  if (gaps.length === 0) return <p>{t(boardWords.noGaps)}</p>
  const isPast = ({ gap }: (typeof gaps)[number]) => gap.to !== null && gap.to <= today
  const past = gaps.filter(isPast)
  const table = (caption: string, rows: typeof gaps) => (
    <DataTable
      lang={lang}
      caption={`${caption} – ${t(opened.name)}`}
      columns={[
        { key: 'position', label: t(boardWords.position) },
        { key: 'vacant', label: t(boardWords.vacantFrom) },
        { key: 'decision', label: t(boardWords.decision) },
        { key: 'posting', label: t(boardWords.posting) },
        { key: 'pool', label: t(boardWords.pool) },
      ]}
      empty={{ title: t(boardWords.noGaps) }}
      rows={rows.map((one) => gapRow(props, one))}
    />
  )
  return (
    <>
      {table(
        t(boardWords.gaps),
        gaps.filter((one) => !isPast(one)),
      )}
      {past.length > 0 && (
        <Details summary={`${t(boardWords.pastGaps)} (${formatNumber(lang, past.length)})`}>
          {table(t(boardWords.pastGaps), past)}
        </Details>
      )}
    </>
  )
}

function gapRow(
  { lang, t, opens, hrefs, url, drafts, today }: Props,
  { position, gap }: { position: BoardPosition; gap: Gap },
) {
  const { decision, posting, pool } = position
  const past = gap.to !== null && gap.to <= today
  const link = (href: string, text: string) => (opens(href) ? <a href={href}>{text}</a> : text)
  const href = hrefs.position(position.id, lang)
  return {
    key: gapId(position, gap),
    cells: [
      <span key="position" id={gapId(position, gap)}>
        {link(href, `${t(position.title)} · ${position.code}`)}
      </span>,
      <PeriodText key="gap" lang={lang} from={gap.from} to={gap.to && lastDayOf(gap.to)} />,
      decision ? link(hrefs.request(decision.requestId, lang), decision.code) : '–',
      past ? (
        '–'
      ) : posting ? (
        <span key="posting">
          {link(hrefs.posting(posting.id, lang), posting.code)}{' '}
          <Tag
            tone={posting.state === 'published' ? 'good' : 'neutral'}
            text={t(postingStateWords[posting.state] ?? boardWords.posting)}
          />
        </span>
      ) : drafts ? (
        <a href={hrefs.draft(position.id, url, lang)}>{t(boardWords.draftOne)}</a>
      ) : (
        t(boardWords.noPosting)
      ),
      pool === null || past
        ? '–'
        : link(hrefs.candidacies(lang), sentence(boardWords.poolCount, { count: formatNumber(lang, pool) }, lang)),
    ],
  }
}

/** What scrolls must be reachable by the keyboard. */
const scrolled = { tabIndex: 0 }

/** The bars as a table: who, or which post, in what state, from when until when. Plain cells: a mission has hundreds. */
export function StaysTable({ lang, t, opens, hrefs, opened, data }: Props) {
  const stays = opened.positions.flatMap((position) => position.stays.map((stay) => ({ position, stay })))
  if (stays.length === 0) return null
  const named = data.seesNames && stays.some(({ stay }) => stay.officer)
  const caption = sentence(boardWords.staysOf, { name: opened.name }, lang)
  const officerOf = (stay: Stay) => {
    const href = stay.deploymentId ? hrefs.deployment(stay.deploymentId, lang) : null
    return stay.officer && href && opens(href) ? <a href={href}>{stay.officer}</a> : (stay.officer ?? '–')
  }
  return (
    <section class="table-wrap" aria-label={caption} {...scrolled}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(boardWords.position)}</th>
            {named && <th scope="col">{t(boardWords.officer)}</th>}
            {named && <th scope="col">{t(boardWords.service)}</th>}
            <th scope="col">{t(boardWords.state)}</th>
            <th scope="col">{t(boardWords.from)}</th>
            <th scope="col">{t(boardWords.to)}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map(({ position, stay }) => (
            <tr key={`${position.id}${stay.from}`}>
              <th scope="row">{position.code}</th>
              {named && <td>{officerOf(stay)}</td>}
              {named && <td>{stay.service ?? '–'}</td>}
              <td>
                {t(stateWords[stay.state])}
                {stay.over && ` (${t(boardWords.beyond)})`}
              </td>
              <td>{formatDay(lang, stay.from, 'short')}</td>
              <td>{formatDay(lang, lastDayOf(stay.to), 'short')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
