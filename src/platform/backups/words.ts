/** Every sentence of the page about backups, in both languages. */
export const words = {
  paths: { overview: { en: '/backups', fr: '/sauvegardes' } },
  overview: {
    title: { en: 'Backups', fr: 'Sauvegardes' },
    intro: {
      en: 'A backup counts only once a restore of it was proven: every checksum, every table, the audit, the attachments and a sign-in.',
      fr: 'Une sauvegarde ne compte qu’une fois sa restauration prouvée\u00a0: chaque somme de contrôle, chaque table, le journal, les pièces jointes et une ouverture de session.',
    },
    made: { en: 'Last backup', fr: 'Dernière sauvegarde' },
    proven: { en: 'Last proven restore', fr: 'Dernière restauration prouvée' },
    never: { en: 'never', fr: 'jamais' },
    age: { en: '{hours} h ago', fr: 'il y a {hours} h' },
    fine: { en: 'Backups are up to date', fr: 'Les sauvegardes sont à jour' },
    fineText: {
      en: 'The last backup and the last proven restore are both less than {limit} hours old.',
      fr: 'La dernière sauvegarde et la dernière restauration prouvée datent de moins de {limit} heures.',
    },
    madeOverdue: { en: 'No backup in the last {limit} hours', fr: 'Aucune sauvegarde depuis {limit} heures' },
    madeOverdueText: {
      en: 'If the disk fails now, what was written since the last backup is lost.',
      fr: 'Si le disque fait défaut maintenant, tout ce qui a été écrit depuis la dernière sauvegarde est perdu.',
    },
    provenOverdue: {
      en: 'No restore was proven in the last {limit} hours',
      fr: 'Aucune restauration prouvée depuis {limit} heures',
    },
    provenOverdueText: {
      en: 'Nobody knows whether the last backup can be used. Prove it on another machine, or in a scratch directory here.',
      fr: 'Personne ne sait si la dernière sauvegarde est utilisable. Prouvez-la sur une autre machine ou dans un répertoire temporaire ici.',
    },
    how: { en: 'On the server', fr: 'Sur le serveur' },
    howText: {
      en: 'Each night, for instance. The keys are not in it: they need a backup of their own, kept by somebody else.',
      fr: 'Chaque nuit, par exemple. Les clés n’y sont pas\u00a0: elles demandent leur propre sauvegarde, conservée par une autre personne.',
    },
    history: { en: 'What was done', fr: 'Ce qui a été fait' },
    when: { en: 'When', fr: 'Quand' },
    what: { en: 'What', fr: 'Quoi' },
    file: { en: 'File', fr: 'Fichier' },
    goesBackTo: { en: 'Goes back to', fr: 'Remonte au' },
    size: { en: 'Size (MB)', fr: 'Taille (Mo)' },
    seconds: { en: 'Seconds', fr: 'Secondes' },
    none: { en: 'Nothing yet', fr: 'Rien encore' },
    noneText: {
      en: 'No backup was made of this installation.',
      fr: 'Aucune sauvegarde de cette installation n’a été faite.',
    },
  },
  kinds: {
    made: { en: 'Backup made', fr: 'Sauvegarde faite' },
    proven: { en: 'Restore proven', fr: 'Restauration prouvée' },
    'not-proven': { en: 'Restore failed', fr: 'Restauration échouée' },
  },
} as const
