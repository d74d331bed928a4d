import { isRefusal, type Refusal } from '#kernel/refusal.ts'

/** What a store answers where its refusal was judged before: another refusal now is a fault. */
export function judgedBefore<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`Refused after it was judged: ${answer.code}`)
  return answer
}
