/**
 * Leads two people through the decision guide. What they answer is in the page's own controls and nowhere else: it is emptied on starting over, on
 * leaving the page and after a while without a touch. Nothing here writes to the network, a storage or the address.
 */
import { type Amount, amounts, estimate, type Filled, readAmount } from './guide/estimate.ts'
import { keepOffline } from './guide/keep-offline.ts'
import { emptyWhenLeft } from './guide/leave-alone.ts'
import { groupOf, type Outcome, outcomeOf } from './guide/outcome.ts'

type Turn = 'start' | 'first' | 'hand' | 'second' | 'sit' | 'both'
type Words = Record<'progress' | 'lastNext' | 'next' | 'summary' | 'cleared' | 'first' | 'second', string>

const guide = document.getElementById('guide')!
const all = <E extends HTMLElement>(selector: string, within: ParentNode = guide) => [
  ...within.querySelectorAll<E>(selector),
]
const one = <E extends HTMLElement>(selector: string) => guide.querySelector<E>(selector)!
const words = JSON.parse(guide.dataset.words!) as Words
const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))

const topics = all('.g-topic')
const list = one('.g-topics')
const status = one('#guide-status')
const dialog = one<HTMLDialogElement>('#guide-idle')
let turn: Turn = 'start'
let at = 0

const nameOf = (who: 'a' | 'b') =>
  one<HTMLInputElement>(`#name-${who}`).value.trim() || (who === 'a' ? words.first : words.second)
const answering = () => turn === 'first' || turn === 'second'

function showNames(): void {
  for (const who of ['a', 'b'] as const) for (const place of all(`[data-name=${who}]`)) place.textContent = nameOf(who)
}

/** Shows a turn; only the one topic that is being answered, and none between the turns. */
function show(focus = true): void {
  guide.dataset.turn = turn
  one<HTMLInputElement>(`#turn-${turn}`).checked = true
  for (const [place, topic] of topics.entries()) topic.classList.toggle('is-current', answering() && place === at)
  const last = at === topics.length - 1
  one('[data-walk=back]').hidden = turn === 'second' && at === 0
  one('[data-walk=next]').textContent = last ? words.lastNext : words.next
  if (answering()) {
    const who = turn === 'first' ? 'a' : 'b'
    one('.g-progress').textContent = fill(words.progress, { name: nameOf(who), at: at + 1, all: topics.length })
  }
  showNames()
  gather()
  if (!focus) return
  const place = answering() ? topics[at]!.querySelector('h3') : (between() ?? one('#conversation'))
  place?.focus({ preventScroll: true })
  const top = turn === 'start' ? guide : one('#conversation')
  top.scrollIntoView({ block: 'start', behavior: 'instant' })
}

const between = () => guide.querySelector<HTMLElement>(`.g-${turn}.g-between h3`)

function go(next: Turn): void {
  if (next === 'start') {
    startOver()
    return
  }
  // Back to the first answers, one comes to where they were left; the second begins at the beginning.
  if (next === 'second' || turn === 'start') at = 0
  turn = next
  show()
}

function walk(step: 1 | -1): void {
  const next = at + step
  if (next >= topics.length) go(turn === 'first' ? 'hand' : 'sit')
  else if (next >= 0) {
    at = next
    show()
  } else if (turn === 'first') {
    // Nothing leads from the second person's answers back to the first's.
    turn = 'start'
    show()
  }
}

const answerOf = (say: HTMLElement, who: 'a' | 'b') =>
  say.querySelector<HTMLInputElement>(`.g-${who} input:checked`)?.value ?? null

/** Puts the topics where they belong: by how the answers stand to each other while both are shown, in their order otherwise. */
function gather(): void {
  const counts = { agree: 0, differ: 0, talk: 0 }
  for (const topic of topics) {
    const outcomes = all('.g-say', topic).map((say): Outcome => {
      const outcome = outcomeOf(answerOf(say, 'a'), answerOf(say, 'b'))
      if (turn === 'both') say.dataset.outcome = outcome
      else delete say.dataset.outcome
      return outcome
    })
    const group = groupOf(outcomes)
    counts[group] += 1
    if (turn === 'both') one(`[data-group=${group}]`).append(topic)
    else list.append(topic)
    const more = topic.querySelector('details')
    if (more) more.open = turn === 'both' && group !== 'agree'
  }
  for (const section of all('.g-group')) section.hidden = section.querySelector('.g-topic') === null
  one('.g-summary').textContent = turn === 'both' ? fill(words.summary, counts) : ''
}

