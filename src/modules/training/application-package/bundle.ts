import { strToU8, zipSync } from 'fflate'
import type { DownloadContext, Downloaded } from '#platform/web/page-binding.ts'
import { certificatePdf } from './certificate-pdf.ts'
import type { ApplicationPackage, PackageItem } from './contents.ts'
import { indexHtml } from './index-page.tsx'
import { packageWords } from './words.ts'

const extensions: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

/** The package as one ZIP: an index for people (HTML) and for programs (JSON), and every file that goes along. */
export async function packageBundle(data: ApplicationPackage, context: DownloadContext): Promise<Downloaded> {
  const { lang, practice } = context
  const evidence = await context.readFiles(data.items.flatMap((item) => (item.attachmentId ? [item.attachmentId] : [])))
  const files: Record<string, Uint8Array> = {}
  const listed: { item: PackageItem; path: string | null }[] = []
  for (const [place, item] of data.items.entries()) {
    const stem = `${String(place + 1).padStart(2, '0')}-${slug(item.title[lang])}`
    const attached = item.attachmentId ? evidence.get(item.attachmentId) : undefined
    let path: string | null = null
    if (item.certificate) {
      path = `${stem}.pdf`
      files[path] = await certificatePdf(item.certificate, practice)
    } else if (attached) {
      path = `${stem}.${extensions[attached.mediaType] ?? 'bin'}`
      files[path] = attached.content
    } else if (item.text) {
      path = `${stem}.txt`
      files[path] = strToU8(item.text)
    }
    listed.push({ item, path })
  }
  files['index.html'] = strToU8(indexHtml(data, listed, context))
  files['index.json'] = strToU8(`${JSON.stringify(indexJson(data, listed, context), null, 2)}\n`)
  return {
    fileName: `${data.code}-${slug(packageWords.title[lang])}.zip`,
    mediaType: 'application/zip',
    body: Buffer.from(zipSync(files, { level: 6, mtime: new Date(`${context.today}T12:00:00Z`) })),
  }
}

function indexJson(
  data: ApplicationPackage,
  listed: readonly { item: PackageItem; path: string | null }[],
  { practice, today }: DownloadContext,
) {
  return {
    practice,
    made_on: today,
    candidacy: data.code,
    officer: data.officer,
    bulletin: data.posting,
    mission: data.mission,
    items: listed.map(({ item, path }) => ({
      kind: item.kind,
      title: item.title,
      on: item.on,
      detail: item.detail,
      file: path,
    })),
  }
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'item'
