import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { VNode } from 'preact'
import { type Language, languages } from '#kernel/language.ts'
import { loadAssets } from '#platform/web/assets.ts'
import { renderPage } from '#platform/web/components/index.ts'
import { board } from './gallery/board.tsx'
import { form } from './gallery/form.tsx'
import { home } from './gallery/home.tsx'
import { list } from './gallery/list.tsx'
import { record } from './gallery/record.tsx'
import { signIn } from './gallery/sign-in.tsx'

/** Sample pages that show every component with invented people; for tests and for the eye. */
export const gallery: Readonly<Record<string, (lang: Language) => VNode>> = { home, list, record, form, board, signIn }

/** Writes the gallery as files that a browser opens from the disk. */
export function writeGallery(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const file of loadAssets().files) {
    const local = file.type.startsWith('text/css') ? file.body.toString().replaceAll('url(/assets/', 'url(') : file.body
    writeFileSync(join(folder, file.path), local)
  }
  for (const lang of languages)
    for (const [name, page] of Object.entries(gallery)) {
      const html = renderPage(page(lang)).replaceAll('"/assets/', '"assets/')
      writeFileSync(join(folder, `${name}-${lang}.html`), html)
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeGallery(process.argv[2] ?? 'gallery')
