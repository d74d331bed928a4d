import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type ActionDeclaration, type ActionWords, defineAction } from '#platform/action.ts'
import type { Change } from '#platform/consequences.ts'
import { type Field, type Fields, field } from '#platform/fields.ts'
import { changeFrom } from '../rules/supersede.ts'
import { writeChange } from '../store/consequences.ts'
import { writeFact } from '../store/facts.ts'
import { publishOperations } from '../store/publish.ts'
import { type MissionSubject, missionSubject } from '../subject.ts'
import { type Attribute, type ChangeKind, type FactValues, missionHref } from '../vocabulary.ts'

/** The inputs of every change of a mission's fact: since when, and on whose word. */
type Common = { missionId: Field<string>; from: Field<string>; authority: Field<string> }

interface Decided<A extends Attribute> {
  before: FactValues[A] | null
  value: FactValues[A]
  from: string
}

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
  /** Under which kind other rooms are asked whom it touches, and what they are told of it; left out, it touches nobody. */
  touches?: { kind: ChangeKind; about(before: FactValues[A] | null, after: FactValues[A]): Change['about'] }
  words: ActionWords
}): ActionDeclaration<Common & F, MissionSubject, Decided<A>> {
  const { touches } = o
  const changeOf = (missionId: string, { before, value, from }: Decided<A>): Change | null =>
    touches ? { kind: touches.kind, subjectId: missionId, from, about: touches.about(before, value) } : null
  return defineAction<Common & F, MissionSubject, Decided<A>>({
    name: o.name,
    doneBy: { 'rcmp-planner': 'programme' },
    input: { missionId: field.id(), ...o.fields, from: field.day(), authority: field.text(300) } as Common & F,
    subject: 'missionId',
    load: (tx, input, c) => missionSubject(tx, (input as { missionId: string }).missionId, c.today, true),
    openWhen: ({ mission }) => (mission.status === 'archived' ? refuse('mission-archived') : null),
    decide: ({ facts }, input) => {
      const value = o.value(input as never)
      if (typeof value === 'object' && 'refused' in value) return value
      const { from } = input as { from: string }
      const now = facts.find(
        (fact) => fact.attribute === o.attribute && fact.valid.from <= from && (fact.valid.to ?? '9999') > from,
      )
      if (now && JSON.stringify(now.value) === JSON.stringify(value)) return refuse('nothing-changes')
      return { before: (now?.value as FactValues[A] | undefined) ?? null, value, from }
    },
    ...(touches ? { consequences: (subject, changes) => changeOf(subject.id, changes) } : {}),
    async save(tx, subject, changes, c, input, touched) {
      const { value, from } = changes
      const rows = subject.facts.filter((fact) => fact.attribute === o.attribute)
      const { authority } = input as { authority: string }
      const source = { ref: authority }
      const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
      await writeFact(tx, { missionId: subject.id, attribute: o.attribute, value, source }, changeFrom(rows, from), by)
      const change = changeOf(subject.id, changes)
      const changeId = change && (await writeChange(tx, change, { missionId: subject.id, authority }, touched, c))
      await publishOperations(tx, [subject.id], c)
      return {
        id: subject.id,
        facts: [
          { name: 'missions.changed-fact', about: { missionId: subject.id, attribute: o.attribute, from, changeId } },
        ],
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
