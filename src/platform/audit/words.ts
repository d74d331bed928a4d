import type { Localized } from '#kernel/language.ts'

/** Every sentence of the auditor's pages, in both languages. */
export const words = {
  paths: {
    entries: { en: '/audit', fr: '/journal' },
    entry: { en: '/audit/:id', fr: '/journal/:id' },
    chains: { en: '/audit/chains', fr: '/journal/chaines' },
  },
  entries: {
    title: { en: 'Audit', fr: 'Journal de vérification' },
    intro: {
      en: 'Who did what, was refused what, and looked into what is closed. Reading it is written down too.',
      fr: 'Qui a fait quoi, s’est vu refuser quoi et a consulté ce qui est fermé. La lecture du journal y est aussi consignée.',
    },
    at: { en: 'When', fr: 'Quand' },
    who: { en: 'Who', fr: 'Qui' },
    duty: { en: 'Duty', fr: 'Fonction' },
    act: { en: 'Act', fr: 'Opération' },
    code: { en: 'Name of the act', fr: 'Nom de l’opération' },
    outcome: { en: 'Outcome', fr: 'Résultat' },
    compartment: { en: 'Compartment', fr: 'Compartiment' },
    record: { en: 'Person or record (ID)', fr: 'Personne ou élément (identifiant)' },
    whoContains: { en: 'Name contains', fr: 'Le nom contient' },
    actIs: { en: 'Act contains', fr: 'L’opération contient' },
    from: { en: 'From', fr: 'Du' },
    through: { en: 'Through', fr: 'Au' },
    emptyTitle: { en: 'Nothing is recorded', fr: 'Rien n’est consigné' },
    emptyText: { en: 'The audit begins with the first act.', fr: 'Le journal commence à la première opération.' },
    nobody: { en: 'Nobody signed in', fr: 'Personne sans session' },
    system: { en: 'The system', fr: 'Le système' },
    exported: { en: '{title} (exported)', fr: '{title} (exporté)' },
  },
  outcomes: {
    done: { en: 'Done', fr: 'Fait' },
    refused: { en: 'Refused', fr: 'Refusé' },
    read: { en: 'Read', fr: 'Consulté' },
    failed: { en: 'Failed', fr: 'Échoué' },
  } as Record<string, Localized>,
  compartments: {
    ordinary: { en: 'Ordinary', fr: 'Ordinaire' },
    health: { en: 'Health', fr: 'Santé' },
    psych: { en: 'Psychology', fr: 'Psychologie' },
    conduct: { en: 'Conduct', fr: 'Déontologie' },
    public: { en: 'Public', fr: 'Public' },
    audit: { en: 'Audit', fr: 'Vérification' },
  } as Record<string, Localized>,
  entry: {
    title: { en: 'Audit entry', fr: 'Inscription au journal' },
    place: { en: 'Chain and row', fr: 'Chaîne et rang' },
    refusal: { en: 'Reason', fr: 'Motif' },
    object: { en: 'Record', fr: 'Élément' },
    person: { en: 'Person', fr: 'Personne' },
    request: { en: 'Request', fr: 'Demande technique' },
    detail: { en: 'Detail', fr: 'Détail' },
    hash: { en: 'Hash', fr: 'Empreinte' },
  },
  chains: {
    title: { en: 'Chains of the audit', fr: 'Chaînes du journal' },
    intro: {
      en: 'Each entry hashes the one before it. Once a day all heads are signed and copied outside the database.',
      fr: 'Chaque inscription porte l’empreinte de la précédente. Une fois par jour, toutes les têtes sont signées et copiées hors de la base de données.',
    },
    entries: { en: 'Entries', fr: 'Inscriptions' },
    last: { en: 'Last checkpoint', fr: 'Dernier point de contrôle' },
    none: {
      en: 'None yet: the first is taken within a day.',
      fr: 'Aucun encore\u00a0: le premier sera établi d’ici un jour.',
    },
    since: { en: 'Entries since then', fr: 'Inscriptions depuis' },
    key: { en: 'Signed with the key', fr: 'Signé avec la clé' },
    verify: { en: 'To check every row', fr: 'Pour vérifier chaque rang' },
    verifyHow: {
      en: 'On the server, by somebody who is not an administrator of the database:',
      fr: 'Sur le serveur, par une personne qui n’administre pas la base de données\u00a0:',
    },
    chain: { en: 'Chain', fr: 'Chaîne' },
    length: { en: 'Length', fr: 'Longueur' },
    heads: { en: 'Heads', fr: 'Têtes' },
    head: { en: 'Head', fr: 'Tête' },
  },
  /** Acts that no action or view declares. */
  acts: {
    'access.sign-in': { en: 'Sign in', fr: 'Ouvrir une session' },
    'access.sign-out': { en: 'Sign out', fr: 'Fermer la session' },
    'access.switch-duty': { en: 'Change duty', fr: 'Changer de fonction' },
    'access.redeem-link': { en: 'Use a one-time link', fr: 'Utiliser un lien à usage unique' },
    'access.invite-administrator': {
      en: 'Invite the first administrator',
      fr: 'Inviter la première administratrice ou le premier administrateur',
    },
    'files.download': { en: 'Download a file', fr: 'Télécharger un fichier' },
  } as Record<string, Localized>,
} as const
