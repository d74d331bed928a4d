import type { Localized } from '#kernel/language.ts'
import { defineLetter, type LetterDeclaration } from '#platform/letters/letter.ts'
import { letterFacts } from '../store-of-recipients.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** A letter to the officer at one turn of their candidacy. */
function toOfficer(turn: string, subject: Localized, body: Localized): LetterDeclaration {
  return defineLetter({
    name: `candidacies.letter-${turn}`,
    on: `candidacies.${turn}`,
    async recipients(tx, about) {
      const facts = await letterFacts(tx, String(about.candidacyId))
      if (!facts) return []
      const { personId, code, posting, departure } = facts
      return [{ personId, params: { code, posting, departure } }]
    },
    href: (about, language) => candidacyHref(String(about.candidacyId), language),
    words: { subject, body },
  })
}

export const lettersToTheOfficer = [
  toOfficer(
    'applied',
    { en: 'We have your application {code}', fr: 'Nous avons reçu votre candidature {code}' },
    {
      en: 'You applied to “{posting}”. Your home service now decides whether it can release you. You can follow every step in “My file”, and withdraw at any time without giving a reason.',
      fr: 'Vous avez répondu à l’avis « {posting} ». Votre service d’attache décide maintenant s’il peut vous libérer. Vous pouvez suivre chaque étape sous « Mon dossier » et vous retirer en tout temps, sans donner de raison.',
    },
  ),
  toOfficer(
    'endorsed',
    { en: 'Your service endorses your application {code}', fr: 'Votre service appuie votre candidature {code}' },
    {
      en: 'Your home service has released you for “{posting}”. Read in your application to which position you would return. The initial selection comes next.',
      fr: 'Votre service d’attache vous libère pour l’avis « {posting} ». Votre candidature indique le poste que vous retrouveriez à votre retour. La sélection initiale est la prochaine étape.',
    },
  ),
  toOfficer(
    'not-released',
    { en: 'Your service does not release you ({code})', fr: 'Votre service ne vous libère pas ({code})' },
    {
      en: 'Your home service cannot release you for “{posting}”. Its reason stands in your application. You may apply to other bulletins.',
      fr: 'Votre service d’attache ne peut vous libérer pour l’avis « {posting} ». La raison figure dans votre candidature. Vous pouvez répondre à d’autres avis.',
    },
  ),
  toOfficer(
    'release-withdrawn',
    { en: 'The release by your service has ended ({code})', fr: 'La libération par votre service a pris fin ({code})' },
    {
      en: 'Your home service has taken back its release for “{posting}”. Your application waits until it endorses you anew. Your coordinator can tell you more.',
      fr: 'Votre service d’attache a retiré sa libération pour l’avis « {posting} ». Votre candidature attend un nouvel appui. La personne qui coordonne les opérations de paix dans votre service peut vous renseigner.',
    },
  ),
  toOfficer(
    'selected-initially',
    { en: 'You passed the initial selection ({code})', fr: 'Vous avez réussi la sélection initiale ({code})' },
    {
      en: 'For “{posting}” you now receive the Preliminary Instructions, with forms and due dates, and the health unit and the vetting officers begin their part. Look at “My file” for what is yours to do.',
      fr: 'Pour l’avis « {posting} », vous recevez maintenant les consignes préliminaires, avec formulaires et échéances; l’unité de santé et les responsables des vérifications entreprennent leur travail. Consultez « Mon dossier » pour savoir ce qui vous revient.',
    },
  ),
  toOfficer(
    'recommended',
    { en: 'You are recommended ({code})', fr: 'Vous êtes recommandé ({code})' },
    {
      en: 'After looking at your whole file, the selection team recommends you for “{posting}”. The host organization still chooses among nominations; a recommendation does not guarantee a posting.',
      fr: 'Après examen de l’ensemble de votre dossier, l’équipe de sélection vous recommande pour l’avis « {posting} ». L’organisation d’accueil choisit encore parmi les candidatures; une recommandation ne garantit pas une affectation.',
    },
  ),
  toOfficer(
    'not-recommended',
    { en: 'You are not recommended this time ({code})', fr: 'Vous n’êtes pas recommandé cette fois ({code})' },
    {
      en: 'After looking at your whole file, the selection team does not recommend you for “{posting}”. Your application shows which criteria counted and whom you can ask. You may apply to other bulletins.',
      fr: 'Après examen de l’ensemble de votre dossier, l’équipe de sélection ne vous recommande pas pour l’avis « {posting} ». Votre candidature indique les critères qui ont compté et à qui vous adresser. Vous pouvez répondre à d’autres avis.',
    },
  ),
  toOfficer(
    'nominated',
    { en: 'You are nominated ({code})', fr: 'Votre candidature est proposée ({code})' },
    {
      en: 'Canada has nominated you to the host organization for “{posting}”. Its answer can take months; you will read it here.',
      fr: 'Le Canada a proposé votre candidature à l’organisation d’accueil pour l’avis « {posting} ». La réponse peut prendre des mois; vous la lirez ici.',
    },
  ),
  toOfficer(
    'host-answered',
    { en: 'The host organization has answered ({code})', fr: 'L’organisation d’accueil a répondu ({code})' },
    {
      en: 'There is an answer of the host organization to your nomination for “{posting}”. It stands in your application, with its feedback where there is any.',
      fr: 'L’organisation d’accueil a répondu à votre candidature pour l’avis « {posting} ». La réponse figure dans votre dossier, avec ses commentaires s’il y en a.',
    },
  ),
  toOfficer(
    'offered',
    { en: 'You have an offer ({code})', fr: 'Une offre vous est présentée ({code})' },
    {
      en: 'You are offered a position under “{posting}”, with departure on {departure}. Read its terms and accept or decline. You are free to decline.',
      fr: 'Un poste vous est offert au titre de l’avis « {posting} », avec départ le {departure}. Lisez les conditions, puis acceptez ou refusez. Vous êtes libre de refuser.',
    },
  ),
  toOfficer(
    'changed-terms',
    { en: 'The terms of your offer have changed ({code})', fr: 'Les conditions de votre offre ont changé ({code})' },
    {
      en: 'The terms of your posting under “{posting}” have changed; departure is now on {departure}. Your consent is asked anew: accept or decline the new terms.',
      fr: 'Les conditions de votre affectation au titre de l’avis « {posting} » ont changé; le départ est maintenant prévu le {departure}. Votre consentement est de nouveau demandé : acceptez ou refusez les nouvelles conditions.',
    },
  ),
  toOfficer(
    'accepted-offer',
    { en: 'Thank you: your preparation begins ({code})', fr: 'Merci : votre préparation commence ({code})' },
    {
      en: 'You accepted the offer under “{posting}”. The Joining Instructions follow, and the readiness team prepares your departure on {departure} with you.',
      fr: 'Vous avez accepté l’offre au titre de l’avis « {posting} ». Les instructions de ralliement suivront; l’équipe de préparation organise avec vous votre départ du {departure}.',
    },
  ),
  toOfficer(
    'withdrawn',
    { en: 'Your application {code} is withdrawn', fr: 'Votre candidature {code} est retirée' },
    {
      en: 'You withdrew from “{posting}”. No reason is asked for and none is kept; no later panel will see it. You may apply again at any time.',
      fr: 'Vous vous êtes retiré de l’avis « {posting} ». Aucune raison n’est demandée ni conservée; aucun comité ne le verra plus tard. Vous pouvez postuler de nouveau en tout temps.',
    },
  ),
]
