/** Why a custodian does not do it; each has its sentence for the command line. */
export const custodyFaults = {
  'not-set-up': 'No custodian has been set up yet: contingent custodian set-up.',
  'set-up-already': 'Custody is set up already: contingent custodian add adds another custodian.',
  locked: 'The keys are locked: contingent custodian unlock.',
  destroyed: 'That key was destroyed.',
  'unknown-master': 'That key was wrapped by a master key that is not in custody.',
  'wrong-passphrase': 'That is no custodian’s passphrase. Each wrong try is recorded, and the next one waits longer.',
  'weak-passphrase':
    'A passphrase has 15 to 256 characters and is nothing that everybody would try: five random words will do.',
  'named-already': 'There is a custodian of that name: contingent custodian passphrase changes a passphrase.',
  'nobody-of-that-name': 'There is no custodian of that name.',
  'not-oneself': 'A custodian is removed by another who can unlock; the last one stays.',
  'not-a-name': 'A custodian’s name has 1 to 100 characters, without control characters and |.',
  unreachable: 'The custodian’s process does not answer: is Contingent running? (contingent custodian run)',
  'not-understood': 'The custodian did not understand the request: are both of the same version?',
  fault: 'The custodian could not do it.',
} as const

export type CustodyCode = keyof typeof custodyFaults

export class CustodyFault extends Error {
  readonly code: CustodyCode

  constructor(code: CustodyCode, message: string = custodyFaults[code]) {
    super(message)
    this.name = 'CustodyFault'
    this.code = code
  }
}
