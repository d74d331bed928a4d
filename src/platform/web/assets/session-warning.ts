/** Asks before the session closes of idleness. All tabs share the session, so each tells the others when it was used. */

const dialog = document.getElementById('session-warning') as HTMLDialogElement | null

if (dialog) {
  const { idle, warn, extend, csrf } = dialog.dataset
  const left = dialog.querySelector<HTMLElement>('[data-left]')!
  const ended = dialog.querySelector<HTMLElement>('[data-ended]')!
  const stay = dialog.querySelector<HTMLButtonElement>('[data-stay]')!
  const tabs = new BroadcastChannel('contingent-session')
  let endsAt = 0

  const renew = () => {
    endsAt = Date.now() + Number(idle) * 1000
    dialog.close()
  }

  const show = (seconds: number) => {
    const minutes = Math.floor(seconds / 60)
    left.textContent = `${minutes}:${String(seconds % 60).padStart(2, '0')}`
  }

  const end = () => {
    left.parentElement!.hidden = true
    stay.hidden = true
    ended.hidden = false
    // What was shown to whoever was signed in goes, also where the server is away.
    for (const part of document.querySelectorAll('main, header nav')) part.replaceChildren()
  }

  const look = () => {
    const seconds = Math.max(0, Math.round((endsAt - Date.now()) / 1000))
    if (seconds > Number(warn)) return
    show(seconds)
    if (!dialog.open) dialog.showModal()
    if (seconds === 0) {
      end()
      clearInterval(watch)
    }
  }

  const keep = async () => {
    const body = new URLSearchParams({ _csrf: csrf ?? '' })
    const answer = await fetch(extend!, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
    if (answer?.ok) {
      renew()
      tabs.postMessage('used')
    } else end()
  }

  const watch = setInterval(look, 1000)
  tabs.addEventListener('message', renew)
  tabs.postMessage('used')
  renew()
  stay.addEventListener('click', keep)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    void keep()
  })
}

export {}
