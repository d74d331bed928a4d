import type { Dice } from '../dice.ts'

const medical = {
  recommended: [
    'Examination and laboratory results within limits. Vaccinations brought up to date. (Invented.)',
    'Examen et analyses dans les limites. Audition et vision conformes. (Inventé.)',
    'Treadmill test completed. No condition that needs follow-up in mission. (Invented.)',
  ],
  'not-recommended': [
    'A condition needs follow-up that the duty location cannot offer. (Invented.)',
    'Suivi spécialisé requis, non offert au lieu d’affectation. (Inventé.)',
  ],
}
const psychological = {
  recommended: [
    'Interview and questionnaires completed; good supports at home. (Invented.)',
    'Entrevue et questionnaires terminés ; bonnes stratégies d’adaptation. (Inventé.)',
  ],
  'not-recommended': [
    'Recent losses in the family; advised to apply again next year. (Invented.)',
    'Charge actuelle trop élevée ; nouvelle évaluation proposée dans un an. (Inventé.)',
  ],
}

/** What a sealed note says: a short invented text, in the language of whoever wrote it. */
export const noteText = (
  dice: Dice,
  kind: 'medical' | 'psychological',
  outcome: 'recommended' | 'not-recommended',
): string => dice.pick((kind === 'medical' ? medical : psychological)[outcome])
