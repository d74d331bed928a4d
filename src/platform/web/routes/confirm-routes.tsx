import type { FastifyInstance } from 'fastify'
import { languages, otherLanguage } from '#kernel/language.ts'
import { needsProof } from '#platform/access/step-up.ts'
import type { House } from '#platform/house.ts'
import { sendConfirm, takeProof } from '#platform/web/confirm-page.tsx'
import { platformHref, signInHref } from '#platform/web/paths.ts'
import { backOf } from './second-step-routes.tsx'
import type { SignInContext } from './sign-in-context.ts'

/** The page between somebody and what is especially sensitive: a fresh proof, and on. */
export function addConfirmRoutes(app: FastifyInstance, house: House, o: SignInContext): void {
  for (const lang of languages) {
    const path = platformHref('confirm', lang)
    const pageTo = (back: string | null) => {
      const search = back ? `?back=${encodeURIComponent(back)}` : ''
      return {
        action: `${path}${search}`,
        otherLangHref: `${platformHref('confirm', otherLanguage(lang))}${search}`,
        kept: [],
      }
    }
    app.get(path, async (request, reply) => {
      const { actor } = request.reader
      const back = backOf(request)
      if (!actor) return reply.redirect(signInHref(lang, request.url), 303)
      if (!needsProof({ actor, now: house.clock() })) return reply.redirect(back ?? `/${lang}`, 303)
      return sendConfirm(house, request, reply, lang, o, pageTo(back))
    })
    app.post(path, { bodyLimit: 32_768 }, async (request, reply) => {
      const back = backOf(request)
      if (!request.reader.actor) return reply.redirect(platformHref('signIn', lang), 303)
      const refusal = await takeProof(house, request, reply, o, request.body as Record<string, string>)
      if (refusal) return sendConfirm(house, request, reply, lang, o, { ...pageTo(back), refusal })
      return reply.redirect(back ?? `/${lang}`, 303)
    })
  }
}
