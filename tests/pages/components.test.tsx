import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { loadAssets } from '#platform/web/assets.ts'
import {
  DataTable,
  ErrorSummary,
  fieldId,
  Pager,
  renderPage,
  StrengthBar,
  TextField,
} from '#platform/web/components/index.ts'
import { pagesShown } from '#platform/web/components/pager.tsx'
import { overOf, vacantOf } from '#platform/web/components/strength.tsx'
import { formErrors } from './gallery/form.tsx'
import { gallery } from './gallery.tsx'

const all = languages.flatMap((lang) => Object.entries(gallery).map(([name, page]) => [name, lang, page] as const))
const ids = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)
const values = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].flatMap((match) => match[1]!.split(' '))

describe.each(all)('sample page %s in %s', (_name, lang, page) => {
  const html = renderPage(page(lang))

  test('is a whole document in its language, marked as practice, with a way past the menu', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="(en|fr)-CA"/)
    expect(html).toContain(`<html lang="${lang}-CA"`)
    expect(html).toContain(lang === 'en' ? 'Practice copy' : 'Copie d’exercice')
    expect(html).toContain('href="#main"')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(lang === 'en' ? 'lang="fr" hreflang="fr"' : 'lang="en" hreflang="en"')
  })

  test('carries nothing that a policy without inline style and script would block', () => {
    expect(html).not.toMatch(/ style="/)
    expect(html).not.toMatch(/ on[a-z]+="/)
    expect(html).not.toMatch(/<script(?![^>]* src=)/)
    expect(html).not.toMatch(/<style/)
    expect(html).not.toMatch(/(src|href)="(https?:|data:|javascript:)/)
  })

  test('every id is unique and every reference arrives', () => {
    const known = ids(html)
    expect(known.filter((id, index) => known.indexOf(id) !== index)).toEqual([])
    for (const attribute of ['for', 'aria-describedby', 'aria-labelledby', 'popovertarget'])
      for (const id of values(html, attribute)) expect(known, `${attribute}=${id}`).toContain(id)
    for (const href of values(html, 'href').filter((value) => value.startsWith('#')))
      expect(known).toContain(href.slice(1))
  })

  test('every form that posts carries its token', () => {
    for (const form of html.match(/<form[^>]*method="post".*?<\/form>/gs) ?? []) expect(form).toContain('name="_csrf"')
  })

  test('travels in under 100 KB with everything it needs', () => {
    // Every script that a page of work may ask for; the preview is for other sites, the guide weighs itself.
    const { css, mark, font, scripts } = loadAssets()
    const { 'decision-guide': _guide, ...others } = scripts
    const files = [css, mark, font, ...Object.values(others)].map((file) => gzipSync(file.body).length)
    expect(files.reduce((sum, size) => sum + size, gzipSync(html).length)).toBeLessThan(60_000)
  })
})

describe('errors', () => {
  test.each(languages)('in %s each line of the summary leads to a field that says the same', (lang) => {
    const html = renderPage(gallery.form!(lang))
    for (const { field, message } of formErrors(lang)) {
      expect(html).toContain(`href="#${fieldId(field)}">${message.replaceAll("'", '&#39;')}</a>`)
      const error = new RegExp(`id="${fieldId(field)}-error"[^>]*>(<[^>]*>[^<]*</[^>]*>)?([^<]*)<`).exec(html)
      expect(error?.[2]).toBe(message)
      expect(values(html, 'aria-describedby')).toContain(`${fieldId(field)}-error`)
    }
  })

  test('no error, no summary', () => {
    expect(ErrorSummary({ lang: 'en', errors: [] })).toBeNull()
  })

  test('what was typed is kept and never becomes markup', () => {
    const html = renderPage(<TextField lang="en" name="who" label="Who" value={`"><script>alert(1)</script>`} />)
    expect(html).toContain('value="&quot;>&lt;script>')
    expect(html).not.toContain('<script>')
    expect(renderPage(gallery.form!('en'))).toContain('&lt;b>&quot;O’Brien&quot; &amp; fils&lt;/b>')
  })
})

describe('lists', () => {
  const hrefFor = (change: { page?: number; sort?: { key: string; dir: string } }) =>
    change.sort ? `?sort=${change.sort.key}.${change.sort.dir}` : `?page=${change.page}`

  test('sorting turns round on the sorted column and starts upwards on another', () => {
    const columns = [
      { key: 'name', label: 'Name', sortable: true },
      { key: 'due', label: 'Due', sortable: true },
    ]
    const html = renderPage(
      <DataTable
        lang="en"
        caption="Tasks"
        columns={columns}
        rows={[{ cells: ['a', 'b'], href: '/a' }]}
        sort={{ key: 'name', dir: 'asc' }}
        hrefFor={hrefFor}
      />,
    )
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('?sort=name.desc')
    expect(html).toContain('?sort=due.asc')
    expect(html).toContain('<a href="/a">a</a>')
    expect(html).toContain('data-label="Due"')
  })

  test('the pager shows the ends and the neighbours, and a gap only where more than one is left out', () => {
    expect(pagesShown(1, 1)).toEqual([1])
    expect(pagesShown(3, 41)).toEqual([1, 2, 3, 4, 'gap', 41])
    expect(pagesShown(4, 41)).toEqual([1, 2, 3, 4, 5, 'gap', 41])
    expect(pagesShown(20, 41)).toEqual([1, 'gap', 19, 20, 21, 'gap', 41])
    expect(pagesShown(41, 41)).toEqual([1, 'gap', 40, 41])
    expect(renderPage(<Pager lang="fr" page={1} pages={1} total={0} hrefFor={hrefFor} />)).toContain(
      'Page 1 sur 1, 0 résultat',
    )
  })
})

describe('strength', () => {
  test('S2.26 what is cut below what is there is over, never a negative vacancy', () => {
    const cut = { authorized: 16, filled: 17, reserved: 1 }
    expect(vacantOf(cut)).toBe(0)
    expect(overOf(cut)).toBe(2)
    const html = renderPage(<StrengthBar lang="en" {...cut} />)
    expect(html).toContain('aria-label="Authorized 16: filled 17, reserved 1, vacant 0, over by 2"')
    expect(html).toMatch(/class="bar-over" x="88.89%"[^>]*width="11.11%"/)
    expect(html).not.toContain('bar-vacant')
  })
})

describe('assets', () => {
  test('the path carries the content, the scripts stay small', () => {
    const { css, scripts, files, worker } = loadAssets()
    // A browser asks for a newer worker where it found the first.
    for (const file of files.filter((one) => one !== worker))
      expect(file.path).toMatch(/^\/assets\/[a-z-]+\.[0-9a-f]{12}\.[a-z0-9]+$/)
    const { 'decision-guide': guide, ...others } = scripts
    const bytes = Object.values(others).reduce((sum, script) => sum + script.body.length, 0)
    expect(bytes).toBeLessThan(6144)
    // The guide compares and forgets in the page, since it sends nothing.
    expect(brotliCompressSync(guide!.body).length).toBeLessThan(3_072)
    expect(brotliCompressSync(worker.body).length).toBeLessThan(1_024)
    expect(brotliCompressSync(css.body).length).toBeLessThan(12_000)
    expect(css.body.toString()).not.toMatch(/url\("?(https?:|data:)/)
  })

  test('every design token that a rule uses has its value', () => {
    const css = loadAssets().css.body.toString()
    const used = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]!))
    for (const token of used) expect(css, token).toMatch(new RegExp(`${token}:`))
  })
})
