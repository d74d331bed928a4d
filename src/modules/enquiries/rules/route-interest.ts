import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Manager, ServiceChoice } from '../vocabulary.ts'

/**
 * S2-109: managers of a partner service tell their own coordinator, managers of the RCMP its Executive/Officer Development and Resourcing.
 * Exactly one service sees it: the code of that service, or why none can.
 */
export function serviceToldOf(
  asked: { audience: Manager; service: string | null },
  services: readonly ServiceChoice[],
): string | Refusal {
  const national = services.find(({ kind }) => kind === 'federal')
  if (asked.audience === 'management-rcmp') return national?.code ?? refuse('interest-nowhere-to-go')
  if (!asked.service) return refuse('interest-needs-service')
  const own = services.find(({ code }) => code === asked.service)
  if (!own) return refuse('none-of-these')
  return own.kind === 'federal' ? refuse('interest-of-the-rcmp') : own.code
}
