import type { FastifyInstance } from 'fastify'

export interface Route {
  path: string
  methods: string[]
}

/** Every route that the server answers, read from the router itself. */
export function routesOf(app: FastifyInstance): Route[] {
  const routes: Route[] = []
  const prefixes: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!found) continue
    const depth = found[1]!.length / 4
    const path = (depth > 0 ? prefixes[depth - 1]! : '') + found[2]!
    prefixes[depth] = path
    if (found[3]) routes.push({ path, methods: found[3].split(', ') })
  }
  return routes
}
