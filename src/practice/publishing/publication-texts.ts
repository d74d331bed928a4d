import type { PracticePublication } from '#modules/publishing/index.ts'

type Told = Omit<PracticePublication, 'code' | 'on' | 'publishAt' | 'picture'> & {
  code: string
  /** Days before the anchor day; negative: after it. */
  ago: number
  hasPicture?: boolean
}

const marked = (en: string, fr: string) => ({ en: `Practice: ${en}`, fr: `Exercice\u00a0: ${fr}` })

/** Nobody has translated it yet. */
const onlyEnglish = (en: string) => ({ en, fr: String() })

/** What stands at the editor's desk of the practice copy: all of it invented, and saying so. */
export const publicationTexts: readonly Told[] = [
  {
    kind: 'news',
    code: 'practice-course-autumn',
    state: 'published',
    ago: 12,
    title: { en: 'Forty officers end their course in Ottawa', fr: 'Quarante membres terminent leur cours à Ottawa' },
    summary: marked(
      'they leave for three missions in the coming weeks.',
      'départ pour trois missions dans les prochaines semaines.',
    ),
    body: {
      en: 'The course ended with an exercise on the last two days. Those who took part come from eleven police services.\n\nWhat the course covers stands in [training before you leave](/resources/training-before-you-leave).',
      fr: 'Le cours s’est conclu par un exercice de deux jours. Les participants viennent de onze services de police.\n\nLe contenu du cours est présenté dans [la formation avant le départ](/ressources/training-before-you-leave).',
    },
  },
  {
    kind: 'news',
    code: 'practice-new-service',
    state: 'published',
    ago: 47,
    title: { en: 'One more police service takes part', fr: 'Un service de police de plus participe' },
    summary: marked('its first two officers have applied.', 'ses deux premiers membres ont posé leur candidature.'),
    body: {
      en: 'The agreement covers leave, pay and the place that is kept for those who return.\n\nSee the [participating services](/participating-services).',
      fr: 'L’entente porte sur le congé, la rémunération et la place réservée au retour.\n\nVoir les [services participants](/services-participants).',
    },
  },
  {
    kind: 'news',
    code: 'practice-medals',
    state: 'published',
    ago: 390,
    title: { en: 'A ceremony for those who came home', fr: 'Une cérémonie pour les membres de retour' },
    summary: marked('families were there as well.', 'les familles y étaient aussi.'),
    body: {
      en: 'Officers of six missions were thanked, and so were those who had kept everything going at home.',
      fr: 'Des membres de six missions ont été remerciés, tout comme les proches qui ont tenu la maison pendant leur absence.',
    },
  },
  {
    kind: 'news',
    code: 'practice-next-course',
    state: 'scheduled',
    ago: -3,
    title: { en: 'The next course begins in spring', fr: 'Le prochain cours débute au printemps' },
    summary: marked(
      'places are given in the order of departure.',
      'les places sont attribuées selon l’ordre des départs.',
    ),
    body: {
      en: 'Instructions go out six weeks before it begins.',
      fr: 'Les directives sont envoyées six semaines avant le début.',
    },
  },
  {
    kind: 'news',
    code: 'practice-to-translate',
    state: 'in-translation',
    ago: 2,
    title: { en: 'Questions that families ask', fr: 'Les questions des familles' },
    summary: onlyEnglish('Practice: answers to what we hear most often.'),
    body: onlyEnglish(
      'How do we stay in touch? Who helps when something breaks? What if a child falls ill?\n\nWe collected the answers of those who have been through it.',
    ),
  },
  {
    kind: 'page',
    code: 'practice-staying-in-touch',
    state: 'in-review',
    phase: 'during',
    ago: 1,
    title: { en: 'Staying in touch', fr: 'Garder le contact' },
    summary: marked(
      'what works over a distance and across time zones.',
      'ce qui marche malgré la distance et le décalage horaire.',
    ),
    body: {
      en: 'Agree on a rhythm that both can keep, and on what to do when a call fails.\n\n- short and often beats long and seldom\n- letters and voice messages wait for the right moment\n- children like to see where you live',
      fr: 'Convenez d’un rythme que chacun peut tenir, et de ce qu’il faut faire quand un appel échoue.\n\n- mieux vaut court et souvent que long et rarement\n- les lettres et les messages vocaux attendent le bon moment\n- les enfants aiment voir où vous vivez',
    },
  },
  {
    kind: 'story',
    code: 'practice-story-school',
    state: 'published',
    ago: 30,
    hasPicture: true,
    title: {
      en: 'A year beside the head of a police school',
      fr: 'Un an aux côtés de la directrice d’une école de police',
    },
    summary: marked(
      'an invented officer tells of her year as an adviser.',
      'une policière inventée raconte son année de conseillère.',
    ),
    body: {
      en: 'In the first month I mostly listened. The head of the school knew what was missing; what she did not have was somebody to think aloud with.\n\nWe rewrote the course on interviews together. When I left, two of her instructors taught it better than I could have.',
      fr: 'Le premier mois, j’ai surtout écouté. La directrice de l’école savait ce qui manquait; il ne lui manquait qu’une personne avec qui réfléchir à voix haute.\n\nNous avons refait ensemble le cours sur les entrevues. À mon départ, deux de ses instructeurs le donnaient mieux que je ne l’aurais fait.',
    },
    quote: {
      en: 'You do not bring answers. You bring time, and the right questions.',
      fr: 'On n’apporte pas de réponses. On apporte du temps et les bonnes questions.',
    },
    consent: {
      givenName: 'Mireille',
      familyName: 'Practice-Lanthier',
      shows: 'first',
      described: { en: 'an invented sergeant', fr: 'une sergente inventée' },
      covers: ['story', 'quote', 'picture'],
    },
    release: 'SPVM',
  },
  {
    kind: 'story',
    code: 'practice-story-home',
    state: 'published',
    ago: 75,
    title: { en: 'What my family learned while I was away', fr: 'Ce que ma famille a appris pendant mon absence' },
    summary: marked(
      'an invented constable on a year told from both ends.',
      'un agent inventé raconte l’année vue des deux côtés.',
    ),
    body: {
      en: 'My children learned to cook, my partner to mend the boiler, and I to hear that they managed well without me.\n\nWe had agreed on one call every Sunday. On bad days it was the hardest call of the week, and the one that mattered.',
      fr: 'Mes enfants ont appris à cuisiner, mon conjoint à réparer la chaudière, et moi à entendre qu’ils se débrouillaient bien sans moi.\n\nNous avions convenu d’un appel chaque dimanche. Les mauvais jours, c’était l’appel le plus difficile de la semaine, et celui qui comptait.',
    },
    quote: {
      en: 'Talk about the hard part before you leave, not on the telephone.',
      fr: 'Parlez de ce qui est difficile avant le départ, pas au téléphone.',
    },
    consent: {
      givenName: 'Devon',
      familyName: 'Practice-Ashby',
      shows: 'none',
      described: { en: 'an invented constable', fr: 'un agent inventé' },
      covers: ['story', 'quote'],
    },
    release: 'OPP',
  },
  {
    kind: 'story',
    code: 'practice-story-draft',
    state: 'draft',
    ago: 4,
    title: { en: 'First night in a new town', fr: 'Première nuit dans une nouvelle ville' },
    summary: marked('a draft to which nobody has agreed yet.', 'une ébauche à laquelle personne n’a encore consenti.'),
    body: { en: 'The generator stopped at nine.', fr: 'La génératrice s’est arrêtée à neuf heures.' },
  },
]
