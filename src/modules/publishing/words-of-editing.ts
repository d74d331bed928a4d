import { kindWords, phaseWords } from './words-of-kinds.ts'

const version = { label: { en: 'Version', fr: 'Version' } }
const title = { label: { en: 'Title', fr: 'Titre' } }
const summary = {
  label: { en: 'Summary', fr: 'Résumé' },
  hint: {
    en: 'One or two sentences: they stand under the title, in lists and in what the search finds.',
    fr: 'Une ou deux phrases\u00a0: elles figurent sous le titre, dans les listes et dans les résultats de recherche.',
  },
}
const body = {
  label: { en: 'Text', fr: 'Texte' },
  hint: {
    en: 'An empty line ends a paragraph. “## ” begins a heading, “### ” a smaller one, “- ” an item of a list, “1. ” a numbered one. **Two stars** around words give them weight. [Words](address) make a link: an address of our site such as /why-join, or one that begins with https://.',
    fr: 'Une ligne vide termine un paragraphe. «\u00a0##\u00a0» commence un intertitre, «\u00a0###\u00a0» un intertitre plus petit, «\u00a0-\u00a0» un élément de liste, «\u00a01.\u00a0» un élément numéroté. **Deux étoiles** de part et d’autre mettent des mots en valeur. [Mots](adresse) font un lien\u00a0: une adresse de notre site, par exemple /pourquoi-participer, ou une adresse qui commence par https://.',
  },
}
const dated = {
  label: { en: 'Date shown', fr: 'Date affichée' },
  hint: { en: 'Left empty, the day of its first publication.', fr: 'À défaut, le jour de la première publication.' },
}
const wrote = { en: 'The draft is saved.', fr: 'L’ébauche est enregistrée.' }
const bothSides = {
  en: 'Both languages stand side by side. One may be left empty for now; nothing is published before both say the same.',
  fr: 'Les deux langues sont côte à côte. L’une peut rester vide pour l’instant; rien n’est publié tant que les deux ne disent pas la même chose.',
}

export const startWords = {
  title: { en: 'Start a publication', fr: 'Commencer une publication' },
  intro: {
    en: 'A page of the resource library, news, or the story of somebody who served. The title in one language is enough to begin.',
    fr: 'Une page de la bibliothèque de ressources, une nouvelle ou le récit d’une personne qui a servi. Le titre dans une langue suffit pour commencer.',
  },
  submit: { en: 'Start', fr: 'Commencer' },
  done: { en: 'The draft is there: now write it.', fr: 'L’ébauche est créée\u00a0: il reste à la rédiger.' },
  fields: {
    kind: { label: { en: 'What it is', fr: 'De quoi s’agit-il' }, options: kindWords },
    title,
  },
}

export const editWords = {
  page: {
    title: { en: 'Edit the page', fr: 'Modifier la page' },
    intro: bothSides,
    submit: { en: 'Save the draft', fr: 'Enregistrer l’ébauche' },
    done: wrote,
    fields: {
      versionId: version,
      title,
      summary,
      body,
      phase: {
        label: { en: 'Part of the resource library', fr: 'Partie de la bibliothèque de ressources' },
        options: phaseWords,
      },
      place: {
        label: { en: 'Place in the list', fr: 'Rang dans la liste' },
        hint: { en: 'Smaller numbers stand first.', fr: 'Les plus petits nombres viennent en premier.' },
      },
    },
  },
  news: {
    title: { en: 'Edit the news', fr: 'Modifier la nouvelle' },
    intro: bothSides,
    submit: { en: 'Save the draft', fr: 'Enregistrer l’ébauche' },
    done: wrote,
    fields: {
      versionId: version,
      title,
      summary,
      body,
      dated,
      organisation: {
        label: { en: 'Whose release it is, if not ours', fr: 'De qui vient le communiqué, s’il n’est pas de nous' },
        hint: {
          en: 'The release of another organization is listed with its title, its date and a link; no text is needed.',
          fr: 'Le communiqué d’un autre organisme figure avec son titre, sa date et un lien; aucun texte n’est requis.',
        },
      },
      link: {
        label: { en: 'Address', fr: 'Adresse' },
        hint: { en: 'Where it stands, in each language.', fr: 'Où il se trouve, dans chaque langue.' },
      },
    },
  },
  story: {
    title: { en: 'Edit the story', fr: 'Modifier le récit' },
    intro: bothSides,
    submit: { en: 'Save the draft', fr: 'Enregistrer l’ébauche' },
    done: wrote,
    fields: {
      versionId: version,
      title,
      summary,
      body,
      quote: {
        label: { en: 'Quote', fr: 'Citation' },
        hint: {
          en: 'Words of the person, without quotation marks. They also stand on the page that says why to join.',
          fr: 'Des mots de la personne, sans guillemets. Ils figurent aussi sur la page qui dit pourquoi participer.',
        },
      },
      dated,
    },
  },
}

