import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { findBackground, removeBackground as remove, declareBackground as write } from '../store/competencies.ts'
import { personSubject } from '../store/subject.ts'
import { declaredLanguages, myCompetenciesHref, specialisations } from '../vocabulary/competencies.ts'
import { declaredWords, backgroundActionWords as words } from '../words-of-competencies.ts'

/** S1-9: what officers bring besides their police work, declared of their own accord. */
export const declareBackground = defineAction({
  name: 'people.declare-background',
  doneBy: { candidate: 'self' },
  input: { personId: field.id(), value: field.pick(), consent: field.yes() },
  subject: 'personId',
  async load(tx, input, c): Promise<Subject | null> {
    const person = await personSubject(tx, input.personId, c.today, true)
    return person && { id: person.id, scope: person.scope, label: person.label }
  },
  openWhen: () => null,
  decide: (_subject, { value }, c) => {
    const kind = (declaredLanguages as readonly string[]).includes(value)
      ? 'language'
      : (specialisations as readonly string[]).includes(value)
        ? 'specialisation'
        : null
    return kind === null ? refuse('not-in-the-list') : { id: c.fresh(), kind, value, on: c.today }
  },
  async save(tx, { id: personId }, one, c) {
    await write(
      tx,
      { ...one, kind: one.kind as 'language' | 'specialisation', personId },
      { at: c.now, account: c.actor.accountId },
    )
    return {
      id: personId,
      facts: [{ name: 'people.declared-background', about: { personId } }],
      about: { kind: 'person', id: personId, personId },
    }
  },
  choices: async () => ({
    value: [...declaredLanguages, ...specialisations].map((value) => ({
      value,
      label: declaredWords[value] ?? { en: value, fr: value },
    })),
  }),
  constraints: { background_once: 'already-declared' },
  goTo: (_saved, lang) => myCompetenciesHref(lang),
  words: words.declareBackground,
})

export const removeBackground = defineAction({
  name: 'people.remove-background',
  doneBy: { candidate: 'self' },
  input: { backgroundId: field.id() },
  subject: 'backgroundId',
  async load(tx, input) {
    const one = await findBackground(tx, input.backgroundId)
    const label = one ? (declaredWords[one.value] ?? { en: one.value, fr: one.value }) : null
    return one && label && { id: one.id, scope: { personId: one.personId }, label, personId: one.personId }
  },
  openWhen: () => null,
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { id, personId }, { on }) {
    await remove(tx, id, on)
    return {
      id: personId,
      facts: [{ name: 'people.removed-background', about: { personId } }],
      about: { kind: 'person', id: personId, personId },
    }
  },
  goTo: (_saved, lang) => myCompetenciesHref(lang),
  words: words.removeBackground,
})
