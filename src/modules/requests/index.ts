export { requestsModule } from './module.ts'
export { decisionsInForce, findDecision, lockDecision } from './store/decisions.ts'
export type { Decision } from './vocabulary.ts'
