/** What requests ask for, line by line: columns of requests.profile_line. */
export const askedLines = [
  {
    role: 'mentoring',
    stream: 'capacity-building',
    ranks: 'Sergeant to inspector',
    languages: ['fr'],
    armed: false,
    skills: 'Community policing; five years of service',
    place: null,
    months: 12,
  },
  {
    role: 'training',
    stream: 'capacity-building',
    ranks: null,
    languages: ['en', 'fr'],
    armed: false,
    skills: 'Instructors with experience at a police college',
    place: null,
    months: 6,
  },
  {
    role: 'investigation',
    stream: 'operations',
    ranks: null,
    languages: ['en'],
    armed: true,
    skills: 'Serious crime, financial crime',
    place: null,
    months: 12,
  },
  {
    role: 'gender-based-violence',
    stream: 'operations',
    ranks: null,
    languages: ['fr'],
    armed: null,
    skills: 'Interviewing of victims',
    place: null,
    months: 12,
  },
  {
    role: 'adviser',
    stream: 'command',
    ranks: 'Superintendent or above',
    languages: ['en'],
    armed: false,
    skills: 'Reform of police services',
    place: null,
    months: 12,
  },
] as const

/** What the parties asked each other on requests that are open. */
export const questions = [
  {
    asks: 'ps-assessor',
    asked: 'rcmp-planner',
    question: 'How many of these officers would come from services that are below their numbers at home?',
    answer: 'Two services of twelve are close to their caps; none would pass them.',
  },
  {
    asks: 'rcmp-planner',
    asked: 'gac-assessor',
    question: 'Is the participation agreement in force for the whole period?',
    answer: null,
  },
  {
    asks: 'gac-assessor',
    asked: 'intake-officer',
    question: 'Does the note say where the officers would live?',
    answer: 'It does not; I have asked the adviser in New York.',
  },
] as const
