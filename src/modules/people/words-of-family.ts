import type { Localized } from '#kernel/language.ts'
import type { FamilyChannel, FamilyRule, FamilySituation } from './vocabulary/family.ts'

export const familySituationWords: Record<FamilySituation, Localized> = {
  illness: { en: 'I am ill or injured, not seriously', fr: 'Je suis malade ou blessé, sans gravité' },
  'area-incident': {
    en: 'An incident in my area that the news may report',
    fr: 'Un incident dans mon secteur, dont les médias pourraient parler',
  },
  'return-delayed': { en: 'My return is delayed', fr: 'Mon retour est retardé' },
  'no-contact': { en: 'No word from me for some days', fr: 'Aucune nouvelle de moi depuis quelques jours' },
  grave: { en: 'Something grave', fr: 'Un événement grave' },
}

export const familyChannelWords: Record<FamilyChannel, Localized> = {
  telephone: { en: 'By telephone', fr: 'Par téléphone' },
  message: { en: 'By message', fr: 'Par message' },
  email: { en: 'By email', fr: 'Par courriel' },
  visit: { en: 'In person, by my home service', fr: 'En personne, par mon service d’attache' },
}

const person = { label: { en: 'Officer', fr: 'Policier ou policière' } }

export const familyActionWords = {
  contact: {
    title: { en: 'Add a person at home', fr: 'Ajouter une personne à la maison' },
    intro: {
      en: 'Somebody whom the program may speak to about you. Ask first: it is their name and number.',
      fr: 'Une personne à qui le programme peut parler de vous. Demandez-lui d’abord\u00a0: il s’agit de son nom et de son numéro.',
    },
    done: { en: 'The person stands in your plan.', fr: 'La personne figure dans votre plan.' },
    fields: {
      personId: person,
      name: { label: { en: 'Name', fr: 'Nom' } },
      relation: {
        label: { en: 'Who this is to you', fr: 'Qui est cette personne pour vous' },
        hint: { en: 'Spouse, mother, neighbour with the key.', fr: 'Conjoint, mère, voisine qui a la clé.' },
      },
      phone: { label: { en: 'Telephone', fr: 'Téléphone' } },
      email: { label: { en: 'Email address', fr: 'Adresse courriel' } },
      language: {
        label: { en: 'Language to speak with this person', fr: 'Langue à parler avec cette personne' },
      },
      place: {
        label: { en: 'Called as number', fr: 'Ordre d’appel' },
        hint: { en: '1 is called first.', fr: 'Le 1 est appelé en premier.' },
      },
      agreed: {
        label: {
          en: 'This person knows that the number is kept here, and agrees.',
          fr: 'Cette personne sait que son numéro est conservé ici, et elle est d’accord.',
        },
      },
    },
  },
  rule: {
    title: { en: 'Agree who is told when', fr: 'Convenir de qui est prévenu, et quand' },
    intro: {
      en: 'One rule for each situation; a new one replaces the former. The desk of your mission sees it only when that situation has come.',
      fr: 'Une règle par situation; une nouvelle remplace la précédente. Le bureau de votre mission ne la voit que si cette situation se présente.',
    },
    done: { en: 'The rule stands in your plan.', fr: 'La règle figure dans votre plan.' },
    fields: {
      personId: person,
      situation: { label: { en: 'In which situation', fr: 'Dans quelle situation' }, options: familySituationWords },
      contact: { label: { en: 'Who is told', fr: 'Qui est prévenu' } },
      thenContact: {
        label: { en: 'If nobody answers', fr: 'En l’absence de réponse' },
        hint: { en: 'May be left empty.', fr: 'Peut rester vide.' },
      },
      channel: { label: { en: 'How', fr: 'Comment' }, options: familyChannelWords },
      afterDays: {
        label: { en: 'After how many days without a word', fr: 'Après combien de jours sans nouvelles' },
        hint: {
          en: 'Only for the situation “no word from me”.',
          fr: 'Seulement pour la situation «\u00a0aucune nouvelle de moi\u00a0».',
        },
      },
      how: {
        label: { en: 'What else to mind', fr: 'À quoi faire attention' },
        hint: {
          en: 'For example: not during school hours; say your name and that it is not an emergency. No medical details.',
          fr: 'Par exemple\u00a0: pas pendant les heures de classe; dites votre nom et qu’il ne s’agit pas d’une urgence. Aucun détail médical.',
        },
      },
    },
  },
  support: {
    title: { en: 'Write down who helps with what', fr: 'Noter qui aide à quoi' },
    intro: {
      en: 'For you and your household alone: nobody in the program sees these lines.',
      fr: 'Pour vous et votre maisonnée seulement\u00a0: personne au programme ne voit ces lignes.',
    },
    done: { en: 'It is written down.', fr: 'C’est noté.' },
    fields: {
      personId: person,
      area: { label: { en: 'With what', fr: 'À quoi' } },
      who: { label: { en: 'Who helps', fr: 'Qui aide' } },
      agreed: { label: { en: 'Asked, and said yes', fr: 'Demandé, et la réponse est oui' } },
    },
  },
  wishes: {
    title: { en: 'Write down your wishes', fr: 'Noter vos souhaits' },
    intro: {
      en: 'What those who call your family have to mind. Write as little as you need.',
      fr: 'Ce que doivent respecter les personnes qui appellent votre famille. Écrivez seulement le nécessaire.',
    },
    done: { en: 'Your wishes stand in the plan.', fr: 'Vos souhaits figurent dans le plan.' },
    fields: {
      personId: person,
      children: { label: { en: 'Who tells the children, and how', fr: 'Qui l’annonce aux enfants, et comment' } },
      notByPhone: {
        label: { en: 'What is not to be told by telephone', fr: 'Ce qu’il ne faut pas dire au téléphone' },
      },
    },
  },
  endLine: {
    title: { en: 'Take it out', fr: 'Retirer' },
    done: { en: 'It no longer stands in your plan.', fr: 'Cela ne figure plus dans votre plan.' },
    fields: { lineId: { label: { en: 'Line of the plan', fr: 'Ligne du plan' } } },
  },
  confirm: {
    title: { en: 'Confirm the plan', fr: 'Confirmer le plan' },
    done: { en: 'The plan is confirmed as it stands.', fr: 'Le plan est confirmé tel quel.' },
    fields: { personId: person },
  },
  decline: {
    title: { en: 'Do without a plan', fr: 'Se passer de plan' },
    intro: {
      en: 'A plan is voluntary. Whatever stands in it is deleted, earlier versions included, and nobody asks you again. You can begin one at any time.',
      fr: 'Le plan est facultatif. Tout ce qui y figure est supprimé, versions antérieures comprises, et personne ne vous le redemande. Vous pouvez en commencer un à tout moment.',
    },
    done: {
      en: 'There is no plan, and nothing of it is kept.',
      fr: 'Il n’y a pas de plan, et rien n’en est conservé.',
    },
    fields: { personId: person },
  },
} as const

