import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { countryCalled, organisationCalled } from '../rules/asked.ts'
import { isOpen, stepOf } from '../rules/prospect-step.ts'
import { otherRequests } from '../store/intake.ts'
import { suggestions } from '../store/organisations.ts'
import { findProspect, insertEntry, insertProspect, noteProspect as note } from '../store/prospects.ts'
import { findRequest } from '../store/requests.ts'
import {
  confidences,
  isParty,
  openStatuses,
  type Party,
  type Prospect,
  parties,
  prospectHref,
} from '../vocabulary/prospects.ts'
import { prospectActionWords, prospectNotes } from '../words-of-prospects.ts'
import { knownOn } from './asked-fields.ts'

/** Those who look ahead: intake, the departments, the planner (domain.md 7.1, 7 and 8). */
const lookAhead = {
  'intake-officer': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'rcmp-planner': 'programme',
} as const

const stepFields = {
  status: field.choice(openStatuses),
  confidence: field.choice(confidences),
  note: field.longText(4_000),
  nextStep: field.optionalText(200),
  nextStepOn: field.optionalDay(),
  owner: field.choice(parties),
  ownerName: field.optionalText(120),
}

export interface ProspectSubject {
  id: string
  version: number
  scope: object
  label: { en: string; fr: string }
  prospect: Prospect
}

export const prospectSubjectOf = (prospect: Prospect): ProspectSubject => {
  const label = `${prospect.code} · ${prospect.title}`
  return { id: prospect.id, version: prospect.version, scope: {}, label: { en: label, fr: label }, prospect }
}

async function prospectSubject(tx: Tx, id: string): Promise<ProspectSubject | null> {
  const prospect = await findProspect(tx, id, true)
  return prospect && prospectSubjectOf(prospect)
}

/** S4-18: "continues to explore opportunities to contribute to other UN and bilateral missions". */
export const openProspect = defineAction({
  name: 'requests.open-prospect',
  doneBy: lookAhead,
  input: {
    title: field.text(200),
    country: field.optionalText(100),
    organisation: field.optionalText(200),
    ...stepFields,
  },
  load: async (tx, _input, c) => ({ id: c.fresh(), scope: {}, known: await knownOn(tx, c.today) }),
  openWhen: () => null,
  decide: ({ id, known }, input, c) => {
    const { note: text, ...said } = input
    const wrong = stepOf(input, c.today)
    if (wrong) return wrong
    const prospect: Prospect = {
      ...said,
      id,
      code: c.freshCode('PRO'),
      country: countryCalled(input.country, known),
      organisationCode: input.organisation ? (organisationCalled(input.organisation, known)?.code ?? null) : null,
      requestId: null,
      version: 1,
    }
    return { prospect, entry: { id: c.fresh(), note: text, on: c.today } }
  },
  async save(tx, { id }, { prospect, entry }, c) {
    const by = { at: c.now, account: c.actor.accountId }
    await insertProspect(tx, prospect, by)
    await insertEntry(tx, prospect, entry, by)
    return {
      id,
      facts: [{ name: 'requests.opened-prospect', about: { prospectId: id } }],
      about: { kind: 'prospect', id },
    }
  },
  choices: async (tx, _subject, c) => {
    const { requester, hostCountry } = await suggestions(tx, c.today)
    return { organisation: requester, country: hostCountry }
  },
  prefill: async (_tx, _subject, c) => ({ status: 'idea', confidence: 'low', owner: ownerOf(c.actor.duty) }),
  goTo: (saved, lang) => prospectHref(saved.id, lang),
  words: prospectActionWords.openProspect,
})

const ownerOf = (duty: string): Party => (isParty(duty) ? duty : 'intake-officer')

