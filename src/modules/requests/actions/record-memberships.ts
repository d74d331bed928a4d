import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { organisationCalled } from '../rules/asked.ts'
import { seatPeriod } from '../rules/membership-period.ts'
import { insertMembership, lockMembership, replaceMembership } from '../store/memberships.ts'
import { suggestions } from '../store/organisations.ts'
import { membershipHref, membershipRoles } from '../vocabulary/exchanges.ts'
import { exchangeActionWords, seatFieldWords } from '../words-of-exchanges.ts'
import { knownOn } from './asked-fields.ts'

const seatFields = {
  organisation: field.text(200),
  body: field.both(200),
  role: field.choice(membershipRoles),
  since: field.text(10),
  until: field.optionalText(10),
  heldBy: field.optionalText(200),
  source: field.text(300),
}
const { membershipId, ...fieldWords } = seatFieldWords

/** S2-99: Canada as a "member of the JRR Executive Board": a seat in the governance of an organisation. */
export const recordMembership = defineAction({
  name: 'requests.record-membership',
  doneBy: { 'intake-officer': 'programme', 'rcmp-planner': 'programme' },
  input: seatFields,
  load: async (tx, _input, c) => ({ id: c.fresh(), scope: {}, known: await knownOn(tx, c.today) }),
  openWhen: () => null,
  decide: ({ known }, input, c) => {
    const seat = seatPeriod(input.since, input.until, c.today)
    if (isRefusal(seat)) return seat
    if (!input.body.en || !input.body.fr) return refuse('seat-needs-both-languages')
    return { ...input, ...seat, organisationCode: organisationCalled(input.organisation, known)?.code ?? null }
  },
  async save(tx, { id }, seat, c) {
    await insertMembership(tx, { ...seat, id, verified: true }, { at: c.now, account: c.actor.accountId })
    return {
      id,
      facts: [{ name: 'requests.recorded-membership', about: { membershipId: id } }],
      about: { kind: 'membership', id },
    }
  },
  choices: async (tx, _subject, c) => ({ organisation: (await suggestions(tx, c.today)).requester }),
  goTo: (saved, lang) => membershipHref(saved.id, lang),
  words: { ...exchangeActionWords.recordMembership, fields: fieldWords },
})

/** A seat that was recorded wrongly, or has ended: the new entry supersedes the one before. */
export const correctMembership = defineAction({
  name: 'requests.correct-membership',
  doneBy: { 'intake-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { membershipId: field.id(), ...seatFields },
  subject: 'membershipId',
  async load(tx, input, c) {
    const seat = await lockMembership(tx, input.membershipId)
    if (!seat) return null
    const label = { en: `${seat.organisation} · ${seat.body.en}`, fr: `${seat.organisation} · ${seat.body.fr}` }
    return { id: seat.id, version: seat.version, scope: {}, label, seat, known: await knownOn(tx, c.today) }
  },
  openWhen: () => null,
  decide: ({ known }, { membershipId: _id, ...input }, c) => {
    const seat = seatPeriod(input.since, input.until, c.today)
    if (isRefusal(seat)) return seat
    if (!input.body.en || !input.body.fr) return refuse('seat-needs-both-languages')
    const organisationCode = organisationCalled(input.organisation, known)?.code ?? null
    return { ...input, ...seat, organisationCode, id: c.fresh() }
  },
  async save(tx, { id }, seat, c) {
    const by = { at: c.now, account: c.actor.accountId }
    await insertMembership(tx, { ...seat, verified: true }, by)
    await replaceMembership(tx, id, seat.id, by)
    return {
      id: seat.id,
      facts: [{ name: 'requests.recorded-membership', about: { membershipId: seat.id } }],
      about: { kind: 'membership', id: seat.id },
    }
  },
  choices: async (tx, _subject, c) => ({ organisation: (await suggestions(tx, c.today)).requester }),
  prefill: async (_tx, { seat }) => {
    const { organisation, body, role, since, until, heldBy, source } = seat
    return { organisation, body, role, since, until, heldBy, source }
  },
  goTo: (saved, lang) => membershipHref(saved.id, lang),
  words: { ...exchangeActionWords.correctMembership, fields: { membershipId, ...fieldWords } },
})
