import { DayText, Offers, Prose, SummaryList } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { letter } from '../views/letter.ts'
import { words } from '../words.ts'
import { address } from './address.ts'

export const letterPage = page(letter, {
  path: words.paths.letter,
  title: (data, lang) => data.subject[lang],
  breadcrumbs: (_data, lang) => [{ href: address(words.paths.inbox, lang), label: words.inbox.title[lang] }],
  body: ({ data, lang, t, offers, csrf }) => (
    <>
      <SummaryList
        rows={[
          { key: t(words.letter.sent), value: <DayText lang={lang} day={data.sentOn} /> },
          { key: t(words.inbox.state), value: t(data.read ? words.inbox.read : words.inbox.unread) },
        ]}
      />
      <Prose>
        {t(data.body)
          .split(/\n{2,}/)
          .map((paragraph) => (
            <p key={paragraph}>
              {paragraph.split('\n').map((line, index) => (
                <>
                  {index > 0 && <br />}
                  {line}
                </>
              ))}
            </p>
          ))}
        {data.href && (
          <p>
            <a href={withLanguage(data.href[lang], lang)}>{t(words.letter.follow)}</a>
          </p>
        )}
      </Prose>
      <Offers offers={offers} csrf={csrf} />
    </>
  ),
})

/** Letters say their page with or without the language in front. */
function withLanguage(href: string, lang: string): string {
  return href.startsWith(`/${lang}/`) ? href : `/${lang}${href}`
}
