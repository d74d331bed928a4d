import type { Localized } from '#kernel/language.ts'

export const archiveWords = {
  title: { en: 'Past operations', fr: 'Opérations passées' },
  intro: {
    en: 'The peace operations to which Canada lent police officers since 1989 and that are over, under the names that they had.',
    fr: 'Les opérations de paix terminées auxquelles le Canada a prêté des policiers depuis 1989, sous les noms qu’elles portaient.',
  },
  name: { en: 'Operation', fr: 'Opération' },
  country: { en: 'Country', fr: 'Pays' },
  kind: { en: 'Kind', fr: 'Type' },
  began: { en: 'From', fr: 'De' },
  until: { en: 'To', fr: 'À' },
  lastSeen: { en: 'last listed in {year}', fr: 'dernière mention\u00a0: {year}' },
  state: { en: 'Verified', fr: 'Vérifiée' },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  search: { en: 'Name or country', fr: 'Nom ou pays' },
  decade: { en: 'Decade', fr: 'Décennie' },
  decadeOf: { en: '{year}s', fr: 'Années {year}' },
  region: { en: 'Region', fr: 'Région' },
  none: { en: 'No operation was over on this day', fr: 'Aucune opération n’était terminée à cette date' },
  noneText: {
    en: 'The record of past operations begins in 1989. Choose a later day.',
    fr: 'Le registre des opérations passées commence en 1989. Choisissez une date plus récente.',
  },
  counted: { en: 'Counted from the record', fr: 'Dénombrement d’après le registre' },
  countedIntro: {
    en: 'Computed for {day} from the dated facts of this site, which also make up the lists and the map.',
    fr: 'Calculé au {day} à partir des faits datés de ce site, dont sont aussi tirées les listes et la carte.',
  },
  begun: { en: 'Operations since 1989', fr: 'Opérations depuis 1989' },
  begunMeans: {
    en: 'Operations in the record in which Canadian police began to take part by this day; each counts once, however often its name changed.',
    fr: 'Opérations du registre auxquelles des policiers canadiens avaient commencé à participer; chacune compte une fois, peu importe ses changements de nom.',
  },
  running: { en: 'Running', fr: 'En cours' },
  runningMeans: {
    en: 'Operations that ran or were suspended on this day.',
    fr: 'Opérations en cours ou suspendues à cette date.',
  },
  over: { en: 'Over', fr: 'Terminées' },
  overMeans: {
    en: 'Operations that a source calls ended, or that no list names any longer.',
    fr: 'Opérations qu’une source dit terminées ou qu’aucune liste ne nomme plus.',
  },
  countries: { en: 'Countries', fr: 'Pays' },
  countriesMeans: {
    en: 'Countries and territories that these operations served; the place of duty does not count.',
    fr: 'Pays et territoires desservis par ces opérations; le lieu d’affectation ne compte pas.',
  },
  said: { en: 'What the program said', fr: 'Ce que le programme a dit' },
  saidIntro: {
    en: 'Numbers that the program published about itself, as it said them then. Nothing on this site is computed from them.',
    fr: 'Nombres que le programme a publiés à son sujet, tels qu’il les a formulés. Rien n’est calculé à partir de ceux-ci.',
  },
  measure: { en: 'Measure', fr: 'Mesure' },
  number: { en: 'Number', fr: 'Nombre' },
  on: { en: 'Said in', fr: 'Affirmé en' },
  source: { en: 'Source', fr: 'Source' },
  complete: {
    en: 'The record is not complete: it holds {held} operations of the {said} that the program spoke of in {date}. Missions before this system are added as sources for them are found.',
    fr: 'Le registre n’est pas complet\u00a0: il compte {held} opérations sur les {said} dont le programme faisait état ({date}). Les missions antérieures à ce système y sont ajoutées à mesure que des sources sont trouvées.',
  },
  places: { en: 'Countries that the program named', fr: 'Pays nommés par le programme' },
  placesIntro: {
    en: 'Past deployments as the program or another source listed them, where no operation is named. The years are those within which they fall.',
    fr: 'Déploiements passés tels que le programme ou une autre source les a énumérés, sans que l’opération soit toujours nommée. Les années sont celles entre lesquelles ils se situent.',
  },
  period: { en: 'Years', fr: 'Années' },
  current: { en: 'Operations of this day', fr: 'Opérations à cette date' },
} satisfies Record<string, Localized>

export const regionWords = {
  africa: { en: 'Africa', fr: 'Afrique' },
  americas: { en: 'Americas', fr: 'Amériques' },
  asia: { en: 'Asia and the Middle East', fr: 'Asie et Moyen-Orient' },
  europe: { en: 'Europe', fr: 'Europe' },
  oceania: { en: 'Oceania', fr: 'Océanie' },
} satisfies Record<string, Localized>
