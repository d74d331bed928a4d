import { Callout, Details, EmptyState, Pager, Section } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Board } from '../views/board-data.ts'
import type { BoardRow } from '../vocabulary/board.ts'
import { boardWords } from '../words-of-board.ts'
import { addressOf, pathOf } from './address.ts'
import { Axis, Grid } from './axis.tsx'
import { Asking, TimeControls } from './board-controls.tsx'
import { EndsTable, FiguresTable, PartsTable, SuccessorsTable } from './board-tables.tsx'
import type { Hrefs } from './hrefs.ts'
import { Legend } from './legend.tsx'
import { GapsTable, OpenedPositions, StaysTable } from './opened-mission.tsx'
import { nameOfRow, percentText, rowSentence, summarySentence, supposedSentence, vacancyNow } from './phrases.ts'
import { Track } from './track.tsx'

export type BoardProps = PageProps<Board> & {
  hrefs: Hrefs
  /** The mission's own board: its positions stand open, and rows are not chosen. */
  alone: boolean
  csvHref: string | null
}

/** Missions over time, as a picture and as tables. */
export function BoardBody(props: BoardProps) {
  const { data, lang, t, url, query, alone, hrefs } = props
  const summary = summarySentence(data, lang)
  const supposed = data.rows.flatMap((row) => supposedSentence(row, data.asAt, lang) ?? [])
  const opened = (data as Partial<Board>).opened ?? []
  const drafts = props.actor !== null && ['irss-officer', 'rcmp-planner'].includes(props.actor.duty)
  return (
    <div class="board" id="board">
      {data.knownAt && (
        <Callout lang={lang} tone="info" title={sentence(boardWords.asKnown, { day: data.knownAt }, lang)}>
          <p>
            {data.keptSince && sentence(boardWords.keptSince, { day: data.keptSince }, lang)}{' '}
            <a href={addressOf(pathOf(url), query, { 'known-at': null })}>{t(boardWords.asKnownNow)}</a>
          </p>
        </Callout>
      )}
      {supposed.map((text) => (
        <Callout key={text} lang={lang} tone="warning" title={t(boardWords.whatIf)}>
          <p>{text}</p>
        </Callout>
      ))}
      <TimeControls {...props} />
      <Asking {...props} />
      {data.rows.length === 0 ? (
        <EmptyState title={t(boardWords.emptyTitle)} text={t(boardWords.emptyText)} />
      ) : (
        <>
          <p class="board-skip">
            <a href="#table">{t(boardWords.toTable)}</a>
          </p>
          <figure class="board-picture" aria-labelledby="picture-title">
            {summary && <figcaption class="board-summary">{summary}</figcaption>}
            <Legend data={data} lang={lang} t={t} />
            <Grid window={data.window} />
            <div class="board-row board-head">
              <div class="board-name" />
              <Axis window={data.window} lang={lang} />
              <div class="board-now" />
            </div>
            <ol class="board-rows" data-days={data.window.from}>
              {data.rows.map((row) => (
                <Row key={`${row.kind}${row.id}`} row={row} drafts={drafts} {...props} />
              ))}
            </ol>
          </figure>
          <Pager
            lang={lang}
            page={alone ? (opened[0]?.page ?? 1) : data.page}
            pages={alone ? (opened[0]?.pages ?? 1) : data.pages}
            total={alone ? (opened[0]?.total ?? 0) : data.total}
            hrefFor={({ page }) => addressOf(pathOf(url), query, { page: page && page > 1 ? String(page) : null })}
          />
          <FiguresTable {...props} />
          {opened.map((one) => (
            <Section key={one.missionId} title={t(one.name)} intro={t(boardWords.gapsIntro)} id={`opened-${one.code}`}>
              <GapsTable {...props} opened={one} drafts={drafts} />
              {alone || data.own ? (
                <Details summary={sentence(boardWords.staysOf, { name: one.name }, lang)}>
                  <StaysTable {...props} opened={one} drafts={drafts} />
                </Details>
              ) : (
                <p>
                  <a
                    href={`${hrefs.missionBoard(one.missionId, lang)}?zoom=${data.window.zoom}&from=${data.window.from}`}
                  >
                    {sentence(boardWords.staysOf, { name: one.name }, lang)}
                  </a>
                </p>
              )}
            </Section>
          ))}
          <PartsTable {...props} />
          <EndsTable {...props} />
          {!alone && <SuccessorsTable {...props} />}
        </>
      )}
      <Details summary={t(boardWords.definitions)}>
        <p>{t(boardWords.defVacancy)}</p>
        <p>{t(boardWords.defVacant)}</p>
        <p>{t(boardWords.defShared)}</p>
        <p>{t(boardWords.defPosts)}</p>
        <p>{t(boardWords.defWomen)}</p>
      </Details>
    </div>
  )
}

