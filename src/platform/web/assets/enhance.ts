/** Small comforts; every page works without them. */

const sent = new WeakSet<HTMLFormElement>()

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.method !== 'post') return
  const question = form.dataset.confirm
  if (sent.has(form) || (question && !window.confirm(question))) {
    event.preventDefault()
    return
  }
  sent.add(form)
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
})

// A page that comes back from the browser's memory can be sent again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const form of document.forms) {
    sent.delete(form)
    for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled')
  }
})

document.getElementById('error-summary')?.focus()

// A group of the menu that was opened closes by Escape, or when something else is looked at.
const openGroup = () => document.querySelector<HTMLDetailsElement>('.site-nav details[open]')
document.addEventListener('click', (event) => {
  const open = openGroup()
  if (open && !open.contains(event.target as Node)) open.open = false
})
document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' ? openGroup() : null
  if (!open) return
  open.open = false
  open.querySelector('summary')?.focus()
})

// The browser's own print dialog shows closed details closed.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
})

export {}
