import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction, type Saved, type Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { fitsPlan } from '../rules/family-rule.ts'
import {
  changeFamilyPlan,
  declineFamilyPlan,
  endFamilyLine,
  type FamilyLineKind,
  familyPlanOf,
  findFamilyLine,
  helpAreasOn,
  insertFamilyContact,
  insertFamilyRule,
  insertFamilySupport,
  confirmFamilyPlan as markConfirmed,
  writeWishes,
} from '../store/family-plan.ts'
import { personSubject } from '../store/subject.ts'
import { type FamilyPlan, familyChannels, familyPlanHref, familySituations, isConfirmed } from '../vocabulary/family.ts'
import { familyActionWords as words } from '../words-of-family.ts'

export interface FamilyPlanSubject extends Subject {
  plan: FamilyPlan | null
}

/** The own plan, with the person locked: two changes at once make two versions. */
async function ownPlan(tx: Tx, personId: string, c: Circumstances): Promise<FamilyPlanSubject | null> {
  const person = await personSubject(tx, personId, c.today, true)
  return person && { id: person.id, scope: person.scope, label: person.label, plan: await familyPlanOf(tx, personId) }
}

const by = (c: Circumstances) => ({ at: c.now, account: c.actor.accountId })
const saved = (personId: string, what: 'changed' | 'confirmed' | 'declined'): Saved => ({
  id: personId,
  facts: [{ name: `people.${what}-family-plan`, about: { personId } }],
  about: { kind: 'person', id: personId, personId },
})
const common = {
  doneBy: { candidate: 'self' },
  goTo: (_saved: Saved, lang: 'en' | 'fr') => familyPlanHref(lang),
} as const

/** S0-89, S0-100: whom the program may speak to at home. Kept of one's own accord, and with their consent. */
export const addFamilyContact = defineAction({
  ...common,
  name: 'people.add-family-contact',
  input: {
    personId: field.id(),
    name: field.text(120),
    relation: field.text(80),
    phone: field.optionalText(40),
    email: field.optionalEmail(),
    language: field.text(40),
    place: field.whole(1, 9),
    agreed: field.yes(),
  },
  subject: 'personId',
  load: (tx, { personId }, c) => ownPlan(tx, personId, c),
  openWhen: () => null,
  decide({ id }, { phone, email, name, relation, language, place }, c) {
    if (phone === null && email === null) return refuse('family-contact-unreachable')
    return { id: c.fresh(), personId: id, name, relation, phone, email, language, place }
  },
  async save(tx, { id }, one, c) {
    await insertFamilyContact(tx, one, await changeFamilyPlan(tx, id, c.today, by(c)), by(c))
    return saved(id, 'changed')
  },
  prefill: async (_tx, { plan }, c) => ({
    place: (plan?.contacts.at(-1)?.place ?? 0) + 1,
    language: c.actor.language === 'fr' ? 'français' : 'English',
  }),
  constraints: { family_contact_place: 'family-place-taken' },
  words: words.contact,
})

export const setFamilyRule = defineAction({
  ...common,
  name: 'people.set-family-rule',
  input: {
    personId: field.id(),
    situation: field.choice(familySituations),
    contact: field.pick(),
    thenContact: field.optionalPick(),
    channel: field.choice(familyChannels),
    afterDays: field.optionalWhole(1, 30),
    how: field.optionalText(300),
  },
  subject: 'personId',
  load: (tx, { personId }, c) => ownPlan(tx, personId, c),
  openWhen: ({ plan }) => (plan && plan.contacts.length > 0 ? null : refuse('family-plan-empty')),
  decide({ plan }, input, c) {
    const { situation, contact, thenContact, channel, afterDays, how } = input
    const one = { id: c.fresh(), situation, contactId: contact, thenContactId: thenContact, channel, afterDays, how }
    return fitsPlan(input, plan?.contacts ?? []) ?? one
  },
  async save(tx, { id }, one, c) {
    await insertFamilyRule(tx, id, one, await changeFamilyPlan(tx, id, c.today, by(c)), by(c))
    return saved(id, 'changed')
  },
  async choices(_tx, { plan }) {
    const people = (plan?.contacts ?? []).map(({ id, name, relation }) => ({
      value: id,
      label: { en: `${name} (${relation})`, fr: `${name} (${relation})` },
    }))
    return { contact: people, thenContact: people }
  },
  words: words.rule,
})

