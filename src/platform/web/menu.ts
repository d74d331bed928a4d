import type { Language, Localized } from '#kernel/language.ts'
import type { NavGroup, NavLink } from '#platform/web/components/links.ts'

/** As many links as a row holds before they are put together by area. */
const MOST_IN_A_ROW = 8

/** Parts of the menu by the place of their pages: a deployment's life in order, then what is learned from it. */
const areas: readonly { from: number; before: number; label: Localized }[] = [
  { from: 10, before: 20, label: { en: 'Requests and decisions', fr: 'Demandes et décisions' } },
  { from: 20, before: 30, label: { en: 'Missions', fr: 'Missions' } },
  { from: 30, before: 60, label: { en: 'Candidates and officers', fr: 'Candidatures et policiers' } },
  { from: 60, before: 80, label: { en: 'Training and service', fr: 'Formation et service' } },
  { from: 80, before: 90, label: { en: 'Results and figures', fr: 'Résultats et chiffres' } },
]

/** The links of a menu in order; where they are many, those of an area stand together and alone ones stay as they are. */
export function grouped(links: readonly (NavLink & { order: number })[], lang: Language): (NavLink | NavGroup)[] {
  const ordered = [...links].sort((a, b) => a.order - b.order)
  if (ordered.length <= MOST_IN_A_ROW) return ordered
  const areaOf = (order: number) => areas.find((one) => one.from <= order && order < one.before)
  const inArea = (area: (typeof areas)[number]) => ordered.filter(({ order }) => areaOf(order) === area)
  return ordered.flatMap((link): (NavLink | NavGroup)[] => {
    const area = areaOf(link.order)
    if (!area) return [link]
    const own = inArea(area)
    if (own.length === 1) return [link]
    return own[0] === link ? [{ label: area.label[lang], links: own }] : []
  })
}
