import { options, type VNode } from 'preact'
import { renderPage } from '#platform/web/components/index.ts'

// Preact calls this before it renders a component; the first of a page is the page itself.
const hooks = options as { __b?: (vnode: VNode) => void }

/** What `work` renders: the tree with all its data, to be rendered again without asking anybody. */
export async function renderedBy(work: () => Promise<unknown>): Promise<VNode> {
  const before = hooks.__b
  let root: VNode | undefined
  hooks.__b = (vnode) => {
    root ??= vnode
    before?.(vnode)
  }
  try {
    await work()
  } finally {
    if (before) hooks.__b = before
    else delete hooks.__b
  }
  if (!root) throw new Error('Nothing was rendered.')
  return root
}

const used = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** CPU of asking for a page, and of rendering it from memory, in turn: microseconds each, per page. */
export async function pageAgainstMemory(
  ask: () => Promise<unknown>,
  repeats: number,
): Promise<{ page: number; memory: number }> {
  const root = await renderedBy(ask)
  const spent = { page: 0, memory: 0 }
  for (let n = 0; n < repeats; n += 1) {
    const start = used()
    await ask()
    const between = used()
    renderPage({ ...root })
    spent.memory += used() - between
    spent.page += between - start
  }
  return { page: spent.page / repeats, memory: spent.memory / repeats }
}
