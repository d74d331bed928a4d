import type { Localized } from '#kernel/language.ts'

const team = { label: { en: 'Team', fr: 'Équipe' } }

export const teamActionWords = {
  add: {
    title: { en: 'Add a member', fr: 'Ajouter un membre' },
    intro: {
      en: 'An officer who is deployed in this mission. The theme of the team may ask for a certificate: where the officer’s file holds one, nothing is to be said; otherwise say why they may do without.',
      fr: 'Une personne déployée dans cette mission. Le thème de l’équipe peut exiger une attestation : si elle figure au dossier, rien n’est à préciser ; sinon, dites pourquoi la personne peut s’en passer.',
    },
    done: { en: 'The member is added.', fr: 'Le membre est ajouté.' },
    fields: {
      teamId: team,
      deploymentId: { label: { en: 'Officer', fr: 'Membre' } },
      lead: { label: { en: 'Leads the team', fr: 'Dirige l’équipe' } },
      from: { label: { en: 'From', fr: 'À compter du' } },
      until: {
        label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
        hint: {
          en: 'Left empty: as long as the tour and the team last.',
          fr: 'Laissé vide : tant que durent le tour de service et l’équipe.',
        },
      },
      basis: {
        label: { en: 'Why without the certificate', fr: 'Pourquoi sans l’attestation' },
        hint: {
          en: 'Only where the theme asks for one and the file holds none.',
          fr: 'Seulement si le thème l’exige et que le dossier n’en contient pas.',
        },
      },
    },
  },
  end: {
    title: { en: 'End the membership', fr: 'Mettre fin à la participation' },
    done: { en: 'The membership ends on that day.', fr: 'La participation prend fin à cette date.' },
    fields: {
      memberId: { label: { en: 'Member', fr: 'Membre' } },
      from: { label: { en: 'First day without', fr: 'Premier jour d’absence' } },
    },
  },
  report: {
    title: { en: 'Write a report', fr: 'Rédiger un rapport' },
    intro: {
      en: 'What the team did in one role. Reports of human rights investigations are sensitive by themselves: their author and the desk of the mission read them, and nobody else.',
      fr: 'Ce que l’équipe a fait dans un rôle. Les rapports d’enquête sur les droits de la personne sont sensibles d’office : seuls leur auteur et le bureau de la mission les lisent.',
    },
    done: { en: 'The report is kept.', fr: 'Le rapport est conservé.' },
    fields: {
      teamId: team,
      role: { label: { en: 'Role', fr: 'Rôle' } },
      objectiveId: { label: { en: 'Objective', fr: 'Objectif' } },
      from: { label: { en: 'From', fr: 'Du' } },
      until: { label: { en: 'Until', fr: 'Au' } },
      text: { label: { en: 'What was done and reached', fr: 'Ce qui a été fait et atteint' } },
      sensitive: {
        label: { en: 'Sensitive', fr: 'Sensible' },
        hint: {
          en: 'For its author and the desk of the mission only: where victims or witnesses could be known by it.',
          fr: 'Pour son auteur et le bureau de la mission seulement : si des victimes ou des témoins pourraient être reconnus.',
        },
      },
    },
  },
}

