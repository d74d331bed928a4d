import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export interface PostedUpload {
  name: string
  type: string
  bytes: Buffer
}

/** A browser without scripts: keeps cookies, posts the forms of the page that it looks at. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #ip: string
  page = ''

  constructor(app: FastifyInstance, ip = '192.0.2.1') {
    this.#app = app
    this.#ip = ip
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#ask({ method: 'GET', url, headers })
  }

  /** Posts as the page's form would: its hidden fields first, what is given over them. `_csrf: null` leaves a field out. */
  async post(
    url: string,
    fields: Record<string, string | null> = {},
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams(present({ ...this.hidden(), ...fields }))
    return this.#ask({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: body.toString(),
    })
  }

  /** Posts a form with files. */
  async send(
    url: string,
    fields: Record<string, string | null>,
    files: Record<string, PostedUpload> = {},
  ): Promise<LightMyRequestResponse> {
    const boundary = 'contingent-boundary'
    const parts: Buffer[] = []
    for (const [name, value] of Object.entries(present({ ...this.hidden(), ...fields })))
      parts.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
    for (const [name, file] of Object.entries(files)) {
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n`
      parts.push(Buffer.from(head), file.bytes, Buffer.from('\r\n'))
    }
    parts.push(Buffer.from(`--${boundary}--\r\n`))
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    return this.#ask({ method: 'POST', url, headers, payload: Buffer.concat(parts) })
  }

  /** The hidden fields of the first form of the main part of the page, else the token of any form. */
  hidden(): Record<string, string> {
    const main = this.page.slice(Math.max(0, this.page.indexOf('<main')))
    const form = /<form class="form"[\s\S]*?<\/form>/.exec(main)?.[0] ?? main
    const fields: Record<string, string> = {}
    for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1]
      if (name && !(name in fields)) fields[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
    }
    const token = /name="_csrf" value="([^"]*)"/.exec(this.page)?.[1]
    return { ...(token ? { _csrf: token } : {}), ...fields }
  }

  async signIn(email: string, password: string, lang: 'en' | 'fr' = 'en'): Promise<LightMyRequestResponse> {
    const url = lang === 'en' ? '/en/sign-in' : '/fr/ouvrir-session'
    await this.get(url)
    return this.post(url, { email, password })
  }

  async #ask(o: {
    method: 'GET' | 'POST'
    url: string
    headers: Record<string, string>
    payload?: string | Buffer
  }): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: 'contingent.example', ...(cookie ? { cookie } : {}), ...o.headers }
    const answer = await this.#app.inject({ ...o, headers, remoteAddress: this.#ip })
    for (const one of answer.cookies) {
      if (one.value === '') this.cookies.delete(one.name)
      else this.cookies.set(one.name, one.value)
    }
    if (String(answer.headers['content-type']).startsWith('text/html')) this.page = answer.body
    return answer
  }
}

const present = (fields: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null))

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
