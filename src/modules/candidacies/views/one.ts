import type { Day } from '#kernel/calendar.ts'
import { duties } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { postingHref } from '#modules/postings/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { acceptOffer } from '../actions/accept-offer.ts'
import { changeTerms } from '../actions/change-terms.ts'
import { consentAnew } from '../actions/consent-anew.ts'
import { declineOffer } from '../actions/decline-offer.ts'
import { doNotRecommend } from '../actions/do-not-recommend.ts'
import { endorseCandidacy } from '../actions/endorse-candidacy.ts'
import { grantWaiver } from '../actions/grant-waiver.ts'
import { makeOffer } from '../actions/make-offer.ts'
import { nominate } from '../actions/nominate.ts'
import { notRelease } from '../actions/not-release.ts'
import { notSelect } from '../actions/not-select.ts'
import { recommend } from '../actions/recommend.ts'
import { recordHostAnswer } from '../actions/record-host-answer.ts'
import { selectInitially } from '../actions/select-initially.ts'
import { withdraw } from '../actions/withdraw.ts'
import { withdrawRelease } from '../actions/withdraw-release.ts'
import { stagesOf } from '../rules/stages.ts'
import { showFinding } from '../show-finding.ts'
import { endorsementsOf } from '../store-of-children.ts'
import { pageRow } from '../store-of-page.ts'
import { type CandidacySubject, candidacySubject } from '../subject.ts'
import type { Candidacy, Endorsement, Nomination, Offer, Recommendation } from '../vocabulary.ts'
import type { ShownFinding } from '../vocabulary-of-pages.ts'
import { oneWords } from '../words-of-one.ts'

export interface CandidacyPage {
  candidacy: Candidacy
  officer: string
  service: Localized
  posting: { id: string; code: string; title: Localized; href: Localized }
  /** How far it has come; null once it has ended. */
  stages: ReturnType<typeof stagesOf>
  mission: { id: string; code: string; name: Localized }
  findings: ShownFinding[]
  /** The newest first; the one that stands has no end. */
  endorsements: Endorsement[]
  screening: { on: Day; byName: string | null; reason: string | null } | null
  recommendation: Recommendation | null
  recommendationReasons: string | null
  nomination: Nomination | null
  offer: Offer | null
  subject: CandidacySubject
}

const hrefOf = (id: string): Localized => ({ en: postingHref(id, 'en'), fr: postingHref(id, 'fr') })

// What IRSS wrote is IRSS's; who works for the host or plans strength needs no findings.
const always = ['subject'] as const
const unlessIrss = [...always, 'recommendationReasons'] as const
const forOutsiders = [...unlessIrss, 'findings', 'endorsements', 'screening'] as const
const hidden = Object.fromEntries(duties.map((duty) => [duty, duty === 'irss-officer' ? always : unlessIrss]))

export const candidacyView = defineView({
  name: 'candidacies.one',
  seenBy: {
    candidate: 'self',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'irss-officer': 'programme',
    'host-liaison': 'programme',
    'readiness-officer': 'programme',
    'training-officer': 'programme',
    'rcmp-planner': 'programme',
    'mission-desk': 'programme',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<CandidacyPage | null> {
    const subject = await candidacySubject(tx, query.id, c)
    if (!subject) return null
    // The host knows of nobody who was not put forward to it.
    if (c.actor.duty === 'host-liaison' && subject.nomination === null) return null
    const { candidacy, mission, recommendation } = subject
    const row = await pageRow(tx, candidacy.id)
    if (!row) return null
    return {
      candidacy,
      officer: subject.officer,
      service: row.service,
      posting: { id: candidacy.postingId, code: row.code, title: row.title, href: hrefOf(candidacy.postingId) },
      stages: stagesOf(candidacy.state),
      mission: { id: mission.id, code: mission.code, name: mission.name },
      findings: subject.findings.map(showFinding),
      endorsements: (await endorsementsOf(tx, [candidacy.id])).get(candidacy.id) ?? [],
      screening:
        candidacy.screenedOn === null ? null : { on: candidacy.screenedOn, byName: row.screener, reason: row.reason },
      recommendation: recommendation && {
        decision: recommendation.decision,
        decidedByName: recommendation.decidedByName,
        decidedOn: recommendation.decidedOn,
      },
      recommendationReasons: recommendation?.reasons ?? null,
      nomination: subject.nomination,
      offer: subject.offer,
      subject,
    }
  },
  scope: ({ subject }) => subject.scope,
  about: ({ candidacy }) => ({ kind: 'candidacy', id: candidacy.id, personId: candidacy.personId }),
  hiddenFrom: {
    ...hidden,
    'host-liaison': forOutsiders,
    'rcmp-planner': forOutsiders,
    // Training knows what an officer still has to show, not what the service and IRSS said of them.
    'training-officer': [...unlessIrss, 'endorsements', 'screening'],
  },
  offers: ({ subject }) => [
    on(endorseCandidacy, { ...subject, home: { caps: [], away: [] } }),
    on(notRelease, subject),
    on(selectInitially, subject),
    on(notSelect, subject),
    on(recommend, subject),
    on(doNotRecommend, subject),
    on(nominate, subject),
    on(recordHostAnswer, subject),
    on(makeOffer, { ...subject, position: null, months: 0, standing: null }),
    on(consentAnew, subject),
    on(acceptOffer, subject),
    on(declineOffer, subject),
    on(changeTerms, { ...subject, position: null, months: 0, standing: null }),
    on(withdraw, subject),
    on(withdrawRelease, subject),
    on(grantWaiver, subject),
  ],
  words: { title: oneWords.title },
})