export const familyRefusals = {
  'family-contact-unreachable': {
    en: 'Give a telephone number or an email address: otherwise nobody can reach this person.',
    fr: 'Donnez un numéro de téléphone ou une adresse courriel\u00a0: sans cela, personne ne peut joindre cette personne.',
  },
  'family-place-taken': {
    en: 'Somebody else is called at this place already. Choose another number.',
    fr: 'Une autre personne est déjà appelée à ce rang. Choisissez un autre numéro.',
  },
  'family-days-for-silence': {
    en: 'Say after how many days, for the situation without a word from you, and for no other.',
    fr: 'Indiquez le nombre de jours pour la situation sans nouvelles de vous, et pour aucune autre.',
  },
  'family-not-twice': {
    en: 'Choose somebody else for when nobody answers.',
    fr: 'Choisissez une autre personne en l’absence de réponse.',
  },
  'family-channel-missing': {
    en: 'This person has no telephone number or no email address for that way. Choose another.',
    fr: 'Cette personne n’a ni numéro ni adresse pour ce moyen. Choisissez-en un autre.',
  },
  'family-contact-in-a-rule': {
    en: 'A rule names this person. Change or take out the rule first.',
    fr: 'Une règle nomme cette personne. Modifiez ou retirez d’abord la règle.',
  },
  'family-plan-empty': {
    en: 'There is nothing to confirm yet: add a person and a rule.',
    fr: 'Il n’y a encore rien à confirmer\u00a0: ajoutez une personne et une règle.',
  },
  'family-plan-confirmed': { en: 'The plan is confirmed already.', fr: 'Le plan est déjà confirmé.' },
  'family-plan-declined': { en: 'You do without a plan already.', fr: 'Vous vous passez déjà de plan.' },
} as const

