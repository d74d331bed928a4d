import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { everybody } from '../everybody.ts'
import { factorWords } from '../factor-words.ts'
import { factorsOfMe, hasSecondFactor } from '../factors/own-factors.ts'
import { renewRecoveryCodes as renew } from '../factors/recovery-codes.ts'
import { myAccountHref } from '../hrefs.ts'
import { wayInChanged } from '../ways-in-changed.ts'

export interface FactorsSubject extends Subject {
  enrolled: boolean
}

/** Makes ten new recovery codes; those before are worth nothing. They are shown once. */
export const renewRecoveryCodes = defineAction({
  name: 'access.renew-recovery-codes',
  doneBy: everybody,
  stepUp: true,
  input: {},
  async load(tx, _input, c): Promise<FactorsSubject> {
    const { accountId } = c.actor
    return { id: accountId, scope: { accountId }, enrolled: hasSecondFactor(await factorsOfMe(tx)) }
  },
  openWhen(mine, { actor }) {
    if (actor.via === 'token') return refuse('not-by-token')
    return mine.enrolled ? null : refuse('no-second-factor')
  },
  decide: () => ({}),
  async save(tx, mine, _changes, c) {
    const codes = await renew(tx, c.now)
    return {
      id: mine.id,
      facts: [wayInChanged(mine.id, 'recovery-codes')],
      about: { kind: 'account', id: mine.id },
      reveal: { kind: 'codes', value: codes.join('\n') },
    }
  },
  goTo: (_saved, language) => myAccountHref(language),
  danger: true,
  words: factorWords.renewRecoveryCodes,
})
