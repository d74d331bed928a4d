import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Drawn } from '../vocabulary/package.ts'

interface Known {
  id: string
  code: string
  short: string
}

/** Reads 'OPP 4', one service a line; a service that is not known, or named twice, is refused by its line. */
export function drawnOf(text: string | null, services: readonly Known[]): Drawn[] | Refusal {
  const drawn: Drawn[] = []
  for (const line of (text ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const match = /^(.+?)\s*[:;,=]?\s+(\d{1,4})$/.exec(line)
    const wanted = match?.[1]?.toLowerCase()
    const service = services.find((one) => [one.code, one.short].some((name) => name.toLowerCase() === wanted))
    if (!service) return refuse('service-line-unclear', { line })
    if (drawn.some((one) => one.serviceId === service.id))
      return refuse('service-named-twice', { service: service.short })
    if (Number(match![2]) > 0) drawn.push({ serviceId: service.id, number: Number(match![2]) })
  }
  return drawn
}

export const drawnAsTyped = (drawn: readonly Drawn[], services: readonly Known[]): string =>
  drawn
    .map((one) => `${services.find(({ id }) => id === one.serviceId)?.short ?? one.serviceId} ${one.number}`)
    .join('\n')
