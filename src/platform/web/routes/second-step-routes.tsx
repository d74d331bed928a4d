import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { hasSecondFactor } from '#platform/access/factors/own-factors.ts'
import { lookAtStep } from '#platform/access/factors/second-step.ts'
import { finishSignIn } from '#platform/access/sign-in.ts'
import type { House } from '#platform/house.ts'
import {
  ErrorSummary,
  errorFor,
  type FieldError,
  Form,
  PasskeyForm,
  passkeyScript,
  Section,
  TextField,
} from '#platform/web/components/index.ts'
import { factorPageWords as words } from '#platform/web/factor-page-words.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { platformHref, safeBack } from '#platform/web/paths.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import { comingOf, letIn, relyingParty, type SignInContext, stepOf } from './sign-in-context.ts'

/** After the password: the second factor. Who has none yet goes on to add one. */
export function addSecondStepRoutes(app: FastifyInstance, house: House, o: SignInContext): void {
  for (const lang of languages) {
    const path = platformHref('secondStep', lang)
    app.get(path, (request, reply) => showSecondStep(house, request, reply, lang, o, []))
    app.post(path, { bodyLimit: 32_768 }, (request, reply) => takeSecondStep(house, request, reply, lang, o))
  }
}

/** Where somebody goes on who has shown a password only. */
export const afterPassword = (lang: Language, back: string | null): string =>
  `${platformHref('secondStep', lang)}${back ? `?back=${encodeURIComponent(back)}` : ''}`

export const backOf = (request: FastifyRequest): string | null =>
  safeBack(
    (request.body as Record<string, unknown> | undefined)?.returnTo ?? (request.query as Record<string, string>).back,
  )

async function showSecondStep(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  errors: readonly FieldError[],
) {
  const back = backOf(request)
  const search = back ? `?back=${encodeURIComponent(back)}` : ''
  const step = await lookAtStep(house.db, stepOf(request, o), house.clock())
  if (!step) return reply.redirect(`${platformHref('signIn', lang)}${search}`, 303)
  if (!hasSecondFactor(step.own)) return reply.redirect(`${platformHref('enrol', lang)}${search}`, 303)
  const action = platformHref('secondStep', lang)
  const common = { lang, action, csrf: request.reader.csrf, hidden: back ? { returnTo: back } : undefined }
  const withCodes = step.own.codeApp || step.own.recoveryCodes > 0
  return sendPage(house, request, reply, lang, {
    title: words.second[lang],
    eyebrow: step.email,
    intro: words.secondIntro[lang],
    width: 'narrow',
    status: errors.length > 0 ? 401 : 200,
    otherLangHref: `${platformHref('secondStep', otherLanguage(lang))}${search}`,
    scripts: [passkeyScript()],
    children: (
      <div class="sign-in">
        <ErrorSummary lang={lang} errors={errors} />
        {step.own.passkeys > 0 &&
          (relyingParty(request, o) ? (
            <PasskeyForm {...common} purpose="sign-in" label={words.showPasskey[lang]} />
          ) : (
            <p>{words.notHere[lang]}</p>
          ))}
        {withCodes && (
          <Section title={words.orCode[lang]}>
            <Form {...common} submitLabel={words.sendCode[lang]}>
              <TextField
                lang={lang}
                name="code"
                label={words.code[lang]}
                hint={words.codeHint[lang]}
                autocomplete="one-time-code"
                spellcheck={false}
                error={errorFor(errors, 'code')}
              />
            </Form>
          </Section>
        )}
        <p class="hint">{words.lost[lang]}</p>
      </div>
    ),
  })
}

async function takeSecondStep(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
) {
  const body = (request.body ?? {}) as Record<string, string | undefined>
  const rp = relyingParty(request, o)
  const shown =
    body.passkey && rp
      ? { passkey: String(body.passkey), rp }
      : { code: String(body.code ?? ''), sealer: house.tools.sealer }
  const finished = await finishSignIn(house.db, { ...comingOf(house, request, o), step: stepOf(request, o), shown })
  if (isRefusal(finished)) return askAgain(house, request, reply, lang, o, finished, 'passkey' in shown)
  if ('step' in finished) throw new Error('A second factor was shown, and another one was asked for.')
  letIn(reply, finished, o)
  return reply.redirect(backOf(request) ?? `/${lang}`, 303)
}

function askAgain(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  refusal: Refusal,
  byPasskey: boolean,
) {
  const message = refusalText(house.registry, refusal, lang)
  return showSecondStep(house, request, reply, lang, o, [{ field: byPasskey ? '' : 'code', message }])
}
