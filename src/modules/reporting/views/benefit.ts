import { defineView } from '#platform/view.ts'
import { type BenefitOfService, benefitOf } from '../store/benefit.ts'
import { benefitWords } from '../words-of-benefit.ts'

export type ServiceBenefit = BenefitOfService & { id: string }

/** S3.02, S4.05: what its officers brought home to a service. For the service's own people, who know theirs by name anyway. */
export const serviceBenefit = defineView({
  name: 'reporting.service-benefit',
  seenBy: { 'service-coordinator': 'own-service', 'service-chief': 'own-service', 'rcmp-adviser': 'own-service' },
  query: {},
  async load(tx, _query, c): Promise<ServiceBenefit> {
    return { id: 'own', ...(await benefitOf(tx, c.actor.services, c.today)) }
  },
  words: { title: benefitWords.title, intro: benefitWords.intro },
})
