import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLanguage, type Language, languages } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { cookieOptions, providerCookie } from '#platform/access/cookies.ts'
import { stepLasts } from '#platform/access/factors/second-step.ts'
import type { Kept, Provider } from '#platform/access/provider/provider.ts'
import { signInByProvider } from '#platform/access/provider/sign-in.ts'
import type { House } from '#platform/house.ts'
import { platformHref, safeBack, signInHref } from '#platform/web/paths.ts'
import { preferredLanguage } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { afterPassword } from './second-step-routes.tsx'
import { comingOf, holdStep, letIn, type SignInContext } from './sign-in-context.ts'

interface Away extends Kept {
  lang: Language
  back: string | null
}

/** Where the provider sends the browser back to. */
export const providerReturn = '/session/provider'

/** Institutional sign-in: to the provider and back. What was asked stays in the browser, so that an answer fits one browser only. */
export function addProviderRoutes(app: FastifyInstance, house: House, o: SignInContext, provider: Provider): void {
  const originOf = (request: FastifyRequest) =>
    o.publicUrl ? new URL(o.publicUrl).origin : `${request.protocol}://${request.host}`
  const cookie = { ...cookieOptions(o.tls), maxAge: stepLasts }
  for (const lang of languages) {
    app.get(platformHref('provider', lang), async (request, reply) => {
      // Another site that leads here opens no session by itself: whoever is there decides on the page of sign-in.
      if (!isOwnClick(request)) {
        const back = safeBack((request.query as Record<string, string>).back)
        return reply.redirect(signInHref(lang, back), 303)
      }
      const begun = await provider.begin(`${originOf(request)}${providerReturn}`)
      if (isRefusal(begun)) return sendRefusal(house, request, reply, lang, begun)
      const away: Away = { ...begun.kept, lang, back: safeBack((request.query as Record<string, string>).back) }
      const value = Buffer.from(JSON.stringify(away)).toString('base64url')
      return reply.setCookie(providerCookie(o.tls), value, cookie).redirect(begun.url, 303)
    })
  }
  app.get(providerReturn, async (request, reply) => {
    const away = awayOf(request.cookies[providerCookie(o.tls)])
    reply.clearCookie(providerCookie(o.tls), cookieOptions(o.tls))
    const lang = away?.lang ?? preferredLanguage(request)
    if (!away) return reply.redirect(platformHref('signIn', lang), 303)
    const identity = await provider.finish(`${originOf(request)}${request.url}`, away)
    const coming = comingOf(house, request, o)
    const begun = isRefusal(identity)
      ? identity
      : await signInByProvider(house.db, { ...coming, identity, byEmail: provider.settings.byEmail })
    if (isRefusal(begun)) return sendRefusal(house, request, reply, lang, begun)
    if ('step' in begun) {
      holdStep(reply, begun, o)
      return reply.redirect(afterPassword(lang, away.back), 303)
    }
    letIn(reply, begun, o)
    return reply.redirect(away.back ?? `/${lang}`, 303)
  })
}

/** From a page of ours or typed by hand, as browsers say it; those that do not say it are taken at their word. */
const isOwnClick = (request: FastifyRequest): boolean =>
  ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site'] as string | undefined)

function awayOf(value: string | undefined): Away | null {
  if (!value || value.length > 2_000) return null
  try {
    const away = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Record<string, unknown>
    const { state, nonce, verifier, lang, back } = away
    if (![state, nonce, verifier].every((one) => typeof one === 'string' && one.length >= 32)) return null
    return isLanguage(lang) ? ({ state, nonce, verifier, lang, back: safeBack(back) } as Away) : null
  } catch {
    return null
  }
}
