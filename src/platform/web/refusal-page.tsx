import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { House } from '#platform/house.ts'
import { kindOf } from '#platform/refusals.ts'
import { Prose } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { refusalText } from '#platform/web/problem-words.ts'
import { searchHref } from '#platform/web/public-frame.tsx'
import { publicWords } from '#platform/web/public-words.ts'

const TITLES = {
  forbidden: { en: 'Not part of your duty', fr: 'Hors de votre fonction' },
  'not-found': { en: 'Not found', fr: 'Page introuvable' },
  conflict: { en: 'Not possible now', fr: 'Impossible pour le moment' },
  'too-often': { en: 'Too many requests', fr: 'Trop de demandes' },
  unavailable: { en: 'Not available now', fr: 'Indisponible pour le moment' },
  'read-only-now': { en: 'Read-only for now', fr: 'En lecture seule pour le moment' },
} as const

const STATUS = { forbidden: 403, 'not-found': 404, conflict: 409, 'too-often': 429, unavailable: 503 } as const

/** A refusal as a page of its own, with a way back. */
export function sendRefusal(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  refusal: Refusal,
): FastifyReply {
  const kind = kindOf(refusal)
  const search = searchHref(house, lang)
  return sendPage(house, request, reply, lang, {
    title: TITLES[refusal.code === 'read-only-now' ? refusal.code : kind][lang],
    status: STATUS[kind],
    children: (
      <Prose>
        <p>{refusalText(house.registry, refusal, lang)}</p>
        <p>
          <a href={`/${lang}`}>{lang === 'en' ? 'Go to the start page' : 'Aller à la page d’accueil'}</a>
        </p>
        {kind === 'not-found' && !request.reader.actor && search && (
          <p>
            <a href={search}>{publicWords.searchLabel[lang]}</a>
          </p>
        )}
      </Prose>
    ),
  })
}