/** What is new about a prospect: where it stands, the next step, who sees to it. */
export const noteProspect = defineAction({
  name: 'requests.note-prospect',
  doneBy: lookAhead,
  input: { prospectId: field.id(), ...stepFields },
  subject: 'prospectId',
  load: (tx, input) => prospectSubject(tx, input.prospectId),
  openWhen: ({ prospect }) => isOpen(prospect),
  decide: ({ prospect }, input, c) => {
    const { note: text, prospectId: _id, ...said } = input
    return (
      stepOf(input, c.today) ?? {
        prospect: { ...prospect, ...said },
        entry: { id: c.fresh(), note: text, on: c.today },
      }
    )
  },
  async save(tx, { id }, { prospect, entry }, c) {
    await note(tx, prospect, entry, { at: c.now, account: c.actor.accountId })
    return {
      id,
      facts: [{ name: 'requests.noted-prospect', about: { prospectId: id } }],
      about: { kind: 'prospect', id },
    }
  },
  prefill: async (_tx, { prospect }, c) => {
    const { status, confidence, nextStep, nextStepOn, owner, ownerName } = prospect
    // A step that is behind us was taken or missed: the next one is another.
    const ahead = nextStepOn !== null && nextStepOn >= c.today
    return { status, confidence, owner, ownerName, ...(ahead ? { nextStep, nextStepOn } : {}) }
  },
  goTo: (saved, lang) => prospectHref(saved.id, lang),
  words: prospectActionWords.noteProspect,
})

/** Nothing comes of it; why is on record. */
export const dropProspect = defineAction({
  name: 'requests.drop-prospect',
  doneBy: lookAhead,
  input: { prospectId: field.id(), reason: field.longText(2_000) },
  subject: 'prospectId',
  danger: true,
  load: (tx, input) => prospectSubject(tx, input.prospectId),
  openWhen: ({ prospect }) => isOpen(prospect),
  decide: (_subject, { reason }, c) => ({ id: c.fresh(), note: reason, on: c.today }),
  async save(tx, { id, prospect }, entry, c) {
    const now = { ...prospect, status: 'dropped' as const, nextStep: null, nextStepOn: null }
    await note(tx, now, entry, { at: c.now, account: c.actor.accountId })
    return {
      id,
      facts: [{ name: 'requests.dropped-prospect', about: { prospectId: id } }],
      about: { kind: 'prospect', id },
    }
  },
  goTo: (saved, lang) => prospectHref(saved.id, lang),
  words: prospectActionWords.dropProspect,
})

/** A request that is registered already came of it. */
export const prospectRequested = defineAction({
  name: 'requests.prospect-requested',
  doneBy: { 'intake-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { prospectId: field.id(), requestId: field.pick() },
  subject: 'prospectId',
  async load(tx, input) {
    const subject = await prospectSubject(tx, input.prospectId)
    const known = isId(input.requestId) ? await findRequest(tx, input.requestId) : null
    return subject && { ...subject, request: known }
  },
  openWhen: ({ prospect }) => isOpen(prospect),
  decide: ({ request }, _input, c) =>
    request
      ? { requestId: request.id, entry: { id: c.fresh(), note: prospectNotes.requested[c.language], on: c.today } }
      : refuse('no-such-request'),
  async save(tx, { id, prospect }, { requestId, entry }, c) {
    const now = { ...prospect, status: 'requested' as const, requestId, nextStep: null, nextStepOn: null }
    await note(tx, now, entry, { at: c.now, account: c.actor.accountId })
    return {
      id,
      facts: [{ name: 'requests.prospect-requested', about: { prospectId: id, requestId } }],
      about: { kind: 'prospect', id },
    }
  },
  choices: async (tx, { id }) => ({
    requestId: (await otherRequests(tx, id)).map((one) => ({
      value: one.id,
      label: { en: `${one.code} · ${one.subject}`, fr: `${one.code} · ${one.subject}` },
    })),
  }),
  goTo: (saved, lang) => prospectHref(saved.id, lang),
  words: prospectActionWords.prospectRequested,
})

const isId = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
