import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { stillOpen } from '../rules/states.ts'
import { endLine, insertLine, lineForUpdate, touchRequest } from '../store/intake.ts'
import { type RequestSubject, requestSubject } from '../store/subject.ts'
import { type AskedLanguage, askedLanguages, askedRoles, type ProfileLine, streams } from '../vocabulary/intake.ts'
import { requestHref } from '../vocabulary.ts'
import { intakeActionWords } from '../words-of-intake.ts'

const lineFields = {
  number: field.whole(1, 10_000),
  role: field.choice(askedRoles),
  stream: field.optionalChoice(streams),
  ranks: field.optionalText(120),
  languages: field.choices(askedLanguages),
  armed: field.optionalChoice(['armed', 'unarmed']),
  skills: field.optionalText(300),
  place: field.optionalText(120),
  months: field.optionalWhole(1, 60),
}

type Typed = Omit<ProfileLine, 'id' | 'armed' | 'languages'> & {
  armed: 'armed' | 'unarmed' | null
  languages: AskedLanguage[]
}
const lineOf = (
  { number, role, stream, ranks, languages, armed, skills, place, months }: Typed,
  id: string,
): ProfileLine => ({
  id,
  number,
  role,
  stream,
  ranks,
  languages: [...new Set(languages)],
  armed: armed === null ? null : armed === 'armed',
  skills,
  place,
  months,
})

/** A line of a request's profile, as what is changed. */
export interface LineSubject extends RequestSubject {
  requestId: string
  line: ProfileLine
}

async function lineSubject(tx: Tx, id: string, today: string): Promise<LineSubject | null> {
  const line = await lineForUpdate(tx, id)
  const subject = line && (await requestSubject(tx, line.requestId, today, true))
  return subject && { ...subject, requestId: subject.id, id, line: line! }
}

const changed = (requestId: string) => ({
  id: requestId,
  facts: [{ name: 'requests.corrected', about: { requestId } }],
  about: { kind: 'request', id: requestId },
})

/** One line of the profile asked for: so many officers of one kind. */
export const addProfileLine = defineAction({
  name: 'requests.add-profile-line',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id(), ...lineFields },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) => stillOpen(request),
  decide: (_subject, input, c) => lineOf(input, c.fresh()),
  async save(tx, { id }, line, c) {
    await insertLine(tx, id, line, { at: c.now, account: c.actor.accountId })
    await touchRequest(tx, id)
    return changed(id)
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.addProfileLine,
})

/** The line says something else; the one before stays on record. */
export const changeProfileLine = defineAction({
  name: 'requests.change-profile-line',
  doneBy: { 'intake-officer': 'programme' },
  input: { lineId: field.id(), ...lineFields },
  subject: 'lineId',
  load: (tx, input, c) => lineSubject(tx, input.lineId, c.today),
  openWhen: ({ request }) => stillOpen(request),
  decide: ({ line }, input, c) => {
    const after = lineOf(input, c.fresh())
    const same =
      JSON.stringify({ ...after, id: '' }) === JSON.stringify(lineOf({ ...line, armed: saidArmed(line.armed) }, ''))
    return same ? refuse('nothing-corrected') : after
  },
  async save(tx, { id, requestId }, line, c) {
    const by = { at: c.now, account: c.actor.accountId }
    await insertLine(tx, requestId, line, by)
    await endLine(tx, id, line.id, by)
    await touchRequest(tx, requestId)
    return changed(requestId)
  },
  prefill: async (_tx, { line }) => ({ ...line, armed: saidArmed(line.armed) }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.changeProfileLine,
})

/** Nobody asks for these officers any longer; the line stays on record. */
export const removeProfileLine = defineAction({
  name: 'requests.remove-profile-line',
  doneBy: { 'intake-officer': 'programme' },
  input: { lineId: field.id() },
  subject: 'lineId',
  load: (tx, input, c) => lineSubject(tx, input.lineId, c.today),
  openWhen: ({ request }) => stillOpen(request),
  decide: () => ({}),
  async save(tx, { id, requestId }, _changes, c) {
    await endLine(tx, id, null, { at: c.now, account: c.actor.accountId })
    await touchRequest(tx, requestId)
    return changed(requestId)
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.removeProfileLine,
})

const saidArmed = (armed: boolean | null) => (armed === null ? null : armed ? ('armed' as const) : ('unarmed' as const))