export const teamPageWords = {
  list: { en: 'Teams', fr: 'Équipes' },
  listIntro: {
    en: 'Specialized police teams of the mission, with how many are in them on the day.',
    fr: 'Les équipes policières spécialisées de la mission et leur effectif à la date choisie.',
  },
  team: { en: 'Team', fr: 'Équipe' },
  name: { en: 'Name', fr: 'Nom' },
  theme: { en: 'Theme', fr: 'Thème' },
  code: { en: 'Code', fr: 'Code' },
  lead: { en: 'Lead', fr: 'Responsable' },
  leadNation: { en: 'National lead', fr: 'Pays responsable' },
  mission: { en: 'Mission', fr: 'Mission' },
  members: { en: 'Members', fr: 'Membres' },
  ofSeats: { en: '{count} of {seats}', fr: '{count} sur {seats}' },
  noLead: { en: 'no lead', fr: 'sans responsable' },
  objectives: { en: 'Objectives', fr: 'Objectifs' },
  openObjectives: { en: 'Open objectives', fr: 'Objectifs en cours' },
  period: { en: 'Period', fr: 'Période' },
  ended: { en: 'Ended: {reason}', fr: 'Terminée : {reason}' },
  requires: { en: 'Members need', fr: 'Exigence pour les membres' },
  requiresNothing: { en: 'nothing beyond the posting', fr: 'rien de plus que l’affectation' },
  requiresCertificate: {
    en: 'a certificate for this theme, or a recorded reason',
    fr: 'une attestation pour ce thème, ou un motif consigné',
  },
  emptyTitle: { en: 'No team here', fr: 'Aucune équipe' },
  emptyText: {
    en: 'Officers who work together on one subject, such as sexual and gender-based violence, stand here once their team is set up.',
    fr: 'Les policiers qui travaillent ensemble sur un même thème, comme les violences sexuelles et fondées sur le genre, figurent ici dès que leur équipe est créée.',
  },
  membersIntro: {
    en: 'Names are shown to those who run the mission; others see the code of the deployment.',
    fr: 'Les noms sont visibles pour les responsables de la mission ; les autres voient le code du déploiement.',
  },
  membersForMembers: {
    en: 'You see yourself here. Who else is in the team, its desk knows.',
    fr: 'Vous vous voyez ici. Le bureau de la mission connaît les autres membres.',
  },
  nobody: { en: 'Nobody is in the team yet', fr: 'Personne n’est encore dans l’équipe' },
  officer: { en: 'Officer', fr: 'Membre' },
  service: { en: 'Service', fr: 'Service' },
  place: { en: 'Part in it', fr: 'Fonction' },
  member: { en: 'Member', fr: 'Membre' },
  competency: { en: 'Competency', fr: 'Compétence' },
  certified: { en: 'Certificate on file', fr: 'Attestation au dossier' },
  notAsked: { en: 'not asked', fr: 'non exigée' },
  role: { en: 'Role', fr: 'Rôle' },
  objective: { en: 'Objective', fr: 'Objectif' },
  by: { en: 'By', fr: 'D’ici le' },
  state: { en: 'State', fr: 'État' },
  states: {
    open: { en: 'Open', fr: 'En cours' },
    met: { en: 'Reached', fr: 'Atteint' },
    dropped: { en: 'Given up', fr: 'Abandonné' },
  },
  noObjectives: { en: 'No objective is set yet', fr: 'Aucun objectif n’est encore fixé' },
  reports: { en: 'Reports', fr: 'Rapports' },
  reportsIntro: {
    en: 'The latest first, as far as you may read them. Opening one is recorded.',
    fr: 'Les plus récents d’abord, dans la mesure où vous pouvez les lire. L’ouverture d’un rapport est consignée.',
  },
  noReports: { en: 'No report that you may read', fr: 'Aucun rapport que vous puissiez lire' },
  report: { en: 'Team report', fr: 'Rapport d’équipe' },
  covers: { en: 'About', fr: 'Période visée' },
  written: { en: 'Written', fr: 'Rédigé le' },
  writtenBy: { en: 'Written by', fr: 'Rédigé par' },
  sensitive: { en: 'Sensitive', fr: 'Sensible' },
  sensitiveNote: {
    en: 'For its author and the desk of the mission. Do not pass it on.',
    fr: 'Pour son auteur et le bureau de la mission. Ne le transmettez pas.',
  },
  about: { en: 'What reports of this role are about', fr: 'Objet des rapports de ce rôle' },
  text: { en: 'Report', fr: 'Rapport' },
  settle: { en: 'Settle an objective', fr: 'Clore un objectif' },
  endMembership: { en: 'End a membership', fr: 'Mettre fin à une participation' },
} satisfies Record<string, Localized | Record<string, Localized>>

export const teamRefusals: Record<string, Localized> = {
  'outside-the-team': {
    en: 'The team does not exist on all of these days.',
    fr: 'L’équipe n’existe pas toute cette période.',
  },
  'outside-the-tour': {
    en: 'The officer’s tour does not cover all of these days.',
    fr: 'Le tour de service de la personne ne couvre pas toute cette période.',
  },
  'team-has-a-lead': {
    en: 'Somebody else leads the team on some of these days.',
    fr: 'Une autre personne dirige l’équipe pendant une partie de cette période.',
  },
  'team-full': {
    en: 'The team has {seats} places, and all are taken on one of these days.',
    fr: 'L’équipe compte {seats} places, toutes prises un de ces jours.',
  },
  'member-needs-competency': {
    en: 'The theme asks for a certificate that this officer’s file does not hold. Record it there, or say why they may do without.',
    fr: 'Le thème exige une attestation qui ne figure pas au dossier de cette personne. Consignez-la, ou dites pourquoi elle peut s’en passer.',
  },
  'not-in-this-mission': {
    en: 'This officer is not deployed in the mission of the team.',
    fr: 'Cette personne n’est pas déployée dans la mission de l’équipe.',
  },
  'in-a-team-already': {
    en: 'This officer is in a team on some of these days.',
    fr: 'Cette personne fait partie d’une équipe pendant une partie de cette période.',
  },
  'membership-ended': { en: 'The membership has ended by then.', fr: 'La participation a pris fin à cette date.' },
  'objective-unknown': { en: 'This is not an objective of the team.', fr: 'Ce n’est pas un objectif de l’équipe.' },
  'team-not-begun': { en: 'The team has not begun.', fr: 'L’équipe n’a pas commencé.' },
}
