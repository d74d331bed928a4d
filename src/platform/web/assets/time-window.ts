/** Moves and zooms a picture of time: by dragging, by Ctrl and the wheel, by keys. Every step is a link that stands on the page. */

const region = () => document.getElementById('board')
const link = (name: string) => region()?.querySelector<HTMLAnchorElement>(name)

let under: AbortController | undefined

/** Puts the same part of another address in the place of this one. */
async function goTo(href: string): Promise<void> {
  under?.abort()
  under = new AbortController()
  const here = region()
  here?.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(href, { signal: under.signal, headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.getElementById('board')
    if (!answer.ok || answer.redirected || !next || !here) return location.assign(href)
    const focused =
      document.activeElement?.getAttribute('data-time') ?? document.activeElement?.getAttribute('data-zoom')
    here.replaceWith(next)
    document.title = page.title
    history.pushState({ board: true }, '', href)
    if (focused) next.querySelector<HTMLElement>(`[data-time="${focused}"], [data-zoom="${focused}"]`)?.focus()
  } catch (error) {
    if ((error as Error).name !== 'AbortError') location.assign(href)
  }
}

addEventListener('popstate', () => location.reload())

document.addEventListener('click', (event) => {
  const asked = (event.target as Element).closest<HTMLAnchorElement>('#board .segments a')
  if (!asked || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  void goTo(asked.href)
})

/** From the widest to the nearest. */
function zoom(by: 1 | -1): void {
  const all = [...(region()?.querySelectorAll<HTMLAnchorElement>('[data-zoom]') ?? [])]
  const next = all[all.findIndex((one) => one.hasAttribute('aria-current')) + by]
  if (next) void goTo(next.href)
}

let turned = 0
document.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey || !(event.target as Element).closest('.board-picture')) return
    event.preventDefault()
    turned += event.deltaY
    if (Math.abs(turned) < 60) return
    zoom(turned > 0 ? 1 : -1)
    turned = 0
  },
  { passive: false },
)

let from: number | undefined
document.addEventListener('pointerdown', (event) => {
  const on = event.target as Element
  if (event.pointerType === 'mouse' && event.button === 0 && on.closest('.track, .axis') && !on.closest('a'))
    from = event.clientX
})
document.addEventListener('pointerup', (event) => {
  if (from === undefined) return
  const way = event.clientX - from
  from = undefined
  if (Math.abs(way) < 60) return
  const next = link(way > 0 ? '[data-time="earlier"]' : '[data-time="later"]')
  if (next) void goTo(next.href)
})

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || !(event.target as Element).closest?.('#board .segments')) return
  const step = { ArrowLeft: '[data-time="earlier"]', ArrowRight: '[data-time="later"]' }[event.key]
  const next = step ? link(step) : null
  if (next) {
    event.preventDefault()
    void goTo(next.href)
  } else if (event.key === '+') zoom(-1)
  else if (event.key === '-') zoom(1)
})

export {}
