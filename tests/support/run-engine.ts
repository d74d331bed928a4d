import { startEngine } from '#platform/database/engine.ts'

// A process of its own that supervises a server, for tests that kill it. Speaks one JSON line when it is ready.
const [dataDir = '', runAs] = process.argv.slice(2)
try {
  const engine = await startEngine({ dataDir, runAs, progress: (line) => console.error(line) })
  console.log(JSON.stringify({ ...engine.address, clusterDir: engine.clusterDir, pid: engine.pid() }))
  process.on('SIGTERM', () => void engine.stop().then(() => process.exit(0)))
  setInterval(() => {}, 60_000)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
