/** Shows or makes a passkey where a form asks for one: the only pages of the product that need a script. */

interface Described {
  id: string
  transports?: AuthenticatorTransport[]
}

interface Options {
  challenge: string
  user?: { id: string; name: string; displayName: string }
  excludeCredentials?: Described[]
  allowCredentials?: Described[]
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const described = (all: Described[] = []): PublicKeyCredentialDescriptor[] =>
  all.map((one) => ({ ...one, type: 'public-key', id: toBytes(one.id) }))

async function optionsFor(form: HTMLFormElement): Promise<Options> {
  const csrf = (form.elements.namedItem('_csrf') as HTMLInputElement).value
  const body = new URLSearchParams({ _csrf: csrf, purpose: form.dataset.passkey! })
  const answer = await fetch('/session/passkey', { method: 'POST', body, redirect: 'manual' })
  if (!answer.ok) throw new Error('refused')
  return answer.json()
}

async function make(options: Options): Promise<object> {
  const publicKey = {
    ...(options as unknown as PublicKeyCredentialCreationOptions),
    challenge: toBytes(options.challenge),
    user: { ...options.user!, id: toBytes(options.user!.id) },
    excludeCredentials: described(options.excludeCredentials),
  }
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return {
    id: made.id,
    rawId: toText(made.rawId),
    type: made.type,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

async function show(options: Options): Promise<object> {
  const publicKey = {
    ...(options as unknown as PublicKeyCredentialRequestOptions),
    challenge: toBytes(options.challenge),
    allowCredentials: described(options.allowCredentials),
  }
  const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = shown.response as AuthenticatorAssertionResponse
  return {
    id: shown.id,
    rawId: toText(shown.rawId),
    type: shown.type,
    clientExtensionResults: shown.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      ...(response.userHandle ? { userHandle: toText(response.userHandle) } : {}),
    },
  }
}

function ready(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[data-passkey-answer]')!
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]')!
  form.querySelector<HTMLElement>('[data-passkey-missing]')!.hidden = true
  for (const button of form.querySelectorAll<HTMLElement>('[data-passkey-button]')) button.hidden = false
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return
    // The passkey first; then the form goes the way of every form.
    event.preventDefault()
    event.stopPropagation()
    failed.hidden = true
    optionsFor(form)
      .then((options) => (form.dataset.passkey === 'enrol' ? make(options) : show(options)))
      .then((answer) => {
        field.value = JSON.stringify(answer)
        form.requestSubmit()
      })
      .catch(() => {
        failed.hidden = false
      })
  })
}

if (window.PublicKeyCredential)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) ready(form)

// A page that comes back from the browser's memory asks anew: its answer was used.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-passkey-answer]')) field.value = ''
})

export {}
