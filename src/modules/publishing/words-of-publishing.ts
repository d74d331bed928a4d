const fields = { versionId: { label: { en: 'Version', fr: 'Version' } } }

export const publishWords = {
  publishNow: {
    title: { en: 'Publish now', fr: 'Publier maintenant' },
    intro: {
      en: 'The public reads it at once, in both languages; the version that stands until now gives way.',
      fr: 'Le public la lit aussitôt, dans les deux langues; la version qui paraît jusqu’ici cède sa place.',
    },
    submit: { en: 'Publish', fr: 'Publier' },
    done: { en: 'It is published.', fr: 'Elle est publiée.' },
    fields,
  },
  scheduleVersion: {
    title: { en: 'Schedule the publication', fr: 'Programmer la publication' },
    intro: {
      en: 'It goes out by itself at the full hour, in the time zone of the program.',
      fr: 'Elle paraît d’elle-même à l’heure juste, dans le fuseau horaire du programme.',
    },
    submit: { en: 'Schedule', fr: 'Programmer' },
    done: { en: 'It is scheduled.', fr: 'Elle est programmée.' },
    fields: {
      ...fields,
      day: { label: { en: 'Day', fr: 'Jour' } },
      hour: {
        label: { en: 'Hour', fr: 'Heure' },
        hint: {
          en: 'From 0 to 23: 9 is nine in the morning.',
          fr: 'De 0 à 23\u00a0: 9 correspond à neuf heures du matin.',
        },
      },
    },
  },
  publishScheduled: {
    title: { en: 'Publish at its hour', fr: 'Publier à l’heure dite' },
    done: { en: 'It is published.', fr: 'Elle est publiée.' },
    fields,
  },
  withdrawVersion: {
    title: { en: 'Withdraw from the public site', fr: 'Retirer du site public' },
    intro: {
      en: 'Page, lists, feeds and search are without it at once. Its versions stay here.',
      fr: 'Elle disparaît aussitôt de sa page, des listes, des fils et de la recherche. Ses versions restent ici.',
    },
    submit: { en: 'Withdraw', fr: 'Retirer' },
    done: { en: 'It is withdrawn.', fr: 'Elle est retirée.' },
    fields: { ...fields, reason: { label: { en: 'Why', fr: 'Pourquoi' } } },
  },
  withdrawPastConsent: {
    title: { en: 'Withdraw when the consent ends', fr: 'Retirer à la fin du consentement' },
    done: { en: 'It is withdrawn.', fr: 'Elle est retirée.' },
    fields,
  },
}

const both = (part: { en: string; fr: string }) => ({
  en: `${part.en} is missing in one language. Nothing is published in one language alone.`,
  fr: `${part.fr} manque dans une langue. Rien n’est publié dans une seule langue.`,
})
const copied = (part: { en: string; fr: string }) => ({
  en: `${part.en} says the same words in both languages: the French is a copy of the English, or the other way round.`,
  fr: `${part.fr} reprend les mêmes mots dans les deux langues\u00a0: le français est une copie de l’anglais, ou l’inverse.`,
})
const parts = {
  title: { en: 'The title', fr: 'Le titre' },
  summary: { en: 'The summary', fr: 'Le résumé' },
  body: { en: 'The text', fr: 'Le texte' },
  quote: { en: 'The quote', fr: 'La citation' },
  organisation: { en: 'The name of the organization', fr: 'Le nom de l’organisme' },
  link: { en: 'The address', fr: 'L’adresse' },
}

export const publishingRefusals = {
  'no-title-at-all': {
    en: 'Give it a title in at least one language.',
    fr: 'Donnez-lui un titre dans au moins une langue.',
  },
  'no-title-in-both': both(parts.title),
  'no-summary-in-both': both(parts.summary),
  'no-body-in-both': both(parts.body),
  'no-quote-in-both': both(parts.quote),
  'no-organisation-in-both': both(parts.organisation),
  'no-link-in-both': both(parts.link),
  'copied-title': copied(parts.title),
  'copied-summary': copied(parts.summary),
  'copied-body': copied(parts.body),
  'copied-quote': copied(parts.quote),
  'copied-passage': {
    en: 'A passage of one language stands in the other as well, untranslated.',
    fr: 'Un passage d’une langue se trouve aussi dans l’autre, sans être traduit.',
  },
  'no-such-page-en': {
    en: 'The English text leads to {target}, and our site has no such page.',
    fr: 'Le texte anglais mène à {target}, et notre site n’a pas cette page.',
  },
  'no-such-page-fr': {
    en: 'The French text leads to {target}, and our site has no such page in French.',
    fr: 'Le texte français mène à {target}, et notre site n’a pas cette page en français.',
  },
  'not-an-address-en': {
    en: 'In the English text, {target} is no address that a page may lead to.',
    fr: 'Dans le texte anglais, {target} n’est pas une adresse à laquelle une page peut mener.',
  },
  'not-an-address-fr': {
    en: 'In the French text, {target} is no address that a page may lead to.',
    fr: 'Dans le texte français, {target} n’est pas une adresse à laquelle une page peut mener.',
  },
  'translation-not-verified': {
    en: 'Nobody has confirmed yet that both languages say the same.',
    fr: 'Personne n’a encore confirmé que les deux langues disent la même chose.',
  },
  'not-reviewed': { en: 'Nobody has reviewed it yet.', fr: 'Personne ne l’a encore révisée.' },
  'own-words': {
    en: 'You wrote in it yourself: somebody else reviews it.',
    fr: 'Vous y avez écrit vous-même\u00a0: une autre personne la révise.',
  },
  'not-at-this-point': {
    en: 'That is not possible in the state in which it is.',
    fr: 'Ce n’est pas possible dans l’état où elle se trouve.',
  },
  'vouched-for-already': {
    en: 'Somebody has vouched for these words already. Send it back first, then change it.',
    fr: 'Quelqu’un s’est déjà porté garant de ces mots. Renvoyez-la d’abord, puis modifiez-la.',
  },
  'version-open-already': {
    en: 'A version is being worked on already. Finish it or give it up first.',
    fr: 'Une version est déjà en chantier. Terminez-la ou abandonnez-la d’abord.',
  },
  'moment-is-past': {
    en: 'That moment is past. Choose one to come, or publish now.',
    fr: 'Ce moment est passé. Choisissez-en un à venir ou publiez maintenant.',
  },
  'of-another-kind': {
    en: 'This is not for a publication of that kind.',
    fr: 'Cela ne convient pas à ce genre de publication.',
  },
  'no-such-mission': { en: 'There is no mission {code}.', fr: 'Il n’y a pas de mission {code}.' },
}
