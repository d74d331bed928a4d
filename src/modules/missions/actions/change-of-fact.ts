import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type ActionDeclaration, type ActionWords, defineAction } from '#platform/action.ts'
import { type Field, type Fields, field } from '#platform/fields.ts'
import { changeFrom } from '../rules/supersede.ts'
import { writeFact } from '../store/facts.ts'
import { publishOperations } from '../store/publish.ts'
import { type MissionSubject, missionSubject } from '../subject.ts'
import { type Attribute, type FactValues, missionHref } from '../vocabulary.ts'

/** The inputs of every change of a mission's fact: since when, and on whose word. */
type Common = { missionId: Field<string>; from: Field<string>; authority: Field<string> }

/**
 * Declares the change of one dated attribute of a mission: the new value holds from a day on, the old row stays on record as
 * superseded, and the public projection is written in the same transaction.
 */
export function changeOfFact<A extends Attribute, F extends Fields>(o: {
  name: `missions.${string}`
  attribute: A
  fields: F
  value(input: { [K in keyof F]: F[K] extends Field<infer T> ? T : never }): FactValues[A] | Refusal
  shown(value: FactValues[A]): Record<string, unknown>
  words: ActionWords
}): ActionDeclaration<Common & F, MissionSubject, { value: FactValues[A]; from: string }> {
  return defineAction<Common & F, MissionSubject, { value: FactValues[A]; from: string }>({
    name: o.name,
    doneBy: { 'rcmp-planner': 'programme' },
    input: { missionId: field.id(), ...o.fields, from: field.day(), authority: field.text(300) } as Common & F,
    subject: 'missionId',
    load: (tx, input, c) => missionSubject(tx, (input as { missionId: string }).missionId, c.today, true),
    openWhen: () => null,
    decide: ({ facts }, input) => {
      const value = o.value(input as never)
      if (typeof value === 'object' && 'refused' in value) return value
      const { from } = input as { from: string }
      const now = facts.find(
        (fact) => fact.attribute === o.attribute && fact.valid.from <= from && (fact.valid.to ?? '9999') > from,
      )
      if (now && JSON.stringify(now.value) === JSON.stringify(value)) return refuse('nothing-changes')
      return { value, from }
    },
    async save(tx, subject, { value, from }, c, input) {
      const rows = subject.facts.filter((fact) => fact.attribute === o.attribute)
      const source = { ref: (input as { authority: string }).authority }
      const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
      await writeFact(tx, { missionId: subject.id, attribute: o.attribute, value, source }, changeFrom(rows, from), by)
      await publishOperations(tx, [subject.id], c)
      return {
        id: subject.id,
        facts: [{ name: 'missions.changed-fact', about: { missionId: subject.id, attribute: o.attribute, from } }],
        about: { kind: 'mission', id: subject.id },
      }
    },
    prefill: async (_tx, { mission }, c) => {
      const fact = mission.facts[o.attribute]
      return { from: c.today, ...(fact ? o.shown(fact.value as FactValues[A]) : {}) } as never
    },
    goTo: (saved, lang) => missionHref(saved.id, lang),
    words: o.words,
  })
}
