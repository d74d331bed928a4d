import { fileTypeFromBuffer } from 'file-type'
import { type Refusal, refuse } from '#kernel/refusal.ts'

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** What somebody sends: its bytes, and what its name and its sender say that it is. */
export interface Upload {
  bytes: Uint8Array
  fileName: string
  declaredType?: string
}

export const mebibyte = 1024 * 1024
export const largestFile = 10 * mebibyte
export const mostPerPerson = 100 * mebibyte

const extensions: Record<string, MediaType> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
const saysNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream'])
const sameType: Record<string, MediaType> = { 'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg' }

/** The media type that name, sender and content agree upon, or why the file is not accepted (trust.md 2.4, uploads). */
export async function acceptFile({ bytes, fileName, declaredType = '' }: Upload): Promise<MediaType | Refusal> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > largestFile) return refuse('file-too-large', { limit: largestFile / mebibyte })
  const named = extensions[/\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '']
  if (!named) return refuse('file-type-not-accepted')
  const declared = declaredType.split(';')[0]!.trim().toLowerCase()
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime
  const agree = found === named && (saysNothing.has(declared) || (sameType[declared] ?? declared) === named)
  return agree && endsAsItShould(named, bytes) ? named : refuse('file-not-what-it-says')
}

/** A file cut off on its way, or with something else behind it, is not what it says. */
function endsAsItShould(type: MediaType, bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-1024))
  if (type === 'application/pdf') return end.includes('%%EOF')
  if (type === 'image/png') return end.subarray(-8, -4).toString('latin1') === 'IEND'
  return end.includes(Buffer.from([0xff, 0xd9]))
}

/** The last part of the name without what could mislead: paths, control and direction characters; 150 letters at most. */
export function plainFileName(fileName: string): string {
  const base = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = base
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const extension = /\.[^.]{1,5}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - extension.length)].slice(0, 150 - extension.length).join('')
  return `${stem.replace(/^[.\s]+/, '') || 'file'}${extension}`
}
