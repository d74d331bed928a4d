import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endLink, keepCheck, markPublished, publishLinks } from '../store/links.ts'
import { type LinkSubject, linkSubject } from '../subject-of-record.ts'
import { linkHref, linksHref } from '../vocabulary/links.ts'
import { missionHref } from '../vocabulary.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** What a link of no single mission leads back to. */
const PROGRAMME = 'programme'

const about = (subject: LinkSubject) => ({
  id: subject.id,
  facts: [{ name: 'missions.changed-record', about: { missionId: subject.link.missionId } }],
  about: { kind: 'department-link', id: subject.id },
})
const stands = ({ link }: LinkSubject, today: string) =>
  link.valid.to !== null && link.valid.to <= today ? refuse('link-withdrawn') : null

/** The public sees it as long as it answers. */
export const publishLink = defineAction({
  name: 'missions.publish-link',
  doneBy: { 'communications-officer': 'programme' },
  input: { linkId: field.id() },
  subject: 'linkId',
  load: (tx, input, c) => linkSubject(tx, input.linkId, c.today),
  openWhen: (subject, { today }) =>
    stands(subject, today) ?? (subject.link.publishedOn === null ? null : refuse('link-published')),
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, subject, { on }) {
    await markPublished(tx, subject.id, on)
    await publishLinks(tx, [subject.id])
    return about(subject)
  },
  goTo: (saved, lang) => linkHref(saved.id, lang),
  words: recordActionWords.publishLink,
})

/** The public sees it no longer. */
export const unpublishLink = defineAction({
  name: 'missions.unpublish-link',
  doneBy: { 'communications-officer': 'programme' },
  input: { linkId: field.id() },
  subject: 'linkId',
  load: (tx, input, c) => linkSubject(tx, input.linkId, c.today),
  openWhen: ({ link }) => (link.publishedOn === null ? refuse('link-not-published') : null),
  decide: () => ({}),
  async save(tx, subject) {
    await markPublished(tx, subject.id, null)
    await publishLinks(tx, [subject.id])
    return about(subject)
  },
  goTo: (saved, lang) => linkHref(saved.id, lang),
  words: recordActionWords.unpublishLink,
})

/** The page is of no use any more from today on; it stays on record. */
export const withdrawLink = defineAction({
  name: 'missions.withdraw-link',
  doneBy: { 'communications-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { linkId: field.id() },
  subject: 'linkId',
  danger: true,
  load: (tx, input, c) => linkSubject(tx, input.linkId, c.today),
  openWhen: (subject, { today }) => stands(subject, today),
  decide: ({ link }, _input, c) => ({ until: link.valid.from < c.today ? c.today : null }),
  async save(tx, subject, { until }, c) {
    await markPublished(tx, subject.id, null)
    await endLink(tx, subject.id, until, c.now)
    await publishLinks(tx, [subject.id])
    return { ...about(subject), id: subject.link.missionId ?? PROGRAMME }
  },
  goTo: (saved, lang) => (saved.id === PROGRAMME ? linksHref(lang) : missionHref(saved.id, lang)),
  words: recordActionWords.withdrawLink,
})

/** What a check found; only the job that asked records it. */
export const recordLinkCheck = defineAction({
  name: 'missions.record-link-check',
  doneBy: {},
  input: { linkId: field.id(), outcome: field.choice(['answers', 'broken']), answer: field.text(200) },
  subject: 'linkId',
  load: (tx, input, c) => linkSubject(tx, input.linkId, c.today),
  openWhen: (subject, { today }) => stands(subject, today),
  decide: (_subject, input, c) => ({ ok: input.outcome === 'answers', answer: input.answer, on: c.today }),
  async save(tx, subject, found) {
    await keepCheck(tx, subject.id, found)
    await publishLinks(tx, [subject.id])
    const broke = !found.ok && subject.link.brokenSince === null
    return {
      id: subject.id,
      facts: broke ? [{ name: 'missions.link-broke', about: { linkId: subject.id } }] : [],
      about: { kind: 'department-link', id: subject.id },
    }
  },
  words: recordActionWords.recordLinkCheck,
})
