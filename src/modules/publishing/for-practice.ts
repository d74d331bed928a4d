import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { agreedUntil, namedBy, neededFor } from './rules/agreed.ts'
import { shownName } from './rules/shown-name.ts'
import { consentsOf } from './store/agreements.ts'
import { insertPublication, tell } from './store/publications.ts'
import { type PictureToPublish, publish } from './store/publish.ts'
import { type By, record } from './store/rows.ts'
import {
  type ConsentPart,
  type EntryAct,
  emptyText,
  type NameShown,
  type Phase,
  type PublicationKind,
  type VersionState,
} from './vocabulary.ts'

/** Something at the desk of the practice copy: invented, and saying so. */
export interface PracticePublication {
  kind: PublicationKind
  code: string
  state: VersionState
  on: Day
  title: Localized
  summary: Localized
  body: Localized
  quote?: Localized
  phase?: Phase
  missions?: string[]
  publishAt?: string
  consent?: { givenName: string; familyName: string; shows: NameShown; described: Localized; covers: ConsentPart[] }
  release?: string
  picture?: PictureToPublish & { attachmentId: string }
}

const done: Partial<Record<VersionState, EntryAct[]>> = {
  draft: ['started'],
  'in-translation': ['started', 'sent-to-translation'],
  'in-review': ['started', 'sent-to-translation', 'verified'],
  scheduled: ['started', 'sent-to-translation', 'verified', 'reviewed', 'scheduled'],
  published: ['started', 'sent-to-translation', 'verified', 'reviewed', 'published'],
}

/** Puts it where it would be had people done it: author, verifier and reviewer are given. */
export async function publicationForPractice(
  tx: Tx,
  one: PracticePublication,
  by: { author: By; reviewer: By },
): Promise<void> {
  const { author, reviewer } = by
  const id = author.fresh()
  const acts = done[one.state] ?? []
  await insertPublication(tx, { id, code: one.code, kind: one.kind, missions: one.missions ?? [] }, author)
  const pictureId = one.picture ? author.fresh() : null
  if (one.picture) {
    const { attachmentId, mediaType, width, height, alt, credit } = one.picture
    await record(
      tx,
      'picture',
      {
        ...{ id: pictureId, publication_id: id, attachment_id: attachmentId },
        ...{ media_type: mediaType, width, height, alt, credit },
      },
      author,
    )
  }
  if (one.consent) {
    const { givenName, familyName, ...agreed } = one.consent
    await record(
      tx,
      'consent',
      {
        ...{ id: author.fresh(), publication_id: id, given_name: givenName, family_name: familyName, ...agreed },
        ...{ purpose: 'Practice', given_on: one.on, until: null, attachment_id: null, invented: true, version: 1 },
      },
      author,
    )
  }
  if (one.release)
    await record(
      tx,
      'release',
      {
        id: author.fresh(),
        publication_id: id,
        service: one.release,
        released_by: 'Practice',
        released_on: one.on,
        attachment_id: null,
        version: 1,
      },
      author,
    )
  const none = emptyText()
  const verified = acts.includes('verified')
  const reviewed = acts.includes('reviewed')
  const out = one.state === 'published'
  const quote = one.quote ?? none
  await record(
    tx,
    'version',
    {
      ...{
        id: author.fresh(),
        publication_id: id,
        number: 1,
        state: one.state,
        version: 1,
        place: 50,
        phase: one.phase ?? null,
      },
      ...{
        title: one.title,
        summary: one.summary,
        body: one.body,
        quote,
        organisation: none,
        link: none,
        picture_id: pictureId,
      },
      ...{
        editors: [author.actor.accountId],
        written_by_name: author.actor.name,
        of_pack: false,
        source: {},
        fr_verified: true,
      },
      ...(verified
        ? { verified_by: author.actor.accountId, verified_by_name: author.actor.name, verified_at: author.now }
        : {}),
      ...(reviewed
        ? { reviewed_by: reviewer.actor.accountId, reviewed_by_name: reviewer.actor.name, reviewed_at: reviewer.now }
        : {}),
      ...(one.publishAt ? { publish_at: one.publishAt } : {}),
      ...(out ? { published_on: one.on, published_at: author.now } : {}),
    },
    author,
  )
  for (const act of acts) await tell(tx, act === 'reviewed' ? reviewer : author, { publicationId: id, number: 1, act })
  if (!out) return
  const consents = await consentsOf(tx, id)
  const needed = neededFor({ quote }, pictureId !== null)
  const named = namedBy(needed, consents, one.on)
  await publish(
    tx,
    { id, kind: one.kind, code: one.code },
    {
      at: author.now,
      today: one.on,
      agreed: {
        name: named && shownName(named),
        described: named?.described ?? none,
        until: agreedUntil(needed, consents, one.on),
      },
      picture: one.picture ?? null,
    },
  )
}
