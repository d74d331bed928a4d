import { fileTypeFromBuffer } from 'file-type'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { mostPixels, readPicture } from './picture.ts'

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

export interface AcceptedFile {
  mediaType: MediaType
  /** What is kept: a picture without what was written beside it, a document as it came. */
  content: Buffer
}

/** The file as name, sender and content agree upon it, or why it is not accepted (trust.md 2.4, uploads). */
export async function acceptFile({ bytes, fileName, declaredType = '' }: Upload): Promise<AcceptedFile | Refusal> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > largestFile) return refuse('file-too-large', { limit: largestFile / mebibyte })
  const named = extensions[/\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '']
  if (!named) return refuse('file-type-not-accepted')
  const declared = declaredType.split(';')[0]!.trim().toLowerCase()
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime
  const agree = found === named && (saysNothing.has(declared) || (sameType[declared] ?? declared) === named)
  if (!agree) return refuse('file-not-what-it-says')
  if (named === 'application/pdf')
    return isWholeDocument(bytes) ? { mediaType: named, content: Buffer.from(bytes) } : refuse('file-not-what-it-says')
  const picture = readPicture(named, bytes)
  if (!picture) return refuse('file-not-what-it-says')
  if (picture.width * picture.height > mostPixels) return refuse('picture-too-large', { limit: mostPixels / 1_000_000 })
  return { mediaType: named, content: picture.content }
}

/** A document that was cut off on its way, or with something else behind it, is not what it says. */
function isWholeDocument(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  return begin === '%PDF-' && /%%EOF[\s\0]*$/.test(end)
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
