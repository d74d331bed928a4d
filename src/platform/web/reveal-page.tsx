import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '#kernel/language.ts'
import type { AnyAction, Saved } from '#platform/action.ts'
import type { House } from '#platform/house.ts'
import { Prose } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { word } from '#platform/web/words.ts'

/**
 * The secret that an act made, in the answer to that very act: it is kept nowhere, so that looking again or sending the
 * form a second time does not show it again.
 */
export function sendRevealed(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: { action: AnyAction; saved: Saved; reveal: NonNullable<Saved['reveal']>; next: string },
): FastifyReply {
  const { action, saved, reveal, next } = o
  const other = otherLanguage(lang)
  const value =
    reveal.kind === 'link'
      ? `${process.env.PUBLIC_URL || `${request.protocol}://${request.host}`}${reveal.value}`
      : reveal.value
  return sendPage(house, request, reply, lang, {
    title: action.words.done[lang],
    width: 'narrow',
    otherLangHref: action.goTo?.(saved, other) ?? `/${other}`,
    children: (
      <Prose>
        {action.words.reveal && <p>{action.words.reveal[lang]}</p>}
        <p>
          <label class="label" for="revealed">
            {word(lang, 'reveal')}
          </label>
          <textarea id="revealed" class="input" rows={reveal.kind === 'codes' ? 10 : 3} readOnly spellcheck={false}>
            {value}
          </textarea>
        </p>
        <p>
          <a class="button" href={next}>
            {word(lang, 'goOn')}
          </a>
        </p>
      </Prose>
    ),
  })
}
