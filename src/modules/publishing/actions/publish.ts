import { hourInZone } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cameTo, editor, moveOn } from '../editing.ts'
import { goOut, notToGoOut, outgoingSubject } from '../going-out.ts'
import { comes, publishable, schedulable, withdrawable } from '../rules/life.ts'
import { zoneOf } from '../store/publications.ts'
import { unpublish } from '../store/publish.ts'
import { versionSubject } from '../subject.ts'
import { publicationHref } from '../vocabulary.ts'
import { publishWords } from '../words-of-publishing.ts'

const constraints = {
  story_with_consent: 'no-consent-to-story',
  story_with_release: 'no-release',
  published_in_both: 'no-body-in-both',
  published_after_review: 'not-reviewed',
  one_published_version: 'stale',
}

/** At once: the public reads it from the commit on. */
export const publishNow = defineAction({
  name: 'publishing.publish-version',
  doneBy: editor,
  input: { versionId: field.id() },
  subject: 'versionId',
  danger: true,
  load: (tx, { versionId }, c) => outgoingSubject(tx, versionId, c),
  openWhen: ({ of }) => publishable(of),
  decide: (subject, _input, c) => notToGoOut(subject, c.today) ?? {},
  save: (tx, subject, _changes, c) => goOut(tx, subject, c),
  constraints,
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: publishWords.publishNow,
})

/** On a day, at a full hour in the zone of the installation. */
export const scheduleVersion = defineAction({
  name: 'publishing.schedule-version',
  doneBy: editor,
  input: { versionId: field.id(), day: field.day(), hour: field.whole(0, 23) },
  subject: 'versionId',
  async load(tx, { versionId }, c) {
    const subject = await outgoingSubject(tx, versionId, c)
    return subject && { ...subject, zone: await zoneOf(tx) }
  },
  openWhen: ({ of }) => schedulable(of),
  decide(subject, { day, hour }, c) {
    const moment = hourInZone(day, hour, subject.zone)
    return comes(moment, c.now) ?? notToGoOut(subject, day) ?? { moment }
  },
  async save(tx, subject, { moment }, c, { day, hour }) {
    const note = `${day} ${String(hour).padStart(2, '0')}:00`
    await moveOn(tx, subject, { state: 'scheduled', publish_at: moment }, 'scheduled', c, note)
    return cameTo(subject.publication.id, 'scheduled', subject.id)
  },
  constraints,
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: publishWords.scheduleVersion,
})

/** Its moment has come. Whatever stands against it by then keeps it where it is, and the refusal in the audit. */
export const publishScheduled = defineAction({
  name: 'publishing.publish-scheduled',
  doneBy: {},
  input: { versionId: field.id() },
  subject: 'versionId',
  load: (tx, { versionId }, c) => outgoingSubject(tx, versionId, c),
  openWhen: ({ of }) => (of.state === 'scheduled' ? null : refuse('not-at-this-point')),
  decide: (subject, _input, c) => notToGoOut(subject, c.today) ?? {},
  save: (tx, subject, _changes, c) => goOut(tx, subject, c),
  constraints,
  words: publishWords.publishScheduled,
})

/** Off the public site, on every page and feed at once; its versions stay. */
export const withdrawVersion = defineAction({
  name: 'publishing.withdraw-version',
  doneBy: editor,
  input: { versionId: field.id(), reason: field.text(500) },
  subject: 'versionId',
  danger: true,
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of }) => withdrawable(of),
  decide: () => ({}),
  async save(tx, subject, _changes, c, { reason }) {
    await moveOn(tx, subject, { state: 'withdrawn', ended_at: c.now }, 'withdrawn', c, reason)
    await unpublish(tx, subject.publication)
    return cameTo(subject.publication.id, 'withdrew', subject.id)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: publishWords.withdrawVersion,
})

/** The consent under which a story stands ran out by itself. */
export const withdrawPastConsent = defineAction({
  name: 'publishing.withdraw-past-consent',
  doneBy: {},
  input: { versionId: field.id() },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of }) => withdrawable(of),
  decide: () => ({}),
  async save(tx, subject, _changes, c) {
    await moveOn(tx, subject, { state: 'withdrawn', ended_at: c.now }, 'withdrawn', c)
    await unpublish(tx, subject.publication)
    return cameTo(subject.publication.id, 'withdrew', subject.id)
  },
  words: publishWords.withdrawPastConsent,
})
