import type { Localized } from '#kernel/language.ts'
import type { Duty } from '#platform/access/actor.ts'
import { accountsHolding } from '#platform/access/directory.ts'
import { defineLetter, type LetterDeclaration } from '#platform/letters/letter.ts'
import { letterFacts } from '../store-of-recipients.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** A letter to whoever holds a duty, at one turn of a candidacy; those of the home service where it is a service's duty. */
function toDuty(
  turn: string,
  duties: readonly Duty[],
  ofTheService: boolean,
  subject: Localized,
  body: Localized,
): LetterDeclaration {
  return defineLetter({
    name: `candidacies.letter-${turn}-to-${duties[0] ?? 'nobody'}`,
    on: `candidacies.${turn}`,
    async recipients(tx, about, c) {
      const facts = await letterFacts(tx, String(about.candidacyId))
      if (!facts) return []
      const { officer, code, posting, serviceId } = facts
      const accounts = await accountsHolding(tx, duties, c.today, ofTheService ? { serviceId } : {})
      return accounts.map((accountId) => ({ accountId, params: { officer, code, posting } }))
    },
    href: (about, language) => candidacyHref(String(about.candidacyId), language),
    words: { subject, body },
  })
}

export const lettersToThoseWhoWorkOnIt = [
  toDuty(
    'applied',
    ['service-coordinator', 'rcmp-adviser'],
    true,
    { en: 'To endorse: {officer} ({code})', fr: 'À appuyer ou non : {officer} ({code})' },
    {
      en: '{officer} applied to “{posting}”. Endorse the application with release dates and the position to return to, or say why the officer cannot be released.',
      fr: '{officer} a répondu à l’avis « {posting} ». Appuyez la candidature en indiquant les dates de libération et le poste de retour, ou dites pourquoi cette personne ne peut être libérée.',
    },
  ),
  toDuty(
    'release-withdrawn',
    ['irss-officer'],
    false,
    { en: 'Release taken back: {officer} ({code})', fr: 'Libération retirée : {officer} ({code})' },
    {
      en: 'The home service of {officer} has taken back its release for “{posting}”.',
      fr: 'Le service d’attache de {officer} a retiré sa libération pour l’avis « {posting} ».',
    },
  ),
  toDuty(
    'transferred',
    ['service-coordinator', 'rcmp-adviser'],
    true,
    { en: 'To endorse: {officer} ({code})', fr: 'À appuyer ou non\u00a0: {officer} ({code})' },
    {
      en: '{officer} has joined your service with an open application for “{posting}”. The release of the former service has ended; the application needs yours.',
      fr: '{officer} s’est joint à votre service avec une candidature en cours pour l’avis «\u00a0{posting}\u00a0». La libération de l’ancien service a pris fin; la candidature a besoin de la vôtre.',
    },
  ),
]
