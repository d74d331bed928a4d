import type { Localized } from '#kernel/language.ts'

/** Why a file was not taken; `{limit}` is in mebibytes. */
export const fileRefusals: Record<string, Localized> = {
  'file-empty': {
    en: 'The file is empty. Choose the file again.',
    fr: 'Le fichier est vide. Choisissez-le de nouveau.',
  },
  'file-too-large': {
    en: 'The file is larger than {limit} MB. Send a smaller copy.',
    fr: 'Le fichier dépasse {limit} Mo. Envoyez-en une copie plus petite.',
  },
  'file-type-not-accepted': {
    en: 'Only PDF, JPEG and PNG files are accepted. Check the end of the file’s name (.pdf, .jpg, .png).',
    fr: 'Seuls les fichiers PDF, JPEG et PNG sont acceptés. Vérifiez la fin du nom du fichier (.pdf, .jpg, .png).',
  },
  'file-not-what-it-says': {
    en: 'The content of the file is not what its name says, or it was cut off. Save it again as PDF, JPEG or PNG.',
    fr: 'Le contenu du fichier ne correspond pas à son nom, ou le fichier est incomplet. Enregistrez-le de nouveau en format PDF, JPEG ou PNG.',
  },
  'file-infected': {
    en: 'The scanner found malware in this file, so it was not kept. Do not open it; tell whoever looks after your computer.',
    fr: 'Un maliciel a été détecté dans ce fichier, qui n’a donc pas été conservé. Ne l’ouvrez pas et prévenez votre soutien informatique.',
  },
  'file-not-scanned': {
    en: 'The file could not be scanned for malware just now, so it was not kept. Send it again in a few minutes.',
    fr: 'Le fichier n’a pas pu être soumis à la détection de maliciels pour l’instant et n’a donc pas été conservé. Envoyez-le de nouveau dans quelques minutes.',
  },
  'picture-too-large': {
    en: 'The picture has more than {limit} million points. Save it smaller and send it again.',
    fr: 'L’image compte plus de {limit} millions de points. Enregistrez-la en plus petit et envoyez-la de nouveau.',
  },
  'file-quota-reached': {
    en: 'This person’s files would exceed {limit} MB in total. Send a smaller copy, or ask the program’s office.',
    fr: 'Les fichiers de cette personne dépasseraient {limit} Mo au total. Envoyez une copie plus petite ou adressez-vous au bureau du programme.',
  },
  'files-unreachable': {
    en: 'The place where files are kept cannot be reached now. No file was kept or lost; try again in a few minutes. Everything else works.',
    fr: 'Le dépôt de fichiers n’est pas joignable en ce moment. Aucun fichier n’a été conservé ni perdu; réessayez dans quelques minutes. Tout le reste fonctionne.',
  },
  'sealed-locked': {
    en: 'Sealed content of health, psychology and conduct is locked. It can be read and written again once a custodian has unlocked it: {custodians}. Nothing is lost, and everything else works.',
    fr: 'Le contenu scellé de la santé, de la psychologie et de la déontologie est verrouillé. Il pourra être lu et modifié dès qu’une personne dépositaire l’aura déverrouillé\u00a0: {custodians}. Rien n’est perdu, et tout le reste fonctionne.',
  },
  'sealed-unattended': {
    en: 'Sealed content of health, psychology and conduct is locked, and no custodian can be reached. Tell your administrator. Nothing is lost, and everything else works.',
    fr: 'Le contenu scellé de la santé, de la psychologie et de la déontologie est verrouillé, et aucune personne dépositaire n’est joignable. Avisez votre administrateur. Rien n’est perdu, et tout le reste fonctionne.',
  },
  'sealed-destroyed': {
    en: 'This content was destroyed for good, under a recorded authority. Nobody can bring it back.',
    fr: 'Ce contenu a été détruit définitivement, en vertu d’une autorisation consignée. Personne ne peut le rétablir.',
  },
  'file-not-found': {
    en: 'The file is no longer waiting: it was sent more than a day ago or has been used already. Choose it again.',
    fr: 'Le fichier n’est plus en attente\u00a0: il a été envoyé il y a plus d’une journée ou a déjà été utilisé. Choisissez-le de nouveau.',
  },
}
