import { addDays, addYears, type Day, daysBetween } from '#kernel/calendar.ts'
import type { Dice } from '../dice.ts'
import type { Reference } from '../reference.ts'
import { inventEmployment, inventLanguages, inventRanks } from './invent-career.ts'
import { addressPart, inventName, type Sex } from './invent-name.ts'
import type { Officer } from './officer.ts'
import { dealServices, type ServiceShare, servicesOfPractice } from './services-of-practice.ts'

/** So many invented officers of so many services as they stand on the anchor day, without certificates or tests yet. */
export function inventOfficers(
  dice: Dice,
  reference: Reference,
  o: { anchor: Day; officers: number; services: number; codes: (prefix: string) => string },
): Officer[] {
  const shares = servicesOfPractice(reference, o.services)
  const dealt = dealServices(dice, shares, o.officers)
  const addresses = new Set<string>()
  const known = new Set<string>()
  return dealt.map((share, index) => {
    const own = dice.for(`officer ${index}`)
    let officer = inventOfficer(own, share, shares, reference, o)
    while (known.has(`${officer.given} ${officer.family}`) && own.chance(0.9))
      officer = {
        ...officer,
        ...inventName(own, {
          language: officer.language,
          sex: officer.sex,
          indigenousService: share.service.kind === 'indigenous',
        }),
      }
    known.add(`${officer.given} ${officer.family}`)
    return { ...officer, email: addressOf(officer, addresses) }
  })
}

function inventOfficer(
  dice: Dice,
  share: ServiceShare,
  shares: readonly ServiceShare[],
  reference: Reference,
  o: { anchor: Day; codes: (prefix: string) => string },
): Officer {
  const sex: Sex = dice.weighted([
    ['male', 68],
    ['female', 31],
    ['another', 1],
  ])
  const language = dice.int(1, 100) <= share.french ? 'fr' : 'en'
  const name = inventName(dice, { language, sex, indigenousService: share.service.kind === 'indigenous' })
  // Six in a hundred are too new for a mission; nobody is past the years in which officers retire.
  const served = dice.chance(0.06) ? dice.int(400, 1_700) : dice.int(6 * 365, 27 * 365)
  const hiredOn = addDays(o.anchor, -served)
  const bornOn = addDays(addYears(hiredOn, -dice.int(20, 29)), -dice.int(0, 364))
  const moved = served > 9 * 365 && dice.chance(0.07) ? movedOn(dice, hiredOn, o.anchor) : null
  const before = moved ? dice.pick(shares.filter((one) => one !== share)) : null
  const ranks =
    moved && before
      ? [
          ...closed(
            inventRanks(dice, { service: before.service, ranks: reference.ranks, from: hiredOn, anchor: moved }),
            moved,
          ),
          ...inventRanks(dice, {
            service: share.service,
            ranks: reference.ranks,
            from: moved,
            anchor: o.anchor,
            startAt: 0,
          }),
        ]
      : inventRanks(dice, { service: share.service, ranks: reference.ranks, from: hiredOn, anchor: o.anchor })
  return {
    id: dice.uuid(),
    code: o.codes('OFF'),
    ...name,
    sex,
    language,
    bornOn,
    email: '',
    memberships:
      moved && before
        ? [
            { service: before.service, valid: { from: hiredOn, to: moved } },
            { service: share.service, valid: { from: moved, to: null } },
          ]
        : [{ service: share.service, valid: { from: hiredOn, to: null } }],
    ranks,
    employment: inventEmployment(dice, hiredOn, o.anchor),
    languages: inventLanguages(dice, language, share.bilingual / 100, hiredOn, o.anchor),
    certificates: [],
    fitness: [],
    attestations: [],
    // Whoever changed service belongs to one service through every candidacy.
    freeFrom: moved ? addDays(moved, 60) : hiredOn,
    tours: 0,
  }
}

const movedOn = (dice: Dice, hiredOn: Day, anchor: Day): Day =>
  addDays(hiredOn, dice.int(4 * 365, daysBetween(hiredOn, anchor) - 300))

const closed = (ranks: Officer['ranks'], to: Day): Officer['ranks'] =>
  ranks.map((held) => (held.valid.to === null ? { ...held, valid: { ...held.valid, to } } : held))

/** An address of a reserved domain: nothing sent there reaches anybody. */
function addressOf(officer: Officer, taken: Set<string>): string {
  const service = addressPart(officer.memberships.at(-1)!.service.short)
  const plain = `${addressPart(officer.given)}.${addressPart(officer.family)}`
  for (let n = 1; ; n += 1) {
    const address = `${plain}${n === 1 ? '' : n}@${service}.example`
    if (!taken.has(address)) {
      taken.add(address)
      return address
    }
  }
}
