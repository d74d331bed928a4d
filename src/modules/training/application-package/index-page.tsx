import { renderToString } from 'preact-render-to-string'
import type { DownloadContext } from '#platform/web/page-binding.ts'
import type { ApplicationPackage, PackageItem } from './contents.ts'
import { kindWords, packageWords as words } from './words.ts'

/** The index of the package for people: opens by itself in any browser, beside the files it names. */
export function indexHtml(
  data: ApplicationPackage,
  listed: readonly { item: PackageItem; path: string | null }[],
  { lang, practice, today }: DownloadContext,
): string {
  const page = (
    <html lang={`${lang}-CA`}>
      <head>
        <meta charset="utf-8" />
        <title>{`${words.title[lang]} ${data.code}`}</title>
      </head>
      <body>
        {practice && (
          <p>
            <strong>{words.practice[lang]}</strong>
          </p>
        )}
        <h1>{words.title[lang]}</h1>
        <dl>
          <dt>{words.officer[lang]}</dt>
          <dd>
            {data.officer} ({data.code})
          </dd>
          <dt>{words.bulletin[lang]}</dt>
          <dd>
            {data.posting[lang]} ({data.mission})
          </dd>
          <dt>{words.made[lang]}</dt>
          <dd>{today}</dd>
        </dl>
        <table>
          <thead>
            <tr>
              {[words.kind, words.what, words.day, words.detail, words.file].map((label) => (
                <th key={label.en} scope="col">
                  {label[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map(({ item, path }, place) => (
              <tr key={`${item.kind} ${place}`}>
                <td>{kindWords[item.kind][lang]}</td>
                <td>{item.title[lang]}</td>
                <td>{item.on}</td>
                <td>{item.detail?.[lang]}</td>
                <td>{path ? <a href={path}>{path}</a> : words.noFile[lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </body>
    </html>
  )
  return `<!DOCTYPE html>\n${renderToString(page)}\n`
}
