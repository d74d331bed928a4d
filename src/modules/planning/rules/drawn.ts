import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Drawn } from '../vocabulary/package.ts'

interface Known {
  id: string
  code: string
  short: string
}

/** What stands before the number, without the sign between them. */
function nameOf(text: string): string {
  const name = text.trim().toLowerCase()
  return ':;,='.includes(name.at(-1) ?? ' ') ? name.slice(0, -1).trim() : name
}

/** Reads 'OPP 4', one service a line; a service that is not known, or named twice, is refused by its line. */
export function drawnOf(text: string | null, services: readonly Known[]): Drawn[] | Refusal {
  const drawn: Drawn[] = []
  for (const line of (text ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const typed = line.split(/\s/).at(-1) ?? ''
    const wanted = /^\d{1,4}$/.test(typed) ? nameOf(line.slice(0, -typed.length)) : null
    const service = services.find((one) => [one.code, one.short].some((name) => name.toLowerCase() === wanted))
    if (!service) return refuse('service-line-unclear', { line })
    if (drawn.some((one) => one.serviceId === service.id))
      return refuse('service-named-twice', { service: service.short })
    if (Number(typed) > 0) drawn.push({ serviceId: service.id, number: Number(typed) })
  }
  return drawn
}

export const drawnAsTyped = (drawn: readonly Drawn[], services: readonly Known[]): string =>
  drawn
    .map((one) => `${services.find(({ id }) => id === one.serviceId)?.short ?? one.serviceId} ${one.number}`)
    .join('\n')
