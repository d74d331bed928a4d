/** What an export says about itself, in both languages. */
export const words = {
  dictionary: {
    table: { en: 'Table', fr: 'Table' },
    column: { en: 'Column', fr: 'Colonne' },
    type: { en: 'PostgreSQL type', fr: 'Type PostgreSQL' },
    meaning: { en: 'What it is for', fr: 'À quoi elle sert' },
    compartment: { en: 'Compartment', fr: 'Compartiment' },
    personal: { en: 'Personal information', fr: 'Renseignements personnels' },
    retention: { en: 'Retention', fr: 'Conservation' },
    period: { en: 'Period', fr: 'Durée' },
    exported: { en: 'In this export', fr: 'Dans cette exportation' },
    yes: { en: 'yes', fr: 'oui' },
    no: { en: 'no', fr: 'non' },
    leftOut: { en: 'no: it proves who somebody is', fr: 'non\u00a0: elle prouve une identité' },
  },
  readme: {
    title: { en: 'Export of a Contingent installation', fr: 'Exportation d’une installation de Contingent' },
    made: {
      en: 'Made {at} by Contingent {contingent} ({kind}, pack {pack}): {tables} tables with {rows} rows and {attachments} attachments, all as they stood at one moment.',
      fr: 'Faite le {at} par Contingent {contingent} ({kind}, données {pack})\u00a0: {tables} tables, {rows} rangées et {attachments} pièces jointes, toutes telles qu’elles étaient au même instant.',
    },
    secret: {
      en: 'This folder is not encrypted. It holds personal and protected information of everybody in the program: keep it as the most protected of them.',
      fr: 'Ce dossier n’est pas chiffré. Il contient les renseignements personnels et protégés de toutes les personnes du programme\u00a0: conservez-le comme le plus protégé d’entre eux.',
    },
    tables: {
      en: '`tables/*.jsonl`: every row, exactly, one JSON object a line (UTF-8). Instants are in UTC, days are YYYY-MM-DD, bytes are `\\x` and hexadecimal digits.',
      fr: '`tables/*.jsonl`\u00a0: chaque rangée, exactement, un objet JSON par ligne (UTF-8). Les instants sont en UTC, les jours en AAAA-MM-JJ, les octets en `\\x` suivi de chiffres hexadécimaux.',
    },
    csv: {
      en: '`tables/*.csv`: the same for spreadsheets (RFC 4180, UTF-8). A text that a spreadsheet would run as a formula has an apostrophe before it; for exact values take the JSON. An empty cell is no value, `""` an empty text.',
      fr: '`tables/*.csv`\u00a0: la même chose pour tableurs (RFC 4180, UTF-8). Un texte qu’un tableur exécuterait comme formule est précédé d’une apostrophe; pour les valeurs exactes, prenez le JSON. Une cellule vide est une absence de valeur, `""` un texte vide.',
    },
    dictionary: {
      en: '`data-dictionary.*`: for every column its meaning, compartment and retention.',
      fr: '`data-dictionary.*`\u00a0: pour chaque colonne, son sens, son compartiment et sa conservation.',
    },
    attachments: {
      en: '`attachments/`: each file under its id in `files.attachment` and its own name.',
      fr: '`attachments/`\u00a0: chaque fichier sous son identifiant dans `files.attachment` et son propre nom.',
    },
    sealed: {
      en: 'What is sealed stays sealed: notes and files of health, psychology and conduct are here as AES-256-GCM (one byte 1, key id 16 bytes, nonce 12, tag 16, ciphertext), their data keys wrapped in `platform.data_key`. Whoever holds the master keys of the installation can open them, nobody else.',
      fr: 'Ce qui est scellé le reste\u00a0: les notes et fichiers de santé, de psychologie et de déontologie s’y trouvent en AES-256-GCM (un octet 1, identifiant de clé de 16 octets, nonce de 12, étiquette de 16, texte chiffré), leurs clés de données enveloppées dans `platform.data_key`. Seule la personne qui détient les clés maîtresses de l’installation peut les ouvrir.',
    },
    leftOut: {
      en: 'Left out: what proves who somebody is (hashes of passwords, sessions, tokens and devices). The dictionary names these columns.',
      fr: 'Omis\u00a0: ce qui prouve une identité (empreintes des mots de passe, sessions, jetons et appareils). Le dictionnaire nomme ces colonnes.',
    },
    check: {
      en: 'To check every file: `sha256sum -c SHA256SUMS`.',
      fr: 'Pour vérifier chaque fichier\u00a0: `sha256sum -c SHA256SUMS`.',
    },
  },
} as const
