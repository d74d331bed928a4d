import { refuse } from '#kernel/refusal.ts'
import { myCompetenciesHref } from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { tourOf } from '../store/competencies.ts'
import { homeAnswersOf, insertHomeAnswer } from '../store/home-answers.ts'
import { homeAnswerKinds } from '../vocabulary.ts'
import { homeAnswerActionWords as words } from '../words-of-home-answers.ts'

/** S4.05: what the tour brought to the service and the community at home, as the officer sees it. Of their own accord; a new answer supersedes. */
export const sayWhatCameHome = defineAction({
  name: 'reintegration.say-what-came-home',
  doneBy: { candidate: 'self' },
  input: {
    deploymentId: field.id(),
    kinds: field.choices(homeAnswerKinds),
    account: field.optionalLongText(2000),
  },
  subject: 'deploymentId',
  async load(tx, input, c) {
    const tour = await tourOf(tx, input.deploymentId, c.today)
    if (!tour) return null
    const label = { en: `${tour.code} · ${tour.missionName.en}`, fr: `${tour.code} · ${tour.missionName.fr}` }
    const scope = { personId: tour.personId, missionId: tour.missionId }
    return { id: tour.deploymentId, scope, label, tour }
  },
  openWhen: ({ tour }, { today }) => (tour.to === null || tour.to > today ? refuse('tour-not-over') : null),
  decide: ({ tour }, { kinds, account }, c) => {
    if (kinds.length === 0) return refuse('say-at-least-one')
    if (kinds.includes('none') && kinds.length > 1) return refuse('none-or-some')
    const { deploymentId, personId, missionId } = tour
    return { id: c.fresh(), deploymentId, personId, missionId, kinds, account, answeredOn: c.today }
  },
  async save(tx, _subject, answer, c) {
    await insertHomeAnswer(tx, answer, { at: c.now, account: c.actor.accountId })
    const { id, personId, deploymentId } = answer
    return {
      id,
      facts: [{ name: 'reintegration.said-what-came-home', about: { deploymentId, personId } }],
      about: { kind: 'home-answer', id, personId },
    }
  },
  async prefill(tx, { tour }) {
    const before = (await homeAnswersOf(tx, tour.personId)).find((one) => one.deploymentId === tour.deploymentId)
    return before ? { kinds: before.kinds, account: before.account } : {}
  },
  goTo: (_saved, lang) => myCompetenciesHref(lang),
  words: words.sayWhatCameHome,
})
