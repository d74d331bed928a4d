import { randomUUID } from 'node:crypto'
import { sessionCookie } from '#platform/access/cookies.ts'
import { formNames } from '#platform/web/form-names.ts'
import { platformHref } from '#platform/web/paths.ts'
import type { PracticeDoor } from '#platform/web/practice-door.ts'

/**
 * Walks up to a running server as somebody who signs in. In practice one invented account gets in; elsewhere an address
 * that nobody has must be turned away by the database. Returns what went otherwise.
 */
export async function walkSignIn(base: string, door: PracticeDoor | null): Promise<string[]> {
  const health = await fetch(`${base}/healthz`)
  if (health.status !== 200) return [`/healthz answers ${health.status}`]
  const path = platformHref('signIn', 'en')
  const page = await fetch(base + path)
  const body = await page.text()
  if (page.status !== 200 || !body.includes('name="password"')) return [`the sign-in page answers ${page.status}`]
  const formCookie = cookieIn(page, 'contingent-form')
  const [account] = (await door?.accounts()) ?? []
  const who = account ?? { email: `${randomUUID()}@nobody.invalid`, password: randomUUID() }
  const form = { [formNames.csrf]: formCookie.split('=')[1] ?? '', email: who.email, password: who.password }
  const answer = await fetch(base + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: formCookie },
    body: new URLSearchParams(form),
  })
  if (!account) return answer.status === 401 ? [] : [`somebody unknown who signs in gets ${answer.status}`]
  if (answer.status !== 303) return [`signing in as ${who.email} gets ${answer.status}`]
  const home = await fetch(`${base}/en`, { headers: { cookie: cookieIn(answer, sessionCookie(false)) } })
  return home.status === 200 ? [] : [`the page after signing in answers ${home.status}`]
}

function cookieIn(answer: Response, name: string): string {
  const all = answer.headers.getSetCookie().map((line) => line.split(';')[0]!)
  return all.find((one) => one.startsWith(`${name}=`)) ?? ''
}
