import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** More at once would only wait for the connections to the database, longer than anybody stays. */
export const mostInFlight = Number(process.env.CONTINGENT_REQUESTS_AT_ONCE) || 100

/**
 * Works on so many requests of this process at once; whoever comes beyond that is told to come back, before anything is done for them.
 * A request counts from when it is there whole until its answer is ready: a body or an answer that drips holds nobody else up.
 */
export function shedLoad(
  app: FastifyInstance,
  o: {
    most: number
    /** What costs nothing, or says how the server is, is always answered. */
    always(request: FastifyRequest): boolean
    crowded(request: FastifyRequest, reply: FastifyReply): FastifyReply
  },
): void {
  const inFlight = new Set<string>()
  const begin = (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
    if (inFlight.size >= o.most) return o.crowded(request, reply.header('retry-after', '5'))
    inFlight.add(request.id)
    reply.raw.once('close', () => inFlight.delete(request.id))
    return undefined
  }
  const hasBody = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)
  app.addHook('onRequest', async (request, reply) => {
    if (!o.always(request) && !hasBody(request)) return begin(request, reply)
  })
  app.addHook('preValidation', async (request, reply) => {
    if (!o.always(request) && hasBody(request)) return begin(request, reply)
  })
  app.addHook('onSend', async (request) => {
    inFlight.delete(request.id)
  })
}
