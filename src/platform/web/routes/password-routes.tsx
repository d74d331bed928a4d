import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { changePassword } from '#platform/access/change-password.ts'
import { cookieOptions, deviceCookie, sessionCookie } from '#platform/access/cookies.ts'
import type { House } from '#platform/house.ts'
import { ErrorSummary, errorFor, type FieldError, Form, TextField } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { platformHref } from '#platform/web/paths.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import { word } from '#platform/web/words.ts'

const WORDS = {
  title: { en: 'Change my password', fr: 'Changer mon mot de passe' },
  intro: {
    en: 'Your other sessions end with it. At least 15 characters; a sentence that only you would think of is good.',
    fr: 'Vos autres sessions prennent alors fin. Au moins 15 caractères; une phrase à laquelle vous seul penseriez convient bien.',
  },
  current: { en: 'Present password', fr: 'Mot de passe actuel' },
  wrong: { en: 'This is not your present password.', fr: 'Ce n’est pas votre mot de passe actuel.' },
  wanted: { en: 'New password', fr: 'Nouveau mot de passe' },
} as const

/** One's own password: a page of its own, because what is typed here is never shown again nor kept with a form. */
export function addPasswordRoutes(app: FastifyInstance, house: House, o: { tls: boolean }): void {
  for (const lang of languages) {
    const path = platformHref('password', lang)
    app.get(path, (request, reply) => showPassword(house, request, reply, lang, []))
    app.post(path, { bodyLimit: 16_384 }, (request, reply) => takePassword(house, request, reply, lang, o.tls))
  }
}

const toSignIn = (reply: FastifyReply, lang: Language) =>
  reply.redirect(`${platformHref('signIn', lang)}?back=${encodeURIComponent(platformHref('password', lang))}`, 303)

function showPassword(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  errors: readonly FieldError[],
) {
  if (!request.reader.actor) return toSignIn(reply, lang)
  const common = { lang, type: 'password' as const, width: 'full' as const, required: true }
  return sendPage(house, request, reply, lang, {
    title: WORDS.title[lang],
    intro: WORDS.intro[lang],
    width: 'narrow',
    status: errors.length > 0 ? 422 : 200,
    otherLangHref: platformHref('password', otherLanguage(lang)),
    children: (
      <>
        <ErrorSummary lang={lang} errors={errors} />
        <Form
          lang={lang}
          action={platformHref('password', lang)}
          csrf={request.reader.csrf}
          idempotencyKey={randomUUID()}
          submitLabel={WORDS.title[lang]}
          cancelHref={platformHref('myAccount', lang)}
        >
          <TextField
            {...common}
            name="current"
            label={WORDS.current[lang]}
            autocomplete="current-password"
            error={errorFor(errors, 'current')}
          />
          <TextField
            {...common}
            name="wanted"
            label={WORDS.wanted[lang]}
            autocomplete="new-password"
            error={errorFor(errors, 'wanted')}
          />
        </Form>
      </>
    ),
  })
}

async function takePassword(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language, tls: boolean) {
  const { actor } = request.reader
  if (!actor) return toSignIn(reply, lang)
  const body = (request.body ?? {}) as Record<string, string | undefined>
  const [current, wanted] = [String(body.current ?? '').slice(0, 1000), String(body.wanted ?? '').slice(0, 1000)]
  const changed = await changePassword(house.db, actor, {
    ip: request.ip,
    device: request.cookies[deviceCookie(tls)] ?? null,
    now: house.clock(),
    zone: house.installation.zone,
    requestId: request.id,
    cookie: request.cookies[sessionCookie(tls)] ?? '',
    userAgent: request.headers['user-agent'] ?? null,
    current,
    wanted,
  })
  if (isRefusal(changed)) {
    const field = ['sign-in-refused', 'sign-in-wait'].includes(changed.code) ? 'current' : 'wanted'
    const message = changed.code === 'sign-in-refused' ? WORDS.wrong[lang] : refusalText(house.registry, changed, lang)
    return showPassword(house, request, reply, lang, [{ field, message }])
  }
  reply.setCookie(sessionCookie(tls), changed.session, cookieOptions(tls))
  request.reader.csrf = changed.csrf
  request.reader.session = changed.handle
  return sendPage(house, request, reply, lang, {
    title: word(lang, 'passwordChanged'),
    width: 'narrow',
    otherLangHref: platformHref('myAccount', otherLanguage(lang)),
    children: (
      <p>
        <a class="button" href={platformHref('myAccount', lang)}>
          {word(lang, 'goOn')}
        </a>
      </p>
    ),
  })
}
