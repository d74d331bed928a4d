import type { FastifyReply } from 'fastify'

/** A problem document of RFC 9457, in the reader's language. */
export interface Problem {
  status: number
  code: string
  title: string
  detail: string
  errors?: { field: string; code: string; detail: string }[]
  instance?: string
  practice: boolean
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { code, ...rest } = problem
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:contingent:problem:${code}`, code, ...rest }))
}
