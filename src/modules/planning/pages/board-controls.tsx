import { Details, Filters, fieldId } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Board } from '../views/board-data.ts'
import type { Dimension, Zoom } from '../vocabulary/board.ts'
import { boardWords, dimensionWords, languageWords, zoomWords } from '../words-of-board.ts'
import { addressOf, kept, pathOf } from './address.ts'
import { lastDayOf } from './phrases.ts'

type Props = PageProps<Board>

const zoomOrder: readonly Zoom[] = ['quarter', 'year', 'three-years', 'ten-years']
const byOrder: readonly Dimension[] = ['mission', 'group', 'service', 'programme']

/** How much time, and which: links, so that each view of the board has an address of its own. */
export function TimeControls({ alone, ...props }: Props & { alone: boolean }) {
  const { data, lang, t, url, query } = props
  const path = pathOf(url)
  const { window } = data
  return (
    <div class="board-time">
      <h2 class="board-span" id="picture-title">
        <time dateTime={window.from}>{formatDay(lang, window.from, 'short')}</time> –{' '}
        <time dateTime={lastDayOf(window.to)}>{formatDay(lang, lastDayOf(window.to), 'short')}</time>
      </h2>
      <nav class="segments" aria-label={t(boardWords.move)}>
        <a rel="prev" data-time="earlier" href={addressOf(path, query, { from: window.earlier })}>
          <span aria-hidden="true">◀ </span>
          {t(boardWords.earlier)}
        </a>
        <a data-time="today" href={addressOf(path, query, { from: null })}>
          {t(boardWords.today)}
        </a>
        <a rel="next" data-time="later" href={addressOf(path, query, { from: window.later })}>
          {t(boardWords.later)}
          <span aria-hidden="true"> ▶</span>
        </a>
      </nav>
      <nav class="segments" aria-label={t(boardWords.zoom)}>
        {zoomOrder.map((zoom) => (
          <a
            key={zoom}
            data-zoom={zoom}
            aria-current={zoom === window.zoom ? 'true' : undefined}
            href={addressOf(path, query, {
              zoom: zoom === 'year' ? null : zoom,
              from: query.from ? window.zoomFrom[zoom] : null,
            })}
          >
            {t(zoomWords[zoom])}
          </a>
        ))}
      </nav>
      {!alone && <Dimensions {...props} />}
    </div>
  )
}

/** What a row is: another way of adding up the same places. */
function Dimensions({ data, t, url, query }: Props) {
  const shown = byOrder.filter((one) => one !== 'programme' || !data.own)
  return (
    <nav class="segments" aria-label={t(boardWords.by)}>
      {shown.map((one) => (
        <a
          key={one}
          aria-current={one === (data.by ?? 'mission') ? 'true' : undefined}
          href={addressOf(pathOf(url), query, { by: one === 'mission' ? null : one, open: null })}
        >
          {t(dimensionWords[one])}
        </a>
      ))}
    </nav>
  )
}

/** Filters; on a mission's own board only what its posts are like. */
function BoardFilters({ data, lang, t, url, query, whole }: Props & { whole: boolean }) {
  const path = pathOf(url)
  const select = (name: string, label: string, options: { value: string; label: string }[]) =>
    ({ kind: 'select', name, label, value: query[name], options }) as const
  const filters = [
    ...(whole
      ? [
          select(
            'group',
            t(boardWords.group),
            data.groups.map(({ code, name }) => ({ value: code, label: t(name) })),
          ),
        ]
      : []),
    select('language', t(boardWords.language), [
      { value: 'en', label: t(languageWords.en) },
      { value: 'fr', label: t(languageWords.fr) },
    ]),
    select('armed', t(boardWords.armed), [
      { value: 'armed', label: t(boardWords.isArmed) },
      { value: 'unarmed', label: t(boardWords.unarmed) },
    ]),
    select('leadership', t(boardWords.leadership), [
      { value: 'leadership', label: t(boardWords.onlyLeadership) },
      { value: 'other', label: t(boardWords.otherPosts) },
    ]),
    select(
      'stream',
      t(boardWords.stream),
      data.streams.map(({ code, name }) => ({ value: code, label: t(name) })),
    ),
    ...(whole ? [select('women', t(boardWords.women), [{ value: 'yes', label: t(boardWords.countWomen) }])] : []),
  ]
  const names = filters.map(({ name }) => name)
  const without = Object.fromEntries(names.map((name) => [name, null]))
  return (
    <Filters
      lang={lang}
      action={path}
      filters={filters}
      clearHref={addressOf(path, query, without)}
      hidden={kept(query, names)}
    />
  )
}

