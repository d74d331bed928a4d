import type { LightMyRequestResponse } from 'fastify'
import type { House } from '#platform/house.ts'
import type { BenchHouse } from '../access/bench-house.ts'
import { Crawler } from './crawler.ts'

export interface Seen {
  what: string
  answer: LightMyRequestResponse
  /** somebody who is signed in has asked */
  signedIn?: boolean
}

/** An answer of every kind of error that a request can bring about. */
export async function errorsOf(crawler: Crawler): Promise<Seen[]> {
  const irss = crawler.bench.askers.find((one) => one.name === 'irss-officer')!
  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const asked = {
    'an address that cannot be read': { url: '/%E0%A4%A' },
    'nothing there': { url: '/en/nothing-here' },
    'no such operation': { url: '/api/v1/nothing/here' },
    'another method': { method: 'PUT', url: '/en/operations' },
    'another method of the API': { method: 'DELETE', url: '/api/v1/requests/list' },
    'no token': { url: '/api/v1/requests/list' },
    'a form from elsewhere': { method: 'POST', url: '/en/sign-in', headers: form, payload: 'email=a' },
    'a body that is too large': {
      method: 'POST',
      url: '/en/sign-in',
      headers: form,
      payload: `email=${'a'.repeat(20_000)}`,
    },
    'a body of the API that is too large': {
      method: 'POST',
      url: '/api/v1/requests/register-request',
      as: irss,
      headers: json,
      payload: `"${'a'.repeat(1_100_000)}"`,
    },
    'a body that is no JSON': {
      method: 'POST',
      url: '/api/v1/requests/register-request',
      as: irss,
      headers: json,
      payload: '{"a":',
    },
    'a body of no kind that is read': {
      method: 'POST',
      url: '/en/sign-in',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    },
    'input that is not valid': { url: '/en/candidacies?page=0', as: irss },
    'input of the API that is not valid': { url: '/api/v1/candidacies/list?page=0', as: irss },
    'a list to keep': { url: '/en/candidacies?format=csv', as: irss },
    'a page that is squeezed': { url: '/en/operations', headers: { 'accept-encoding': 'br' } },
    head: { method: 'HEAD', url: '/en/operations' },
  } as const
  const found: Seen[] = []
  for (const [what, one] of Object.entries(asked)) found.push({ what, answer: await crawler.ask(one) })
  const once = await crawler.app()
  let limited: LightMyRequestResponse | undefined
  for (let i = 0; i < 200 && limited?.statusCode !== 429; i += 1)
    limited = await once.inject({ url: '/en/operations', remoteAddress: '192.0.2.9' })
  return [...found, { what: 'too many requests', answer: limited! }]
}

/** A fault in the product itself, on a page and in the API. */
export async function faultOf(bench: BenchHouse): Promise<Seen[]> {
  const { registry } = bench.house
  const broken = {
    ...registry.views.get('people.services')!,
    load: () => Promise.reject(new Error('select secret from nowhere')),
  }
  const pages = registry.pages.map((page) => (page.view.name === broken.name ? { ...page, view: broken } : page))
  const house: House = {
    ...bench.house,
    registry: { ...registry, pages, views: new Map(registry.views).set(broken.name, broken) },
  }
  const crawler = new Crawler(bench, { tls: true }, house)
  const said = console.error
  console.error = () => {}
  try {
    const as = bench.askers.find((one) => one.name === 'irss-officer')!
    return [
      { what: 'a fault on a page', answer: await crawler.ask({ url: '/en/services', as }) },
      { what: 'a fault in the API', answer: await crawler.ask({ url: '/api/v1/people/services', as }) },
    ]
  } finally {
    console.error = said
    await crawler.close()
  }
}
