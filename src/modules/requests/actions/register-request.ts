import { isRefusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { askedOf, type Known } from '../rules/asked.ts'
import { suggestions } from '../store/organisations.ts'
import { findProspect, noteProspect, openProspects } from '../store/prospects.ts'
import type { Prospect } from '../vocabulary/prospects.ts'
import { requestHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { paperTitles } from '../words-of-asked.ts'
import { prospectNotes } from '../words-of-prospects.ts'
import { askedFields, knownOn } from './asked-fields.ts'
import { handIn } from './hand-in.ts'

interface Registering {
  id: string
  scope: object
  known: Known
  prospect: Prospect | null
}

/** S1-5: "Foreign requests for Canadian police assistance come from organizations such as the United Nations or from specific countries". */
export const registerRequest = defineAction({
  name: 'requests.register-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { ...askedFields, noteFile: field.optionalFile(), prospectId: field.optionalPick() },
  load: async (tx, input, c) => ({
    id: c.fresh(),
    scope: {},
    known: await knownOn(tx, c.today),
    prospect: isId(input.prospectId) ? await findProspect(tx, input.prospectId, true) : null,
  }),
  openWhen: () => null,
  decide: ({ known, prospect }: Registering, { noteFile: _noteFile, prospectId, ...typed }, c) => {
    const asked = askedOf(typed, known, c.today)
    if (isRefusal(asked)) return asked
    if (prospectId && (!prospect || prospect.status === 'requested' || prospect.status === 'dropped'))
      return { refused: true as const, code: 'prospect-ended' }
    return { ...asked, missionCode: null, code: c.freshCode('REQ') }
  },
  async save(tx, { id, prospect }, request, c, { noteFile }) {
    const facts = await handIn(
      tx,
      { request: { ...request, id }, noteFile, noteTitle: noteTitle(request.noteReference) },
      c,
    )
    if (isRefusal(facts)) return facts
    if (prospect) {
      const entry = { id: c.fresh(), note: prospectNotes.requested[c.language], on: c.today }
      const now = { ...prospect, status: 'requested' as const, requestId: id, nextStep: null, nextStepOn: null }
      await noteProspect(tx, now, entry, { at: c.now, account: c.actor.accountId })
    }
    return { id, facts, about: { kind: 'request', id } }
  },
  choices: async (tx, _subject, c) => ({
    ...(await suggestions(tx, c.today)),
    prospectId: (await openProspects(tx)).map(({ id, code, title }) => ({
      value: id,
      label: { en: `${code} · ${title}`, fr: `${code} · ${title}` },
    })),
  }),
  prefill: async (_tx, _subject, c) => ({ receivedOn: c.today }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.registerRequest,
})

const isId = (text: string | null): text is string =>
  text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A note verbale is called by its reference. */
const noteTitle = (reference: string | null): string =>
  reference ?? `${paperTitles.noteVerbale.en} · ${paperTitles.noteVerbale.fr}`