const suppositions = ['if-scope', 'if-number', 'if-from', 'if-closing', 'if-extension']

/** Filters, what was known on a day, and what would be if: all of it stands in the address only. */
export function Asking({ alone, ...props }: Props & { alone: boolean }) {
  const { data, lang, t, url, query } = props
  const path = pathOf(url)
  const filtered = data.filtered || Boolean(query.group) || Boolean(query.women)
  const open = filtered || data.knownAt !== null || data.rows.some((row) => row.whatIf)
  return (
    <Details summary={t(boardWords.ask)} open={open}>
      <div class="board-asking">
        <BoardFilters {...props} whole={!alone} />
        <form method="get" action={path} class="board-form">
          <Kept query={query} own={['known-at']} />
          <h3>{t(boardWords.knownAt)}</h3>
          <p class="hint">{t(boardWords.knownAtHint)}</p>
          {data.keptSince && <p class="hint">{sentence(boardWords.keptSince, { day: data.keptSince }, lang)}</p>}
          <div class="board-fields">
            <DayInput name="known-at" label={t(boardWords.knownAt)} value={query['known-at']} />
            <button class="button button-secondary button-small" type="submit">
              {t(boardWords.show)}
            </button>
            {data.knownAt && <a href={addressOf(path, query, { 'known-at': null })}>{t(boardWords.asKnownNow)}</a>}
          </div>
        </form>
        {data.scopes.length > 0 && !data.filtered && (
          <form method="get" action={path} class="board-form">
            <Kept query={query} own={suppositions} />
            <h3>{t(boardWords.whatIf)}</h3>
            <p class="hint">{t(boardWords.whatIfHint)}</p>
            <div class="board-fields">
              <p class="field">
                <label for={fieldId('if-scope')}>{t(boardWords.ifScope)}</label>
                <select class="input" id={fieldId('if-scope')} name="if-scope">
                  {data.scopes.map(({ id, name }) => (
                    <option key={id} value={id} selected={id === query['if-scope']}>
                      {t(name)}
                    </option>
                  ))}
                </select>
              </p>
              <p class="field">
                <label for={fieldId('if-number')}>{t(boardWords.ifNumber)}</label>
                <input
                  class="input"
                  id={fieldId('if-number')}
                  name="if-number"
                  type="number"
                  min="0"
                  value={query['if-number'] ?? ''}
                />
              </p>
              <DayInput name="if-from" label={t(boardWords.ifFrom)} value={query['if-from']} />
              <DayInput name="if-closing" label={t(boardWords.ifClosing)} value={query['if-closing']} />
              <DayInput name="if-extension" label={t(boardWords.ifExtension)} value={query['if-extension']} />
              <button class="button button-secondary button-small" type="submit">
                {t(boardWords.suppose)}
              </button>
              {data.rows.some((row) => row.whatIf) && (
                <a href={addressOf(path, query, Object.fromEntries(suppositions.map((name) => [name, null])))}>
                  {t(boardWords.noMore)}
                </a>
              )}
            </div>
          </form>
        )}
      </div>
    </Details>
  )
}

const DayInput = ({ name, label, value }: { name: string; label: string; value: string | undefined }) => (
  <p class="field">
    <label for={fieldId(name)}>{label}</label>
    <input class="input" id={fieldId(name)} name={name} type="date" value={value ?? ''} />
  </p>
)

const Kept = ({ query, own }: { query: Record<string, string>; own: readonly string[] }) => (
  <>
    {Object.entries(kept(query, own)).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)
