import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Which methods each address answers, collected while the routes are added: what a 405 says, and where there is nothing at all. */
export function collectMethods(app: FastifyInstance): (request: FastifyRequest) => string[] {
  const routes = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const known = routes.get(url) ?? new Set()
    for (const one of [method].flat()) known.add(one)
    routes.set(url, known)
  })
  const split = (path: string) => {
    let end = path.length
    while (path[end - 1] === '/') end -= 1
    return path.slice(0, end).split('/')
  }
  let compiled: { parts: string[]; methods: Set<string> }[] | undefined
  return (request) => {
    compiled ??= [...routes].map(([url, methods]) => ({ parts: split(url), methods }))
    const given = split(request.url.split('?')[0]!)
    const there = compiled.filter(
      ({ parts }) =>
        parts.length === given.length && parts.every((part, i) => part.startsWith(':') || part === given[i]),
    )
    return [...new Set(there.flatMap(({ methods }) => [...methods]))].sort()
  }
}
