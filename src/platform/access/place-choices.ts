import type { Choice } from '#platform/action.ts'
import type { DutyPlace } from './duty-places.ts'

/** The services and missions among which an administrator chooses. */
export function placeChoices(places: readonly DutyPlace[]): { serviceId: Choice[]; missionId: Choice[] } {
  const of = (kind: DutyPlace['kind']) =>
    places.filter((place) => place.kind === kind).map((place) => ({ value: place.id, label: place.name }))
  return { serviceId: of('service'), missionId: of('mission') }
}
