// Loaded into a peer's own process: it tells the bench what it has used, and ends with it.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ used: { cpu: user + system, memory: process.memoryUsage.rss() } })
})
process.on('disconnect', () => process.exit(0))
