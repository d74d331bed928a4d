import type { Localized } from '#kernel/language.ts'
import type { AskedFor, Decision } from '#modules/requests/index.ts'
import type { CountryNames } from '#platform/format.ts'
import type { MissionKind } from '../vocabulary.ts'
import { isCountry } from './country.ts'

const kinds: Partial<Record<AskedFor['request']['requesterKind'], MissionKind>> = {
  un: 'UN',
  eu: 'EU',
  court: 'court',
  state: 'bilateral',
}

/** What a new mission starts with: what its decision binds, then what the request asked for. Whoever sets it up may say otherwise. */
export function missionSuggested(
  decision: Pick<Decision, 'armed' | 'language' | 'countries' | 'valid'>,
  asked:
    | (Pick<AskedFor, 'armed' | 'language'> & { request: Pick<AskedFor['request'], 'requesterKind' | 'hostCountry'> })
    | null,
  called: CountryNames,
  kindNames: Readonly<Record<MissionKind, Localized>>,
) {
  const kind = asked ? kinds[asked.request.requesterKind] : undefined
  const only = decision.countries?.length === 1 ? decision.countries[0]! : null
  const host = [asked?.request.hostCountry, only].find((one): one is string => !!one && isCountry(one))
  const armed = decision.armed ?? asked?.armed ?? null
  const language = decision.language ?? asked?.language ?? null
  return {
    ...(decision.valid ? { from: decision.valid.from } : {}),
    ...(kind ? { kind } : {}),
    ...(host ? { hostCountry: host } : {}),
    ...(armed === null ? {} : { armed: armed ? ('armed' as const) : ('unarmed' as const) }),
    ...(language === null ? {} : { language }),
    ...(kind && host
      ? {
          code: [kind.toUpperCase(), host, decision.valid?.from.slice(0, 4)].filter(Boolean).join('-'),
          name: {
            en: `${kindNames[kind].en} (${called[host]?.en ?? host})`,
            fr: `${kindNames[kind].fr} (${called[host]?.fr ?? host})`,
          },
        }
      : {}),
  }
}
