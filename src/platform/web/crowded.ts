import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '#platform/api/answers.ts'
import { sendProblem } from '#platform/api/problem.ts'
import type { House } from '#platform/house.ts'
import { preferredLanguage } from '#platform/web/reader.ts'

/** Said without a page: making one costs what there is too little of. */
export function sendCrowded(house: House, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const lang = preferredLanguage(request)
  if (request.url.startsWith('/api/'))
    return sendProblem(reply, problem(house, 503, 'crowded', lang, crowdedWords[lang]))
  const text = `${crowdedWords.en}\n${crowdedWords.fr}\n`
  return reply.code(503).type('text/plain; charset=utf-8').send(text)
}

const crowdedWords = {
  en: 'More people than usual are asking at this moment. Nothing was done; try again in a few seconds.',
  fr: 'Il y a en ce moment plus de demandes que d’habitude. Rien n’a été fait; réessayez dans quelques secondes.',
}
