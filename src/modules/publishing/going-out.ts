import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Saved } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { readPicture } from '#platform/files/picture.ts'
import { cameTo, moveOn } from './editing.ts'
import type { KnownAddresses } from './rules/addresses.ts'
import { agreedUntil, lacking, namedBy, neededFor } from './rules/agreed.ts'
import { notReady } from './rules/ready.ts'
import { shownName } from './rules/shown-name.ts'
import { knownAddresses } from './store/addresses.ts'
import { findPicture, versionsOf } from './store/publications.ts'
import { type Agreed, type PictureToPublish, publish } from './store/publish.ts'
import { agreementsOf, type VersionSubject, versionSubject } from './subject.ts'
import { type Consent, emptyText, type Release } from './vocabulary.ts'

/** Larger pictures would make a page heavy on a slow phone. */
export const mostPictureBytes = 256 * 1024

/** A version that may go out, with what it rests on. */
export interface OutgoingSubject extends VersionSubject {
  known: KnownAddresses
  consents: Consent[]
  releases: Release[]
}

export async function outgoingSubject(
  tx: Tx,
  id: string,
  c: Pick<Circumstances, 'today'>,
): Promise<OutgoingSubject | null> {
  const subject = await versionSubject(tx, id)
  if (!subject) return null
  return { ...subject, known: await knownAddresses(tx, c.today), ...(await agreementsOf(tx, subject.publication.id)) }
}

/** Why it may not go out today: the words, or of a story what it rests on. */
export function notToGoOut(subject: OutgoingSubject, today: string): Refusal | null {
  const { of, publication, known, consents, releases } = subject
  const words = notReady(publication.kind, of, known)
  if (words || publication.kind !== 'story') return words
  return lacking(neededFor(of, of.pictureId !== null), consents, releases, today)
}

/** The version that stands gives way, this one stands, and the public reads it: one transaction. */
export async function goOut(tx: Tx, subject: OutgoingSubject, c: Circumstances): Promise<Saved | Refusal> {
  const { of, publication, consents } = subject
  const picture = of.pictureId === null ? null : await pictureToPublish(tx, of.pictureId, c)
  if (isRefusal(picture)) return picture
  const before = (await versionsOf(tx, publication.id)).find(({ state }) => state === 'published')
  if (before) await moveOn(tx, { ...subject, of: before }, { state: 'superseded', ended_at: c.now }, 'superseded', c)
  await moveOn(tx, subject, { state: 'published', published_on: c.today, published_at: c.now }, 'published', c)
  const needed = neededFor(of, of.pictureId !== null)
  const named = publication.kind === 'story' ? namedBy(needed, consents, c.today) : null
  const agreed: Agreed = {
    name: named && shownName(named),
    described: named?.described ?? emptyText(),
    until: agreedUntil(needed, consents, c.today),
  }
  await publish(tx, publication, { at: c.now, today: c.today, agreed, picture })
  return cameTo(publication.id, 'published', of.id)
}

async function pictureToPublish(tx: Tx, id: string, c: Circumstances): Promise<PictureToPublish | Refusal> {
  const picture = await findPicture(tx, id)
  const file = picture && (await c.tools.attachments.read(tx, picture.attachmentId))
  if (!picture || !file || file.mediaType === 'application/pdf') return refuse('picture-not-there')
  const read = readPicture(file.mediaType, file.content)
  if (!read || file.content.length > mostPictureBytes)
    return refuse('story-picture-too-large', { limit: mostPictureBytes / 1024 })
  return { ...picture, mediaType: file.mediaType, content: file.content }
}
