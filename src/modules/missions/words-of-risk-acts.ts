import { mitigatorWords, topicWords } from './words-of-risk.ts'

const mission = { label: { en: 'Mission', fr: 'Mission' } }
const assessment = { label: { en: 'Assessment', fr: 'Évaluation' } }
const brief = { label: { en: 'Brief', fr: 'Fiche' } }
const risk = { label: { en: 'Risk', fr: 'Risque' } }
const place = {
  label: { en: 'Duty location', fr: 'Lieu d’affectation' },
  hint: { en: 'Leave both empty for the whole mission.', fr: 'À laisser vide pour toute la mission.' },
}
const assessedOn = { label: { en: 'Assessed on', fr: 'Évalué le' } }
const picture = {
  label: { en: 'Threat picture', fr: 'Tableau de la menace' },
  hint: {
    en: 'For intake, planning, the mission’s desk and commander, and the departments that assess; nobody else reads it.',
    fr: 'Pour la réception des demandes, la planification, la gestion et le commandement de la mission, et les ministères qui évaluent ; personne d’autre ne le lit.',
  },
}
const summary = {
  label: { en: 'Summary in plain words', fr: 'Résumé en langage clair' },
  hint: {
    en: 'What candidates and officers read and acknowledge: what risk remains, and what is done about it. Nothing that endangers anybody.',
    fr: 'Ce que lisent et reconnaissent les candidats et les policiers : le risque qui demeure et ce qui est fait. Rien qui mette quiconque en danger.',
  },
}
const likelihood = {
  '1': { en: '1 – Rare', fr: '1 – Exceptionnelle' },
  '2': { en: '2 – Unlikely', fr: '2 – Peu probable' },
  '3': { en: '3 – May happen', fr: '3 – Possible' },
  '4': { en: '4 – Likely', fr: '4 – Probable' },
  '5': { en: '5 – Almost certain', fr: '5 – Presque certain' },
}
const impact = {
  '1': { en: '1 – Negligible', fr: '1 – Négligeable' },
  '2': { en: '2 – Minor', fr: '2 – Mineur' },
  '3': { en: '3 – Moderate', fr: '3 – Modéré' },
  '4': { en: '4 – Major', fr: '4 – Majeur' },
  '5': { en: '5 – Severe', fr: '5 – Grave' },
}
const fromDay = {
  label: { en: 'From', fr: 'À compter du' },
  hint: { en: 'Today or a later day.', fr: 'Aujourd’hui ou plus tard.' },
}
const briefFields = {
  writtenOn: { label: { en: 'Written on', fr: 'Rédigée le' } },
  housing: { label: topicWords.housing },
  climate: { label: topicWords.climate },
  healthServices: {
    label: topicWords['health-services'],
    hint: { en: 'In general; nothing about anybody.', fr: 'En général ; rien sur quiconque.' },
  },
  communications: { label: topicWords.communications },
  money: { label: topicWords.money },
  leaveTravel: { label: topicWords['leave-travel'] },
  familyContact: { label: topicWords['family-contact'] },
  food: { label: topicWords.food },
  securityRules: { label: topicWords['security-rules'] },
  sourceNote: {
    label: { en: 'Where this comes from', fr: 'D’où viennent ces renseignements' },
    hint: { en: 'Whose report, of when.', fr: 'Le rapport de qui, et de quand.' },
  },
}

