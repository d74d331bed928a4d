import type { Localized } from '#kernel/language.ts'
import { formatMonth } from '#platform/format.ts'
import type { PositionRef } from '../reference.ts'
import type { BulletinDays } from './course.ts'

/** The text of a bulletin, in both languages. */
export function bulletinText(o: {
  mission: Localized
  position: PositionRef
  days: BulletinDays
  places: number
}): Localized {
  const { position, days, places } = o
  const many = places > 1
  return {
    en:
      `International peace operations: ${many ? 'several places' : 'one place'} with ${o.mission.en}.\n\n` +
      `You advise and mentor police of the host country as ${position.title.en.toLowerCase()}. ` +
      `The language of work is ${position.language === 'fr' ? 'French' : 'English'}; officers serve ${position.armed ? 'armed' : 'unarmed'}. ` +
      `Departure is planned for ${formatMonth('en', days.departure)}.\n\n` +
      'Before you apply, talk with your family and with the peace operations coordinator of your service. (Invented for the practice copy.)',
    fr:
      `Opérations internationales de paix\u00a0: ${many ? 'plusieurs places' : 'une place'} au sein de ${o.mission.fr}.\n\n` +
      `Vous conseillez et encadrez la police du pays hôte à titre de\u00a0: ${position.title.fr.toLowerCase()}. ` +
      `La langue de travail est ${position.language === 'fr' ? 'le français' : 'l’anglais'}\u00a0; le personnel sert ${position.armed ? 'armé' : 'sans arme'}. ` +
      `Le départ est prévu pour ${formatMonth('fr', days.departure)}.\n\n` +
      'Avant de poser votre candidature, parlez-en à votre famille et à la personne qui coordonne les opérations de paix dans votre service. (Texte inventé pour la copie d’exercice.)',
  }
}
