import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { allServices } from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { cameTo, editor, moveOn } from '../editing.ts'
import { tell, versionsOf } from '../store/publications.ts'
import { unpublish } from '../store/publish.ts'
import { change, record } from '../store/rows.ts'
import {
  consentSubject,
  type PublicationSubject,
  publicationSubject,
  releaseSubject,
  versionSubjectOf,
} from '../subject.ts'
import { consentParts, namesShown, type Publication, publicationHref } from '../vocabulary.ts'
import { agreementWords } from '../words-of-agreements.ts'

const ofStory = ({ publication }: Pick<PublicationSubject, 'publication'>): Refusal | null =>
  publication.kind === 'story' ? null : refuse('of-another-kind')

/** What a person agreed to, with the paper that they signed. */
export const recordConsent = defineAction({
  name: 'publishing.record-consent',
  doneBy: editor,
  input: {
    publicationId: field.id(),
    givenName: field.text(100),
    familyName: field.text(100),
    covers: field.choices(consentParts),
    shows: field.choice(namesShown),
    described: field.optionalBoth(200),
    purpose: field.text(500),
    givenOn: field.day(),
    until: field.optionalDay(),
    paper: field.file(),
  },
  subject: 'publicationId',
  load: (tx, { publicationId }) => publicationSubject(tx, publicationId),
  openWhen: (subject) => ofStory(subject),
  decide(_subject, { covers, described, givenOn, until }, c) {
    if (covers.length === 0) return refuse('agreed-to-nothing')
    if (givenOn > c.today) return refuse('day-not-yet')
    if (until !== null && until < givenOn) return refuse('ends-before-it-begins')
    if ((described.en === '') !== (described.fr === '')) return refuse('in-both-languages')
    return { id: c.fresh() }
  },
  async save(tx, { id, publication }, row, c, input) {
    const paper = await c.tools.attachments.attach(tx, c, input.paper, {
      kind: 'publication-consent',
      id: row.id,
      scope: {},
    })
    if (isRefusal(paper)) return paper
    const { givenName, familyName, covers, shows, described, purpose, givenOn, until } = input
    await record(
      tx,
      'consent',
      {
        ...{
          id: row.id,
          publication_id: id,
          given_name: givenName,
          family_name: familyName,
          covers,
          shows,
          described,
          purpose,
        },
        ...{ given_on: givenOn, until, attachment_id: paper.id, invented: false, version: 1 },
      },
      c,
    )
    await tell(tx, c, { publicationId: id, act: 'consent-recorded' })
    return cameTo(publication.id, 'recorded-consent')
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: agreementWords.recordConsent,
})

/** At any moment and without a reason: the story is gone from page, feeds and search with the commit. */
export const withdrawConsent = defineAction({
  name: 'publishing.withdraw-consent',
  doneBy: editor,
  input: { consentId: field.id() },
  subject: 'consentId',
  danger: true,
  load: (tx, { consentId }) => consentSubject(tx, consentId),
  openWhen: ({ consent }) => (consent.withdrawnOn === null ? null : refuse('withdrawn-already')),
  decide: () => ({}),
  async save(tx, { id, publication }, _changes, c) {
    await change(tx, 'consent', id, { withdrawn_on: c.today, withdrawn_at: c.now })
    await tell(tx, c, { publicationId: publication.id, act: 'consent-withdrawn' })
    await takeDown(tx, publication, c)
    return cameTo(publication.id, 'withdrew-consent')
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: agreementWords.withdrawConsent,
})

/** The service lets a story of its people go out. */
export const recordRelease = defineAction({
  name: 'publishing.record-release',
  doneBy: editor,
  input: {
    publicationId: field.id(),
    service: field.pick(),
    releasedBy: field.text(200),
    releasedOn: field.day(),
    paper: field.optionalFile(),
  },
  subject: 'publicationId',
  async load(tx, { publicationId }) {
    const subject = await publicationSubject(tx, publicationId)
    return (
      subject && {
        ...subject,
        services: (await allServices(tx)).map(({ code, name }) => ({ value: code, label: name })),
      }
    )
  },
  openWhen: (subject) => ofStory(subject),
  decide({ services }, { service, releasedOn }, c) {
    if (!services.some(({ value }) => value === service)) return refuse('release-of-unknown-service')
    return releasedOn > c.today ? refuse('day-not-yet') : { id: c.fresh() }
  },
  async save(tx, { id }, row, c, { service, releasedBy, releasedOn, paper }) {
    const kept = paper ? await c.tools.attachments.attach(tx, c, paper, { kind: 'publication', id, scope: {} }) : null
    if (isRefusal(kept)) return kept
    await record(
      tx,
      'release',
      {
        ...{ id: row.id, publication_id: id, service, released_by: releasedBy, released_on: releasedOn },
        ...{ attachment_id: kept?.id ?? null, version: 1 },
      },
      c,
    )
    await tell(tx, c, { publicationId: id, act: 'release-recorded', note: service })
    return cameTo(id, 'recorded-release')
  },
  choices: async (_tx, { services }) => ({ service: services }),
  prefill: async (_tx, _subject, c) => ({ releasedOn: c.today }),
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: agreementWords.recordRelease,
})

/** The service takes its release back: a story that stands goes. */
export const endRelease = defineAction({
  name: 'publishing.end-release',
  doneBy: editor,
  input: { releaseId: field.id() },
  subject: 'releaseId',
  danger: true,
  load: (tx, { releaseId }) => releaseSubject(tx, releaseId),
  openWhen: ({ release }) => (release.endedOn === null ? null : refuse('withdrawn-already')),
  decide: () => ({}),
  async save(tx, { id, publication, release }, _changes, c) {
    await change(tx, 'release', id, { ended_on: c.today })
    await tell(tx, c, { publicationId: publication.id, act: 'release-ended', note: release.service })
    await takeDown(tx, publication, c)
    return cameTo(publication.id, 'ended-release')
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: agreementWords.endRelease,
})

/** What was agreed to is agreed to no longer: the version that stands is withdrawn, and its public copy goes. */
async function takeDown(tx: Tx, publication: Publication, c: Circumstances): Promise<void> {
  const versions = await versionsOf(tx, publication.id)
  const standing = versions.find(({ state }) => state === 'published')
  if (standing)
    await moveOn(
      tx,
      versionSubjectOf(standing, publication, versions),
      { state: 'withdrawn', ended_at: c.now },
      'withdrawn',
      c,
    )
  await unpublish(tx, publication)
}
