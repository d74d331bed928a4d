import { Callout, EmptyState, Pager, Tabs } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { FindData } from '../views/find.ts'
import { LONGEST_ASKED, marked } from '../vocabulary/asked.ts'
import { frontPath } from '../words-of-front.ts'
import { searchWords as words } from '../words-of-search.ts'

/** The search of the public site: the question again, what was found by kind, and what to do where nothing was. */
export function FindPage({ data, lang, t, url, actor }: PageProps<FindData>) {
  const path = url.split('?')[0] ?? url
  const front = actor ? `/${lang}${t(frontPath)}` : `/${lang}`
  const hrefOf = (o: { kind?: string | null; page?: number | undefined }) => {
    const kind = o.kind === undefined ? data.kind : o.kind
    const search = new URLSearchParams({
      q: data.asked,
      ...(kind ? { kind } : {}),
      ...(o.page && o.page > 1 ? { page: String(o.page) } : {}),
    })
    return `${path}?${search}`
  }
  return (
    <>
      <search>
        <form class="find" method="get" action={path} aria-label={t(words.title)}>
          <label for="find-q">{t(words.label)}</label>
          <p class="hint" id="find-hint">
            {t(words.hint)}
          </p>
          <div class="find-line">
            <input
              id="find-q"
              class="input"
              type="search"
              name="q"
              value={data.asked}
              maxLength={LONGEST_ASKED}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="find-hint"
            />
            <button class="button button-primary" type="submit">
              {t(words.button)}
            </button>
          </div>
        </form>
      </search>
      {data.cut && (
        <Callout lang={lang} tone="info" title={t(words.cut)}>
          <p>{sentence(words.cutText, { n: LONGEST_ASKED }, lang)}</p>
        </Callout>
      )}
      {data.asked !== '' && data.words.length === 0 && (
        <EmptyState title={t(words.noWords)} text={t(words.noWordsText)} />
      )}
      {data.words.length > 0 && data.total === 0 && (
        <EmptyState
          title={sentence(words.nothing, { asked: data.asked }, lang)}
          text={t(words.nothingText)}
          action={{ href: `${front}#pages`, label: t(words.allPages) }}
        />
      )}
      {data.total > 0 && (
        <>
          <h2 class="found-count">
            {sentence(data.total === 1 ? words.foundOne : words.found, { n: data.total, asked: data.asked }, lang)}
          </h2>
          {data.kinds.length > 1 && (
            <Tabs
              lang={lang}
              label={t(words.kinds)}
              links={[
                {
                  href: hrefOf({ kind: null }),
                  label: t(words.all),
                  count: data.kinds.reduce((sum, one) => sum + one.count, 0),
                  current: data.kind === null,
                },
                ...data.kinds.map((one) => ({
                  href: hrefOf({ kind: one.kind }),
                  label: t(one.label),
                  count: one.count,
                  current: data.kind === one.kind,
                })),
              ]}
            />
          )}
          <ol class="found" start={(data.page - 1) * 10 + 1}>
            {data.rows.map((row) => (
              <li key={t(row.href)}>
                <p class="eyebrow">{t(row.kind)}</p>
                <h3>
                  <a href={t(row.href)}>
                    <Marked text={t(row.title)} asked={data.words} />
                  </a>
                </h3>
                {row.detail && t(row.detail) && (
                  <p>
                    <Marked text={t(row.detail)} asked={data.words} />
                  </p>
                )}
              </li>
            ))}
          </ol>
          {data.pages > 1 && (
            <Pager
              lang={lang}
              page={data.page}
              pages={data.pages}
              total={data.total}
              hrefFor={({ page }) => hrefOf({ page })}
            />
          )}
        </>
      )}
    </>
  )
}

/** What was asked for stands out; the text itself stays text. */
const Marked = ({ text, asked }: { text: string; asked: readonly string[] }) => (
  <>{marked(text, asked).map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>
)
