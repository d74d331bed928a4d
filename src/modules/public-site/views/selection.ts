import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { kindWords } from '#modules/missions/index.ts'
import { anchorWords, type Layer, layers, layerWords, phaseWords, stepShape } from '#modules/postings/index.ts'
import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { criteriaOn, type PublishedCriterion } from '../store-of-criteria.ts'
import { selectionWords } from '../words-of-selection.ts'
import { type Stage, stagesOf } from './stages-of.ts'

/** A criterion as it is named wherever the selection works with it. */
export interface CriterionShown extends PublishedCriterion {
  subject: Localized | null
  needed: Localized
  judged: Localized
  kinds: Localized[]
}

export interface SelectionData {
  asAt: Day
  stages: Stage[]
  layers: { layer: Layer; name: Localized }[]
  criteria: CriterionShown[]
}

const kindNames: Readonly<Record<string, Localized>> = kindWords

const shown = (one: PublishedCriterion): CriterionShown => ({
  ...one,
  subject: stepShape(one.step)?.title ?? null,
  needed: phaseWords[one.phase],
  judged: anchorWords[one.anchor],
  kinds: (one.applies.kinds ?? []).flatMap((kind) => kindNames[kind] ?? []),
})

/**
 * S0-28, S0-32, "an overview of the selection criteria and processes": the stages that the modules show their candidates, and the
 * published criteria named as the steps that judge them.
 */
export const selectionView = (rooms: readonly Module[]) => {
  const stages = stagesOf(rooms.flatMap((room) => room.status ?? [])).selection
  return defineView({
    name: 'public-site.selection',
    seenBy: 'anyone',
    compartment: 'public',
    query: { asAt: field.optionalDay() },
    async load(tx, query, c): Promise<SelectionData> {
      const asAt = query.asAt ?? c.today
      const named = layers.map((layer) => ({ layer, name: layerWords[layer] }))
      return { asAt, stages, layers: named, criteria: (await criteriaOn(tx, asAt)).map(shown) }
    },
    words: { title: selectionWords.title, intro: selectionWords.intro },
  })
}
