import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { goesOn, stillOpen } from '../rules/states.ts'
import { closeAs, endLinks, insertLink, linkForUpdate, otherRequests, touchRequest } from '../store/intake.ts'
import { findRequest } from '../store/requests.ts'
import { type IntakeSubject, intakeSubject } from '../store/subject-of-intake.ts'
import { type RequestRecord, requestHref } from '../vocabulary.ts'
import { intakeActionWords } from '../words-of-intake.ts'

/** The other request is known once the form names it. */
interface Pair extends IntakeSubject {
  other?: RequestRecord | null
}

async function pair(tx: Tx, id: string, otherId: string | undefined, today: string): Promise<Pair | null> {
  const subject = await intakeSubject(tx, id, today)
  return subject && { ...subject, other: otherId && isId(otherId) ? await findRequest(tx, otherId) : null }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const whyNot = ({ id, other }: Pair) =>
  !other ? refuse('no-such-request') : other.id === id ? refuse('same-request') : null

const choose = async (tx: Tx, { id, intake }: IntakeSubject) => ({
  otherId: (await otherRequests(tx, id))
    .filter((one) => !intake.links.some((link) => link.otherId === one.id))
    .map((one) => ({
      value: one.id,
      label: { en: `${one.code} · ${one.subject}`, fr: `${one.code} · ${one.subject}` },
    })),
})

/** Two requests about the same thing, said on both. */
export const linkRequest = defineAction({
  name: 'requests.link-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id(), otherId: field.pick() },
  subject: 'requestId',
  load: (tx, input, c) => pair(tx, input.requestId, input.otherId, c.today),
  openWhen: ({ request }: IntakeSubject) => goesOn(request),
  decide: (subject: Pair, _input, c) => whyNot(subject) ?? { id: c.fresh(), otherId: subject.other!.id },
  async save(tx, { id }, link, c) {
    await insertLink(tx, { ...link, requestId: id, kind: 'related' }, { at: c.now, account: c.actor.accountId })
    await touchRequest(tx, id)
    return {
      id,
      facts: [{ name: 'requests.linked', about: { requestId: id, otherId: link.otherId } }],
      about: { kind: 'request', id },
    }
  },
  choices: choose,
  constraints: { linked_once: 'already-linked' },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.linkRequest,
})

/** The same request came twice: this one is closed, the other one goes on. */
export const markDuplicate = defineAction({
  name: 'requests.mark-duplicate',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id(), otherId: field.pick() },
  subject: 'requestId',
  danger: true,
  load: (tx, input, c) => pair(tx, input.requestId, input.otherId, c.today),
  openWhen: ({ request }) => stillOpen(request),
  decide: (subject, _input, c) => {
    const refused = whyNot(subject)
    if (refused) return refused
    if (subject.other!.closedBecause === 'duplicate') return refuse('duplicate-of-a-duplicate')
    return {
      id: c.fresh(),
      otherId: subject.other!.id,
      note: subject.other!.code,
      // A link that said less than this one gives way to it.
      before: subject.intake.links.filter((link) => link.otherId === subject.other!.id).map((link) => link.id),
    }
  },
  async save(tx, { id }, link, c) {
    await endLinks(tx, link.before, c.now)
    await insertLink(tx, { ...link, requestId: id, kind: 'duplicate-of' }, { at: c.now, account: c.actor.accountId })
    await closeAs(tx, id, { on: c.today, because: 'duplicate', note: link.note })
    return {
      id,
      facts: [{ name: 'requests.closed', about: { requestId: id, otherId: link.otherId } }],
      about: { kind: 'request', id },
    }
  },
  choices: async (tx, { id }) => ({
    otherId: (await otherRequests(tx, id)).map((one) => ({
      value: one.id,
      label: { en: `${one.code} · ${one.subject}`, fr: `${one.code} · ${one.subject}` },
    })),
  }),
  constraints: { linked_once: 'already-linked' },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.markDuplicate,
})

/** The two have nothing to do with each other after all; that they were linked stays on record. */
export const unlinkRequest = defineAction({
  name: 'requests.unlink-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { linkId: field.id() },
  subject: 'linkId',
  async load(tx, input) {
    const link = await linkForUpdate(tx, input.linkId)
    return link && { ...link, scope: {}, label: { en: link.codes, fr: link.codes } }
  },
  openWhen: ({ kind }) => (kind === 'duplicate-of' ? refuse('duplicate-is-reopened') : null),
  decide: () => ({}),
  async save(tx, { id, requestId }, _changes, c) {
    await endLinks(tx, [id], c.now)
    await touchRequest(tx, requestId)
    return {
      id: requestId,
      facts: [{ name: 'requests.unlinked', about: { requestId, linkId: id } }],
      about: { kind: 'request', id: requestId },
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.unlinkRequest,
})