export const familyPageWords = {
  title: { en: 'Family contact plan', fr: 'Plan de contact familial' },
  menu: { en: 'My family plan', fr: 'Mon plan familial' },
  intro: {
    en: 'Whom the program may call at home, when and how, agreed by the two of you beforehand. It is voluntary and it is yours: until a situation has come that you named, nobody else can read it; if the desk or commander of your mission opens it then, you are told.',
    fr: 'Qui le programme peut appeler à la maison, quand et comment, convenu d’avance entre vous. C’est facultatif et cela vous appartient\u00a0: tant qu’une situation que vous avez nommée ne se présente pas, personne d’autre ne peut le lire; si le bureau ou le commandement de votre mission l’ouvre alors, vous en êtes avisé.',
  },
  guide: {
    en: 'Not decided yet? The decision guide is for both of you.',
    fr: 'Pas encore décidés? Le guide de décision est pour vous deux.',
  },
  none: { en: 'There is no plan yet', fr: 'Il n’y a pas encore de plan' },
  noneText: {
    en: 'Sit down with the people at home and add the first of them.',
    fr: 'Asseyez-vous avec vos proches et ajoutez la première personne.',
  },
  declined: { en: 'You do without a plan', fr: 'Vous vous passez de plan' },
  declinedText: {
    en: 'Said on {day}. You can begin one at any time.',
    fr: 'Indiqué le {day}. Vous pouvez en commencer un à tout moment.',
  },
  confirmed: { en: 'Confirmed on {day}', fr: 'Confirmé le {day}' },
  toConfirm: { en: 'Not confirmed as it stands', fr: 'Non confirmé dans son état actuel' },
  toConfirmText: {
    en: 'Changed on {day}. Read it through together, then confirm it: before you leave, and after each change.',
    fr: 'Modifié le {day}. Relisez-le ensemble, puis confirmez-le\u00a0: avant le départ, et après chaque modification.',
  },
  version: { en: 'Version {number}', fr: 'Version {number}' },
  contacts: { en: 'People at home', fr: 'Les proches' },
  rules: { en: 'Who is told when', fr: 'Qui est prévenu, et quand' },
  support: { en: 'Who helps with what', fr: 'Qui aide à quoi' },
  supportIntro: { en: 'For you alone.', fr: 'Pour vous seulement.' },
  wishes: { en: 'Wishes', fr: 'Souhaits' },
  children: { en: 'The children', fr: 'Les enfants' },
  notByPhone: { en: 'Not by telephone', fr: 'Pas au téléphone' },
  afterDays: { en: 'After {days} days', fr: 'Après {days} jours' },
  orElse: { en: 'then {name}', fr: 'puis {name}' },
  speaks: { en: 'In {language}', fr: 'En {language}' },
  nothing: { en: 'Nothing yet.', fr: 'Rien encore.' },
  agreed: { en: 'Said yes', fr: 'A dit oui' },
  notAsked: { en: 'To be asked', fr: 'À demander' },
  read: { en: 'When it was opened or used', fr: 'Quand il a été ouvert ou utilisé' },
  readText: {
    en: 'On the page of your deployment, under “Family”.',
    fr: 'À la page de votre déploiement, sous «\u00a0Famille\u00a0».',
  },
  waiting: { en: 'Family contact plan to confirm', fr: 'Plan de contact familial à confirmer' },
} as const

/** A rule as it was agreed, in one line. */
export function familyRuleText(rule: FamilyRule): Localized {
  const said = (lang: 'en' | 'fr') => {
    const then = rule.thenContactName && familyPageWords.orElse[lang].replace('{name}', rule.thenContactName)
    const when = rule.afterDays && familyPageWords.afterDays[lang].replace('{days}', String(rule.afterDays))
    const who = then ? `${rule.contactName}, ${then}` : rule.contactName
    return [when, who, familyChannelWords[rule.channel][lang].toLowerCase(), rule.how].filter(Boolean).join(' · ')
  }
  return { en: said('en'), fr: said('fr') }
}