const fields = { versionId: version }
export const wayWords = {
  sendToTranslation: {
    title: { en: 'Send to translation', fr: 'Envoyer en traduction' },
    done: { en: 'It waits for its translation.', fr: 'Elle attend sa traduction.' },
    fields,
  },
  verifyTranslation: {
    title: { en: 'Verify the translation', fr: 'Vérifier la traduction' },
    intro: {
      en: 'Read both languages side by side in the preview first. Afterwards the text can be changed only by sending it back.',
      fr: 'Lisez d’abord les deux langues côte à côte dans l’aperçu. Ensuite, le texte ne change plus sans être renvoyé.',
    },
    submit: { en: 'Verified', fr: 'Vérifiée' },
    done: {
      en: 'The translation is verified; a second person reviews it now.',
      fr: 'La traduction est vérifiée; une deuxième personne la révise maintenant.',
    },
    fields: {
      versionId: version,
      same: {
        label: {
          en: 'Both languages say the same, and each reads as if it had been written in it',
          fr: 'Les deux langues disent la même chose, et chacune se lit comme un texte original',
        },
      },
    },
  },
  reviewVersion: {
    title: { en: 'Approve after review', fr: 'Approuver après révision' },
    intro: {
      en: 'You have read both languages and let it go out as it stands. Nobody reviews their own words.',
      fr: 'Vous avez lu les deux langues et la laissez paraître telle quelle. Personne ne révise ses propres mots.',
    },
    submit: { en: 'Approve', fr: 'Approuver' },
    done: { en: 'It is reviewed and can be published.', fr: 'Elle est révisée et peut paraître.' },
    fields: { versionId: version, note: { label: { en: 'Note', fr: 'Note' } } },
  },
  sendBack: {
    title: { en: 'Send back', fr: 'Renvoyer' },
    intro: {
      en: 'It becomes a draft again: its translation is to be verified anew, and it is to be reviewed anew.',
      fr: 'Elle redevient une ébauche\u00a0: sa traduction est à vérifier et elle est à réviser de nouveau.',
    },
    done: { en: 'It is a draft again.', fr: 'Elle est de nouveau une ébauche.' },
    fields: { versionId: version, note: { label: { en: 'What is to be done', fr: 'Ce qu’il faut faire' } } },
  },
}

export const versionWords = {
  takeUpVersion: {
    title: { en: 'Start a new version from this one', fr: 'Commencer une nouvelle version à partir de celle-ci' },
    done: { en: 'A new draft begins with these words.', fr: 'Une nouvelle ébauche commence avec ces mots.' },
    fields,
  },
  giveUpVersion: {
    title: { en: 'Give up this version', fr: 'Abandonner cette version' },
    intro: {
      en: 'It stays in the history and can be taken up again. What the public reads does not change.',
      fr: 'Elle reste dans l’historique et peut être reprise. Ce que lit le public ne change pas.',
    },
    submit: { en: 'Give up', fr: 'Abandonner' },
    done: { en: 'The version was given up.', fr: 'La version est abandonnée.' },
    fields,
  },
  nameMissions: {
    title: { en: 'Name the missions', fr: 'Nommer les missions' },
    intro: {
      en: 'While one of them is under protection, this publication is hidden from the public everywhere.',
      fr: 'Tant que l’une d’elles est sous protection, cette publication est cachée au public partout.',
    },
    submit: { en: 'Save', fr: 'Enregistrer' },
    done: { en: 'The missions are named.', fr: 'Les missions sont nommées.' },
    fields: {
      publicationId: { label: { en: 'Publication', fr: 'Publication' } },
      missions: {
        label: { en: 'Codes of missions', fr: 'Codes des missions' },
        hint: {
          en: 'As they stand on the missions’ pages, separated by commas. Empty: it speaks of no single mission.',
          fr: 'Tels qu’ils figurent sur les pages des missions, séparés par des virgules. Vide\u00a0: elle ne parle d’aucune mission en particulier.',
        },
      },
    },
  },
}