function Row({ row, drafts, ...props }: BoardProps & { row: BoardRow; drafts: boolean }) {
  const { data, lang, t, opens, hrefs, url, query, alone } = props
  const name = nameOfRow(row, lang)
  const mission = row.kind === 'mission' && row.id !== null
  const href = mission ? hrefs.mission(row.id!, lang) : null
  const opened = ((data as Partial<Board>).opened ?? []).find((one) => mission && one.missionId === row.id)
  const codes = (query.open ?? '').split(',').filter(Boolean)
  const mayOpen = mission && !alone && (data as Partial<Board>).opened !== undefined
  const next = opened ? codes.filter((code) => code !== row.code) : [...codes, row.code].slice(-3)
  return (
    <li
      class={`board-item board-${row.kind}${row.kind === 'mission' && row.groupId ? ' is-member' : ''}`}
      id={`row-${row.code || 'all'}`}
    >
      <div class="board-row">
        <div class="board-name">
          {mayOpen && (
            <a
              class="board-open"
              href={`${addressOf(pathOf(url), query, { open: next.length > 0 ? next.join(',') : null })}#row-${row.code}`}
            >
              <span aria-hidden="true">{opened ? '▾' : '▸'}</span>
              <span class="visually-hidden">
                {sentence(opened ? boardWords.shut : boardWords.open, { name }, lang)}
              </span>
            </a>
          )}
          <span>
            {href && opens(href) ? <a href={href}>{name}</a> : name}{' '}
            {row.code && row.kind !== 'group' && <span class="board-code">{row.code}</span>}
            {row.sharedWith && row.now.basis === 'not-published' && (
              <span class="board-code">{sentence(boardWords.sharedWith, { group: row.sharedWith }, lang)}</span>
            )}
          </span>
        </div>
        <Track row={row} text={rowSentence(row, data.asAt, lang)} window={data.window} day={data.asAt} lang={lang} />
        <RowFigures row={row} {...props} />
      </div>
      {opened && <OpenedPositions {...props} opened={opened} drafts={drafts} mayPage={!alone && !data.own} />}
      {!opened && alone && mission && <p class="board-none">{t(boardWords.noPositions)}</p>}
    </li>
  )
}

/** The day's numbers beside the drawing. */
function RowFigures({ row, lang }: BoardProps & { row: BoardRow }) {
  const { now } = row
  const filled = formatNumber(lang, now.filled)
  const vacancy = vacancyNow(now)
  return (
    <div class="board-now">
      <strong>
        {now.authorized === null
          ? sentence(boardWords.there, { filled }, lang)
          : sentence(boardWords.ofNumber, { filled, authorized: formatNumber(lang, now.authorized) }, lang)}
      </strong>
      <span>
        {[
          ...(vacancy === null ? [] : [percentText(lang, vacancy)]),
          ...(now.reserved > 0
            ? [sentence(boardWords.plusReserved, { count: formatNumber(lang, now.reserved) }, lang)]
            : []),
        ].join(' · ')}
      </span>
      {now.over > 0 && (
        <span class="board-over">{sentence(boardWords.overBy, { count: formatNumber(lang, now.over) }, lang)}</span>
      )}
    </div>
  )
}
