import { addDays, addMonths, type Day, daysBetween } from '#kernel/calendar.ts'
import type { Dice } from '../dice.ts'
import type { RankRef, ServiceRef } from '../reference.ts'
import type { Officer } from './officer.ts'

/** Half a year of training, then operational service with an occasional leave; the last period is still open. */
export function inventEmployment(dice: Dice, hiredOn: Day, anchor: Day): Officer['employment'] {
  const trained = addDays(hiredOn, dice.int(150, 210))
  const periods: Officer['employment'] = [{ kind: 'training', valid: { from: hiredOn, to: trained } }]
  let from = trained
  const years = daysBetween(trained, anchor) / 365
  if (years > 4 && dice.chance(0.18)) {
    const leave = addDays(trained, dice.int(500, Math.floor(years * 365) - 400))
    const back = addDays(leave, dice.int(60, 330))
    if (back < addDays(anchor, -200)) {
      periods.push(
        { kind: 'operational', valid: { from, to: leave } },
        { kind: 'leave', valid: { from: leave, to: back } },
      )
      from = back
    }
  }
  periods.push({ kind: 'operational', valid: { from, to: null } })
  return periods
}

/** Promotions on the service's own scale, from its lowest rank upwards; most officers stay in the lower three. */
export function inventRanks(
  dice: Dice,
  o: { service: ServiceRef; ranks: readonly RankRef[]; from: Day; anchor: Day; startAt?: number },
): Officer['ranks'] {
  const ladder = o.ranks.filter((rank) => rank.scale === o.service.rankScale).sort((a, b) => b.place - a.place)
  const highest = Math.min(
    ladder.length - 2,
    dice.weighted([
      [0, 34],
      [1, 30],
      [2, 18],
      [3, 10],
      [4, 6],
      [5, 2],
    ]),
  )
  const held: Officer['ranks'] = []
  let place = Math.min(o.startAt ?? 0, ladder.length - 1)
  let from = o.from
  while (place < highest) {
    const to = addMonths(from, dice.int(38, 110))
    if (to >= o.anchor) break
    held.push({ rank: ladder[place]!, valid: { from, to } })
    place += 1
    from = to
  }
  held.push({ rank: ladder[place]!, valid: { from, to: null } })
  return held
}

/** The mother tongue at C, the other official language as the region and chance have it. */
export function inventLanguages(
  dice: Dice,
  first: 'en' | 'fr',
  bilingual: number,
  from: Day,
  anchor: Day,
): Officer['languages'] {
  const other = first === 'en' ? 'fr' : 'en'
  const assessed = () => addDays(from, dice.int(100, Math.max(101, daysBetween(from, anchor) - 30)))
  const levels: Officer['languages'] = [{ language: first, level: 'C', assessedOn: assessed() }]
  if (dice.chance(bilingual))
    levels.push({ language: other, level: dice.chance(0.45) ? 'C' : 'B', assessedOn: assessed() })
  else if (dice.chance(0.5)) levels.push({ language: other, level: 'A', assessedOn: assessed() })
  return levels
}
