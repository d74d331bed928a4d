import { isComplete } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { DEFAULT_TOUR_MONTHS } from '../rules/mission-as-at.ts'
import { actionWords } from '../words.ts'
import { changeOfFact } from './change-of-fact.ts'

export const renameMission = changeOfFact({
  name: 'missions.rename-mission',
  attribute: 'name',
  fields: { name: field.both(200) },
  value: ({ name }) => (isComplete(name) ? name : refuse('name-in-both-languages')),
  shown: (name) => ({ name }),
  words: actionWords.renameMission,
})

export const changeLanguage = changeOfFact({
  name: 'missions.change-language',
  attribute: 'language',
  fields: { language: field.choice(['en', 'fr']) },
  value: ({ language }) => language,
  shown: (language) => ({ language }),
  touches: { kind: 'missions.language', about: (before, after) => ({ before, after }) },
  words: actionWords.changeLanguage,
})

export const changeArming = changeOfFact({
  name: 'missions.change-arming',
  attribute: 'armed',
  fields: { armed: field.choice(['armed', 'unarmed']) },
  value: ({ armed }) => armed === 'armed',
  shown: (armed) => ({ armed: armed ? 'armed' : 'unarmed' }),
  touches: { kind: 'missions.arming', about: (before, after) => ({ before, after }) },
  words: actionWords.changeArming,
})

/** S4-11: "Ukraine (from Poland)": where officers are on duty is not always the country that they serve. */
export const moveDutyLocation = changeOfFact({
  name: 'missions.move-duty-location',
  attribute: 'duty-location',
  fields: { country: field.text(2), place: field.optionalBoth(100) },
  value: ({ country, place }) => {
    if (!isCountry(country.toUpperCase())) return refuse('not-a-country')
    const nothing = place.en === '' && place.fr === ''
    if (!nothing && !isComplete(place)) return refuse('name-in-both-languages')
    return { country: country.toUpperCase(), ...(nothing ? {} : { place }) }
  },
  shown: ({ country, place }) => ({ country, ...(place ? { place } : {}) }),
  touches: {
    kind: 'missions.duty-place',
    about: (before, after) => ({
      before: before?.country ?? null,
      after: after.country,
      place: after.place?.en ?? null,
    }),
  },
  words: actionWords.moveDutyLocation,
})

/** S2-5: "Deployments are 12 months in duration unless otherwise indicated". */
export const changeTourLength = changeOfFact({
  name: 'missions.change-tour-length',
  attribute: 'tour-months',
  fields: { tourMonths: field.whole(1, 60) },
  value: ({ tourMonths }) => tourMonths,
  shown: (tourMonths) => ({ tourMonths }),
  touches: {
    kind: 'missions.tour-length',
    about: (before, after) => ({ before: before ?? DEFAULT_TOUR_MONTHS, after }),
  },
  words: actionWords.changeTourLength,
})

export const changesOfFacts = [renameMission, changeLanguage, changeArming, moveDutyLocation, changeTourLength] as const
