const prefix = 'decision-guide-'
const week = 7 * 24 * 60 * 60 * 1000

/**
 * Keeps the guide in both languages and its files for times without a network, and starts the worker that gives them out (ADR 0025). Asked
 * for without cookies, so that what is kept is the page as everybody sees it; older copies go when the new one is complete.
 */
export async function keepOffline(guide: HTMLElement): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false
  const { version, files, worker } = guide.dataset as { version: string; files: string; worker: string }
  const paths = files.split(' ')
  const pages = paths.filter((path) => !path.startsWith('/assets/'))
  for (const scope of pages) await navigator.serviceWorker.register(worker, { scope })
  const name = prefix + version
  if (!(await isFresh(name, paths))) {
    const answers = await Promise.all(
      paths.map(async (path) => [path, await fetch(path, { credentials: 'omit' })] as const),
    )
    if (answers.some(([, answer]) => !answer.ok || answer.redirected)) return false
    const cache = await caches.open(name)
    for (const [path, answer] of answers) await cache.put(path, answer)
  }
  for (const old of await caches.keys()) if (old.startsWith(prefix) && old !== name) await caches.delete(old)
  return true
}

/** Whether everything is there, and not for longer than a week. */
async function isFresh(name: string, paths: readonly string[]): Promise<boolean> {
  if (!(await caches.has(name))) return false
  const cache = await caches.open(name)
  for (const path of paths) if (!(await cache.match(path))) return false
  const kept = (await cache.match(paths[0]!))?.headers.get('date')
  return kept !== null && kept !== undefined && Date.now() - Date.parse(kept) < week
}