export const setFamilySupport = defineAction({
  ...common,
  name: 'people.set-family-support',
  input: { personId: field.id(), area: field.pick(), who: field.text(200), agreed: field.flag() },
  subject: 'personId',
  async load(tx, { personId }, c) {
    const subject = await ownPlan(tx, personId, c)
    return subject && { ...subject, areas: (await helpAreasOn(tx, c.today)).map(({ code }) => code) }
  },
  openWhen: () => null,
  decide({ areas }, { area, who, agreed }, c) {
    return areas.includes(area) ? { id: c.fresh(), area, who, agreed } : refuse('not-in-the-list')
  },
  async save(tx, { id }, one, c) {
    await insertFamilySupport(tx, id, one, await changeFamilyPlan(tx, id, c.today, by(c)), by(c))
    return saved(id, 'changed')
  },
  choices: async (tx, _subject, c) => ({
    area: (await helpAreasOn(tx, c.today)).map(({ code, name }) => ({ value: code, label: name })),
  }),
  words: words.support,
})

export const setFamilyWishes = defineAction({
  ...common,
  name: 'people.set-family-wishes',
  input: { personId: field.id(), children: field.optionalLongText(600), notByPhone: field.optionalLongText(600) },
  subject: 'personId',
  load: (tx, { personId }, c) => ownPlan(tx, personId, c),
  openWhen: () => null,
  decide: (_subject, { children, notByPhone }) => ({ children, notByPhone }),
  async save(tx, { id }, wishes, c) {
    await changeFamilyPlan(tx, id, c.today, by(c))
    await writeWishes(tx, id, wishes)
    return saved(id, 'changed')
  },
  prefill: async (_tx, { plan }) => ({ children: plan?.children ?? null, notByPhone: plan?.notByPhone ?? null }),
  words: words.wishes,
})

export interface FamilyLineSubject extends Subject {
  kind: FamilyLineKind
  personId: string
  /** A person whom a rule names. */
  named: boolean
}

export const endFamilyPlanLine = defineAction({
  ...common,
  name: 'people.end-family-line',
  input: { lineId: field.id() },
  subject: 'lineId',
  async load(tx, { lineId }, c): Promise<FamilyLineSubject | null> {
    const line = await findFamilyLine(tx, lineId)
    const own = line && (await ownPlan(tx, line.personId, c))
    if (!line || !own?.plan) return null
    return familyLineSubject(own.plan, { id: lineId, ...line }, own.scope)
  },
  openWhen: ({ named }) => (named ? refuse('family-contact-in-a-rule') : null),
  decide: ({ kind, personId }) => ({ kind, personId }),
  async save(tx, { id }, { kind, personId }, c) {
    await endFamilyLine(tx, kind, id, await changeFamilyPlan(tx, personId, c.today, by(c)))
    return saved(personId, 'changed')
  },
  words: words.endLine,
})

export const familyLineSubject = (
  plan: FamilyPlan,
  line: { id: string; kind: FamilyLineKind; label: string },
  scope: Subject['scope'],
): FamilyLineSubject => ({
  id: line.id,
  scope,
  label: { en: line.label, fr: line.label },
  kind: line.kind,
  personId: plan.personId,
  named:
    line.kind === 'contact' &&
    plan.rules.some(({ contactId, thenContactId }) => contactId === line.id || thenContactId === line.id),
})

const confirmable = ({ plan }: FamilyPlanSubject): Refusal | null => {
  if (!plan || plan.declinedOn !== null || plan.contacts.length === 0 || plan.rules.length === 0)
    return refuse('family-plan-empty')
  return isConfirmed(plan) ? refuse('family-plan-confirmed') : null
}

/** Before the departure and after each change: the plan holds as it stands. */
export const confirmFamilyPlan = defineAction({
  ...common,
  name: 'people.confirm-family-plan',
  input: { personId: field.id() },
  subject: 'personId',
  load: (tx, { personId }, c) => ownPlan(tx, personId, c),
  openWhen: confirmable,
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { id }, { on }) {
    await markConfirmed(tx, id, on)
    return saved(id, 'confirmed')
  },
  words: words.confirm,
})

export const doWithoutFamilyPlan = defineAction({
  ...common,
  name: 'people.decline-family-plan',
  danger: true,
  input: { personId: field.id() },
  subject: 'personId',
  load: (tx, { personId }, c) => ownPlan(tx, personId, c),
  openWhen: ({ plan }) => (plan?.declinedOn ? refuse('family-plan-declined') : null),
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { id }, { on }, c) {
    await declineFamilyPlan(tx, id, on, by(c))
    return saved(id, 'declined')
  },
  words: words.decline,
})
