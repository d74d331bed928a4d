/** What a request says; requests come in the requester's own language and are kept as received. */
export function requestText(o: { name: string; count: number; renewal: boolean; from: string; to: string }): string {
  const again = o.renewal
    ? 'We thank Canada for its contribution so far and ask that it continue.'
    : 'We ask Canada to consider a contribution.'
  return (
    `${again} For ${o.name} we seek ${o.count} serving police ${o.count === 1 ? 'officer' : 'officers'} from ${o.from} to ${o.to}, ` +
    'experienced in mentoring, advising and community policing, of whom at least a third women. (Invented for the practice copy.)'
  )
}

type Assessor = 'gac-assessor' | 'ps-assessor' | 'rcmp-planner'

/** What departments considered. */
export const stanceTexts: Record<Assessor, readonly string[]> = {
  'gac-assessor': [
    'In line with priorities for the region and with the mandate of the host organisation. Threat level reviewed with the embassy.',
    'The contribution supports reform of the security sector. Development programming in the country is complementary.',
    'Bilateral relations favour the contribution; the security of duty locations is to be reviewed each quarter.',
  ],
  'ps-assessor': [
    'Within the policy cover and its annual funding. Benefits for domestic public safety are noted.',
    'No objection: the number stays within the ceiling of the arrangement.',
  ],
  'rcmp-planner': [
    'Enough candidates with the language and experience are expected from the RCMP and partner services.',
    'Feasible: training seats and equipment are available. Rotation every twelve months.',
    'Operationally sound; medical evacuation has been confirmed with the mission.',
  ],
}
