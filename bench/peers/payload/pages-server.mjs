import { createServer } from 'node:http'
import next from 'next'

// Payload's pages as people use them: Next.js in production, on a server of its own.
const app = next({ dev: false, dir: import.meta.dirname })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer((request, response) => handle(request, response))
server.listen(Number(process.env.PORT), '127.0.0.1')
