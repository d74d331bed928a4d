import type { Localized } from '#kernel/language.ts'

const mission = { label: { en: 'Mission', fr: 'Mission' } }

export const protectionWords = {
  protect: {
    title: { en: 'Protect the mission', fr: 'Protéger la mission' },
    intro: {
      en: 'Everything that is published about this mission is hidden at once: pages, map, news, opportunities, files to download, for every day that is asked. The public still reads that there is an operation in its country. Boards and pages inside stay as they are.',
      fr: 'Tout ce qui est publié sur cette mission est masqué sur-le-champ : pages, carte, nouvelles, possibilités, fichiers à télécharger, pour toute date demandée. Le public lit encore qu’une opération se déroule dans ce pays. Les tableaux et les pages internes ne changent pas.',
    },
    submit: { en: 'Hide everything but the country', fr: 'Masquer tout sauf le pays' },
    done: {
      en: 'The mission is protected. The public reads of its country only.',
      fr: 'La mission est protégée. Le public ne lit plus que le pays.',
    },
    fields: {
      missionId: mission,
      reason: {
        label: { en: 'Why', fr: 'Motif' },
        hint: {
          en: 'What threatens the mission or its officers. Read by planners, the mission’s desk and the auditor only.',
          fr: 'Ce qui menace la mission ou ses policiers. Lu uniquement par la planification, le bureau de la mission et l’auditeur.',
        },
      },
    },
  },
  unprotect: {
    title: { en: 'End the protection', fr: 'Lever la protection' },
    intro: {
      en: 'What is published about this mission can be read again by everybody, as it stands now.',
      fr: 'Ce qui est publié sur cette mission redevient accessible à tous, dans son état actuel.',
    },
    submit: { en: 'Make it public again', fr: 'Rendre de nouveau public' },
    done: { en: 'The mission is public again.', fr: 'La mission est de nouveau publique.' },
    fields: {
      missionId: mission,
      reason: {
        label: { en: 'Why it may end', fr: 'Pourquoi elle peut prendre fin' },
        hint: {
          en: 'What has changed since it was protected.',
          fr: 'Ce qui a changé depuis le début de la protection.',
        },
      },
    },
  },
}

export const protectionRefusals: Record<string, Localized> = {
  'mission-is-protected': { en: 'The mission is protected already.', fr: 'La mission est déjà protégée.' },
  'mission-is-not-protected': { en: 'The mission is not protected.', fr: 'La mission n’est pas protégée.' },
}

export const protectionPageWords = {
  title: { en: 'This mission is protected', fr: 'Cette mission est protégée' },
  text: {
    en: 'Nothing of it is public but that there is an operation in its country.',
    fr: 'Rien n’en est public, sauf l’existence d’une opération dans ce pays.',
  },
  since: { en: 'Since {day}: {reason}', fr: 'Depuis le {day} : {reason}' },
} satisfies Record<string, Localized>