export const riskActionWords = {
  beginRiskAssessment: {
    title: { en: 'Begin a risk assessment', fr: 'Commencer une évaluation des risques' },
    intro: {
      en: 'A draft: it counts once it is put in force. What stands now stays in force until then.',
      fr: 'Une ébauche : elle compte dès son entrée en vigueur. Ce qui est en vigueur le reste jusque-là.',
    },
    done: { en: 'The draft is begun. Add its risks.', fr: 'L’ébauche est commencée. Ajoutez ses risques.' },
    fields: {
      missionId: mission,
      place,
      assessedOn,
      picture,
      summary,
      carryOver: {
        label: {
          en: 'Carry over the risks and measures in force',
          fr: 'Reprendre les risques et les mesures en vigueur',
        },
      },
    },
  },
  reviseRiskDraft: {
    title: { en: 'Revise the texts', fr: 'Réviser les textes' },
    done: { en: 'The draft is revised.', fr: 'L’ébauche est révisée.' },
    fields: { assessmentId: assessment, assessedOn, picture, summary },
  },
  addRisk: {
    title: { en: 'Add a risk', fr: 'Ajouter un risque' },
    intro: {
      en: 'First as it is, then as it remains with everything that is done about it. The scale of the day makes the levels.',
      fr: 'D’abord tel qu’il est, puis tel qu’il demeure avec tout ce qui est fait. L’échelle en vigueur donne les niveaux.',
    },
    done: { en: 'The risk is in the draft.', fr: 'Le risque est dans l’ébauche.' },
    fields: {
      assessmentId: assessment,
      category: { label: { en: 'Category', fr: 'Catégorie' } },
      description: { label: { en: 'What may happen', fr: 'Ce qui peut arriver' } },
      likelihood: { label: { en: 'Likelihood', fr: 'Probabilité' }, options: likelihood },
      impact: { label: { en: 'Impact', fr: 'Conséquence' }, options: impact },
      residualLikelihood: {
        label: { en: 'Likelihood that remains', fr: 'Probabilité résiduelle' },
        options: likelihood,
      },
      residualImpact: { label: { en: 'Impact that remains', fr: 'Conséquence résiduelle' }, options: impact },
    },
  },
  dropRisk: {
    title: { en: 'Leave out a risk', fr: 'Retirer un risque' },
    done: { en: 'The risk is left out of the draft.', fr: 'Le risque est retiré de l’ébauche.' },
    fields: { assessmentId: assessment, risk },
  },
  addMitigation: {
    title: { en: 'Add a measure', fr: 'Ajouter une mesure' },
    done: { en: 'The measure is in the draft.', fr: 'La mesure est dans l’ébauche.' },
    fields: {
      assessmentId: assessment,
      risk,
      byWhom: { label: { en: 'Taken by', fr: 'Prise par' }, options: mitigatorWords },
      measure: { label: { en: 'Measure', fr: 'Mesure' } },
      owner: {
        label: { en: 'Owner', fr: 'Responsable' },
        hint: { en: 'The office that sees to it.', fr: 'Le bureau qui en est chargé.' },
      },
      dueOn: { label: { en: 'Due by', fr: 'Échéance' } },
    },
  },
  discardRiskDraft: {
    title: { en: 'Discard the draft', fr: 'Abandonner l’ébauche' },
    done: {
      en: 'The draft is discarded; what is in force stays.',
      fr: 'L’ébauche est abandonnée ; ce qui est en vigueur le reste.',
    },
    fields: { assessmentId: assessment },
  },
  issueRiskAssessment: {
    title: { en: 'Put the assessment in force', fr: 'Mettre l’évaluation en vigueur' },
    intro: {
      en: 'It takes the place of the version before it. Every officer who is to go there, or is there, is asked to acknowledge the risk that remains; nobody is cleared to leave without it.',
      fr: 'Elle remplace la version précédente. Chaque policier qui doit s’y rendre, ou qui s’y trouve, est invité à prendre acte du risque qui demeure ; sans cela, personne n’est autorisé à partir.',
    },
    done: { en: 'The assessment is in force.', fr: 'L’évaluation est en vigueur.' },
    fields: {
      assessmentId: assessment,
      from: fromDay,
      reviewOn: {
        label: { en: 'Review by', fr: 'À revoir d’ici le' },
        hint: {
          en: 'Left empty: as late as the level that remains allows.',
          fr: 'Vide : aussi tard que le niveau résiduel le permet.',
        },
      },
    },
  },
  completeMitigation: {
    title: { en: 'Record as done', fr: 'Consigner comme faite' },
    done: { en: 'The measure is done.', fr: 'La mesure est prise.' },
    fields: {
      mitigationId: { label: { en: 'Measure', fr: 'Mesure' } },
      doneOn: { label: { en: 'Done on', fr: 'Faite le' } },
    },
  },
  writeLivingBrief: {
    title: { en: 'Write a brief', fr: 'Rédiger une fiche' },
    intro: {
      en: 'What living there is like. A topic of which nothing is known stays empty; one that is written needs both languages before the release.',
      fr: 'La vie sur place. Un sujet dont rien n’est connu reste vide ; un sujet rédigé doit l’être dans les deux langues avant la diffusion.',
    },
    done: { en: 'The draft is kept.', fr: 'L’ébauche est conservée.' },
    fields: { missionId: mission, place, ...briefFields },
  },
  reviseLivingBrief: {
    title: { en: 'Revise the draft', fr: 'Réviser l’ébauche' },
    done: { en: 'The draft is revised.', fr: 'L’ébauche est révisée.' },
    fields: { briefId: brief, ...briefFields },
  },
  releaseLivingBrief: {
    title: { en: 'Release the brief', fr: 'Diffuser la fiche' },
    intro: {
      en: 'Candidates for this mission, officers there and their coordinators read it from this day on, in the place of the version before it.',
      fr: 'Les candidats à cette mission, les policiers sur place et leurs coordonnateurs la lisent dès cette date, en remplacement de la version précédente.',
    },
    done: { en: 'The brief is released.', fr: 'La fiche est diffusée.' },
    fields: { briefId: brief, from: fromDay },
  },
  discardLivingBrief: {
    title: { en: 'Discard the draft', fr: 'Abandonner l’ébauche' },
    done: { en: 'The draft is discarded.', fr: 'L’ébauche est abandonnée.' },
    fields: { briefId: brief },
  },
}
