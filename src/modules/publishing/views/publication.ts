import type { Refusal } from '#kernel/refusal.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { endRelease, recordConsent, recordRelease, withdrawConsent } from '../actions/agreements.ts'
import { editNews, editPage, editStory } from '../actions/edit.ts'
import { reviewVersion, sendBack, sendToTranslation, verifyTranslation } from '../actions/on-the-way.ts'
import { removePicture, setPicture } from '../actions/picture.ts'
import { publishNow, scheduleVersion, withdrawVersion } from '../actions/publish.ts'
import { giveUpVersion, nameMissions, takeUpVersion } from '../actions/versions.ts'
import { lacking, neededFor } from '../rules/agreed.ts'
import { completenessOf, notReady } from '../rules/ready.ts'
import { knownAddresses } from '../store/addresses.ts'
import { entriesOf, findPublication, protectedAmong, versionsOf, zoneOf } from '../store/publications.ts'
import { agreementsOf, consentSubjectOf, publicationSubjectOf, releaseSubjectOf, versionSubjectOf } from '../subject.ts'
import {
  type Completeness,
  type Consent,
  type Entry,
  isOpen,
  type Publication,
  type Release,
  type Version,
} from '../vocabulary.ts'
import { deskWords } from '../words-of-pages.ts'
import { atTheDesk } from './readers.ts'

/** A version, and which languages it has. */
export type VersionLine = Version & { languages: Completeness }

export interface OnePublication {
  id: string
  publication: Publication
  versions: VersionLine[]
  entries: Entry[]
  /** Why the version that is worked on may not go out yet. */
  missing: Refusal[]
  /** Missions that it names and that are under protection: it is hidden. */
  hiddenBy: string[]
  /** The zone in which hours are meant. */
  zone: string
  consents: Consent[]
  releases: Release[]
}

export const publicationView = defineView({
  name: 'publishing.publication',
  seenBy: atTheDesk,
  query: { id: field.id() },
  async load(tx, { id }, c): Promise<OnePublication | null> {
    const publication = await findPublication(tx, id)
    if (!publication) return null
    const versions = await versionsOf(tx, id)
    const { consents, releases } = await agreementsOf(tx, id)
    const open = versions.find(({ state }) => isOpen(state))
    const words = open ? notReady(publication.kind, open, await knownAddresses(tx, c.today)) : null
    const agreed =
      open && publication.kind === 'story' && c.actor.duty === 'communications-officer'
        ? lacking(neededFor(open, open.pictureId !== null), consents, releases, c.today)
        : null
    return {
      id,
      publication,
      versions: versions.map((one) => ({ ...one, languages: completenessOf(one) })),
      entries: await entriesOf(tx, id),
      missing: [words, agreed].filter((one) => one !== null),
      hiddenBy: await protectedAmong(tx, publication.missions),
      zone: await zoneOf(tx),
      consents,
      releases,
    }
  },
  about: ({ id }) => ({ kind: 'publication', id }),
  // Who agreed is for those who asked; whoever reviews the words does not need it.
  hiddenFrom: { 'rcmp-planner': ['consents', 'releases'] },
  offers(data) {
    const { publication, versions, consents, releases } = data
    const known = { en: new Set<string>(), fr: new Set<string>() }
    const edit = { page: editPage, news: editNews, story: editStory }[publication.kind]
    return [
      ...versions.flatMap((one) => {
        const subject = versionSubjectOf(one, publication, versions)
        const outgoing = { ...subject, known, consents, releases }
        return [
          on(reviewVersion, outgoing),
          on(verifyTranslation, outgoing),
          on(edit, subject),
          ...(isOpen(one.state) && one.state !== 'reviewed' && one.state !== 'scheduled'
            ? []
            : [on(publishNow, outgoing)]),
          on(scheduleVersion, { ...outgoing, zone: data.zone }),
          on(sendToTranslation, subject),
          on(setPicture, subject),
          on(removePicture, subject),
          on(sendBack, subject),
          on(takeUpVersion, subject),
          on(giveUpVersion, subject),
          on(withdrawVersion, subject),
        ]
      }),
      on(nameMissions, { ...publicationSubjectOf(publication, versions), there: [] }),
      on(recordConsent, publicationSubjectOf(publication, versions)),
      on(recordRelease, { ...publicationSubjectOf(publication, versions), services: [] }),
      ...consents.map((one) => on(withdrawConsent, consentSubjectOf(one, publication))),
      ...releases.map((one) => on(endRelease, releaseSubjectOf(one, publication))),
    ]
  },
  words: { title: deskWords.publication },
})