const controls = () => all<HTMLInputElement>('input:not([name=turn])')
const holdsSomething = () =>
  turn !== 'start' ||
  controls().some((field) => (field.matches('[type=radio], [type=checkbox]') ? field.checked : field.value !== ''))

function empty(): void {
  for (const field of controls()) {
    if (field.matches('[type=radio], [type=checkbox]')) field.checked = false
    else field.value = ''
  }
  if (dialog.open) dialog.close()
  turn = 'start'
  at = 0
  workOut()
}

function startOver(): void {
  empty()
  show()
  status.textContent = words.cleared
}

const lang = document.documentElement.lang.slice(0, 2) === 'fr' ? 'fr-CA' : 'en-CA'
const money = new Intl.NumberFormat(lang, { style: 'currency', currency: 'CAD' })
const plain = new Intl.NumberFormat(lang)

/** The estimate, line by line; a figure that cannot be read says so and counts nothing. */
function workOut(): void {
  const filled = Object.fromEntries(
    amounts.map((name: Amount) => {
      const field = one<HTMLInputElement>(`#amount-${name}`)
      const value = readAmount(field.value)
      field.setAttribute('aria-invalid', String(value === null))
      one(`#amount-${name}-error`).hidden = value !== null
      return [name, value ?? 0]
    }),
  ) as Filled
  const result = estimate(filled)
  const put = (name: string, how: string, sum: number) => {
    const row = one(`[data-line="${name}"]`)
    row.querySelector('[data-how]')!.textContent = how
    row.querySelector('[data-sum]')!.textContent = money.format(sum)
  }
  const product = (times: number, each: number) => `${plain.format(times)} × ${money.format(each)}`
  for (const { name, times, each, sum } of result.lines) put(name, product(times, each), sum)
  const of = (side: string) =>
    result.lines
      .filter((line) => line.side === side && line.sum > 0)
      .map((line) => money.format(line.sum))
      .join(' + ')
  const aMonth = (sum: number) => fill(one('[data-money]').dataset.aMonth!, { sum: money.format(sum) })
  const { brings, costs, left, leave, leftWithLeave } = result
  put('brings', of('brings'), brings)
  put('costs', of('costs'), costs)
  put('left', `${money.format(brings)} − ${money.format(costs)} · ${aMonth(result.aMonth)}`, left)
  put('leave', product(filled.trips, filled['trip-cost']), leave)
  const less = `${money.format(left)} − ${money.format(leave)}`
  put('leftWithLeave', `${less} · ${aMonth(result.aMonthWithLeave)}`, leftWithLeave)
}

/** The blank sheet shows nothing of what was answered, whoever prints it when. */
function printSheet(kind: string): void {
  if (kind === 'blank') {
    guide.dataset.turn = 'start'
    one<HTMLInputElement>('#turn-start').checked = true
    list.append(...topics)
  }
  window.print()
}
addEventListener('afterprint', () => guide.dataset.turn !== turn && show(false))

guide.classList.add('is-alive')
for (const part of all('.g-live')) part.hidden = false
// The labels that lead on without a script become buttons, which keys reach as well.
for (const label of all<HTMLLabelElement>('[data-step]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = label.className
  button.dataset.go = label.dataset.step!
  button.textContent = label.textContent
  label.replaceWith(button)
}

const left = emptyWhenLeft({
  holdsSomething,
  ask: () => !dialog.open && dialog.showModal(),
  empty: startOver,
})
dialog.addEventListener('close', () => left.touched())
guide.addEventListener('click', (event) => {
  const asked = (event.target as Element).closest<HTMLElement>('[data-go], [data-walk], [data-print], [data-stay]')
  if (!asked) return
  const { go: to, walk: way, print: kind } = asked.dataset
  if (to) go(to as Turn)
  else if (way) walk(way === 'next' ? 1 : -1)
  else if (kind) printSheet(kind)
  else dialog.close()
})
guide.addEventListener('input', (event) => {
  if ((event.target as Element).matches('[data-amount]')) workOut()
})
addEventListener('pagehide', empty)
addEventListener('pageshow', (event) => {
  if (event.persisted) startOver()
})

empty()
show(false)
keepOffline(guide).then(
  (kept) => {
    one('.g-offline').hidden = !kept
  },
  // Without a network or room for it the page does what it did before.
  () => undefined,
)
