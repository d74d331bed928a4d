import type { Localized } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'

/** How a refusal reaches the outside: not allowed, not to be seen, not possible in this state, too often, or not until the disk or the bucket is back. */
export type RefusalKind = 'forbidden' | 'not-found' | 'conflict' | 'too-often' | 'unavailable'

export const COMMON_REFUSALS: Record<string, Localized> = {
  'none-of-these': {
    en: 'What you chose is not among what can be chosen here. Choose again.',
    fr: 'Votre choix ne figure pas parmi les options offertes ici. Choisissez de nouveau.',
  },
  'not-a-partial-date': {
    en: 'Enter a year, a month or a day: 2006, 2006-05 or 2006-05-31.',
    fr: 'Indiquez une année, un mois ou un jour\u00a0: 2006, 2006-05 ou 2006-05-31.',
  },
  'not-yours': {
    en: 'Your duty does not allow this.',
    fr: 'Votre fonction ne permet pas cette opération.',
  },
  'not-found': {
    en: 'We could not find this, or it is not yours to see.',
    fr: 'Nous n’avons pas trouvé cet élément, ou vous n’êtes pas autorisé à le voir.',
  },
  stale: {
    en: 'Somebody changed this while you were working on it. Check the present state below; what you entered is kept.',
    fr: 'Une autre personne a modifié cet élément entre-temps. Vérifiez l’état actuel ci-dessous; votre saisie est conservée.',
  },
  'touches-others-now': {
    en: 'Since you looked, this touches other people or files. Look at them before you confirm.',
    fr: 'Depuis votre vérification, ce changement touche d’autres personnes ou dossiers. Vérifiez-les avant de confirmer.',
  },
  'key-used-otherwise': {
    en: 'This idempotency key was used for another operation. Take a fresh one.',
    fr: 'Cette clé d’idempotence a déjà servi à une autre opération. Utilisez-en une nouvelle.',
  },
  'read-only-now': {
    en: 'Nothing was recorded: the disk is full, and Contingent is read-only until there is space again. What you entered is kept; send it again later.',
    fr: 'Rien n’a été enregistré\u00a0: le disque est plein, et Contingent est en lecture seule jusqu’à ce qu’il y ait de nouveau de la place. Votre saisie est conservée; soumettez-la de nouveau plus tard.',
  },
  'own-file': {
    en: 'Nobody does this on their own file in a duty of staff: somebody else has to. What is yours to do, you do as a member.',
    fr: 'Personne n’agit ainsi dans son propre dossier à titre de personnel\u00a0: une autre personne doit s’en charger. Ce qui vous revient, vous le faites à titre de membre.',
  },
  'enough-lists-at-once': {
    en: 'Two of your long lists are being put together, as many as go at once. Wait until one has come, then ask again.',
    fr: 'Deux de vos longues listes sont en préparation, autant qu’il peut y en avoir en même temps. Attendez que l’une soit arrivée, puis réessayez.',
  },
  'busy-now': {
    en: 'Many whole lists are being put together at this moment. Try again in a minute; everything else works.',
    fr: 'De nombreuses listes complètes sont en préparation en ce moment. Réessayez dans une minute; tout le reste fonctionne.',
  },
  'too-many-from-here': {
    en: 'Many requests came from your network today, so this one was not taken. What you entered is kept: try again in an hour, or write to us.',
    fr: 'De nombreuses demandes sont venues de votre réseau aujourd’hui; celle-ci n’a donc pas été acceptée. Votre saisie est conservée : réessayez dans une heure, ou écrivez-nous.',
  },
  'not-open-now': {
    en: 'This cannot be done in the present state of the file.',
    fr: 'Cette opération n’est pas possible dans l’état actuel du dossier.',
  },
}

export function kindOf(refusal: Refusal): RefusalKind {
  if (['not-yours', 'own-file', 'session-over', 'confirm-identity', 'glass-not-broken'].includes(refusal.code))
    return 'forbidden'
  if (refusal.code === 'not-found') return 'not-found'
  if (refusal.code === 'too-many-from-here') return 'too-often'
  if (['read-only-now', 'file-not-scanned', 'files-unreachable', 'busy-now'].includes(refusal.code))
    return 'unavailable'
  return 'conflict'
}

/** Puts `{name}` parameters into a text. A parameter that is missing stays visible: a test looks for braces. */
export function fill(text: string, params: Record<string, string | number> = {}): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}
