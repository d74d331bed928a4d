import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { cookieOptions, sessionCookie } from '#platform/access/cookies.ts'
import { lookAtLink, redeemLink } from '#platform/access/one-time-link.ts'
import { endSession, extendSession, switchDuty } from '#platform/access/sessions.ts'
import { beginSignIn, signInByPasskey } from '#platform/access/sign-in.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { House } from '#platform/house.ts'
import { fill } from '#platform/refusals.ts'
import {
  ErrorSummary,
  Form,
  PasskeyForm,
  PracticeAccounts,
  Prose,
  passkeyScript,
  SignInForm,
  TextField,
} from '#platform/web/components/index.ts'
import { factorPageWords } from '#platform/web/factor-page-words.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { PLATFORM_PATHS, platformHref, safeBack } from '#platform/web/paths.ts'
import { refusalText } from '#platform/web/problem-words.ts'

import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { showLetterOfAnother } from '#platform/web/routes/practice-letter.tsx'
import { afterPassword } from '#platform/web/routes/second-step-routes.tsx'
import { comingOf, holdStep, letIn, relyingParty, type SignInContext } from '#platform/web/routes/sign-in-context.ts'

const WORDS = {
  title: { en: 'Sign in', fr: 'Ouvrir une session' },
  help: {
    en: 'You cannot get in? Your administrator can give you a new link.',
    fr: 'Vous n’arrivez pas à entrer? Votre administrateur peut vous remettre un nouveau lien.',
  },
  choose: { en: 'Choose your password', fr: 'Choisissez votre mot de passe' },
  chooseIntro: {
    en: 'At least 15 characters; a sentence that only you would think of is good. Spaces and accents count.',
    fr: 'Au moins 15 caractères; une phrase à laquelle vous seul penseriez convient bien. Les espaces et les accents comptent.',
  },
  password: { en: 'Password', fr: 'Mot de passe' },
  save: { en: 'Keep this password', fr: 'Enregistrer ce mot de passe' },
} as const

/** Signing in and out, changing duty, keeping a session open, and the one-time link of a first account. */
export function addSignInRoutes(app: FastifyInstance, house: House, given: SignInContext): void {
  const o = house.installation.kind === 'practice' ? given : { ...given, practiceDoor: undefined }
  for (const lang of languages) {
    const signInPath = platformHref('signIn', lang)
    app.get(signInPath, (request, reply) => showSignIn(house, request, reply, lang, o))
    app.post(signInPath, { bodyLimit: 32_768 }, (request, reply) => takeSignIn(house, request, reply, lang, o))
    app.post(platformHref('signOut', lang), async (request, reply) => {
      const token = request.cookies[sessionCookie(o.tls)]
      if (token) await endSession(house.db, token, house.clock(), house.installation.zone)
      return reply
        .clearCookie(sessionCookie(o.tls), cookieOptions(o.tls))
        .header('clear-site-data', '"cache"')
        .redirect(signInPath, 303)
    })
    app.post(platformHref('duty', lang), async (request, reply) => {
      const body = request.body as { assignment?: string }
      const cookie = request.cookies[sessionCookie(o.tls)] ?? ''
      const switched = await switchDuty(house.db, {
        cookie,
        assignmentId: String(body.assignment ?? ''),
        now: house.clock(),
        userAgent: request.headers['user-agent'] ?? null,
        zone: house.installation.zone,
      })
      if (isRefusal(switched)) return sendRefusal(house, request, reply, lang, switched)
      return reply.setCookie(sessionCookie(o.tls), switched.session, cookieOptions(o.tls)).redirect(`/${lang}`, 303)
    })
    app.get(`${platformHref('firstAccount', lang)}/:link`, (request, reply) =>
      showFirstAccount(house, request, reply, lang, []),
    )
    app.post(`${platformHref('firstAccount', lang)}/:link`, (request, reply) =>
      takeFirstAccount(house, request, reply, lang),
    )
  }
  app.post('/session/extend', async (request, reply) => {
    const until = await extendSession(
      house.db,
      request.cookies[sessionCookie(o.tls)] ?? '',
      house.clock(),
      house.installation.zone,
    )
    return until ? reply.send({ idleUntil: until }) : reply.code(401).send({ signedOut: true })
  })
}

type Errors = { field: string; message: string }[]

async function showSignIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  context: SignInContext,
  o: { errors?: Errors; email?: string; status?: number } = {},
) {
  const query = request.query as Record<string, string>
  const back = safeBack((request.body as Record<string, string> | undefined)?.returnTo ?? query.back)
  const door = context.practiceDoor
  const accounts = (await door?.accounts()) ?? []
  if (request.reader.actor && request.method === 'GET') {
    const account = accounts.find((one) => one.email === query.to)
    if (door && query.to && back && account?.name !== request.reader.actor.name)
      return showLetterOfAnother(house, request, reply, lang, { to: query.to.slice(0, 300), back, account })
    return reply.redirect(back ?? `/${lang}`, 303)
  }
  const action = platformHref('signIn', lang)
  const common = { lang, action, csrf: request.reader.csrf, ...(back ? { returnTo: back } : {}) }
  const search = back ? `?back=${encodeURIComponent(back)}` : ''
  return sendPage(house, request, reply, lang, {
    title: WORDS.title[lang],
    status: o.status ?? 200,
    otherLangHref: `${platformHref('signIn', otherLanguage(lang))}${search}`,
    width: accounts.length > 0 ? 'normal' : 'narrow',
    ...(relyingParty(request, context) ? { scripts: [passkeyScript()] } : {}),
    children: (
      <>
        <SignInForm {...common} errors={o.errors ?? []} {...(o.email ? { email: o.email } : {})}>
          {relyingParty(request, context) && (
            <PasskeyForm
              lang={lang}
              action={action}
              csrf={request.reader.csrf}
              purpose="passkey-only"
              label={factorPageWords.withPasskey[lang]}
              hidden={back ? { returnTo: back } : undefined}
              secondary
            />
          )}
          {context.providerLabel && (
            <p>
              <a class="button button-secondary" href={`${platformHref('provider', lang)}${search}`}>
                {fill(factorPageWords.withProvider[lang], { provider: context.providerLabel[lang] })}
              </a>
            </p>
          )}
          <p class="hint">{WORDS.help[lang]}</p>
        </SignInForm>
        {accounts.length > 0 && (
          <PracticeAccounts
            {...common}
            accounts={accounts.map((account) => ({
              id: account.email,
              duty: dutyNames[account.duty][lang],
              name: account.name,
              ...(account.place ? { place: account.place[lang] } : {}),
            }))}
          />
        )}
      </>
    ),
  })
}

async function takeSignIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
) {
  const body = (request.body ?? {}) as Record<string, string | undefined>
  const chosen = body.account
    ? (await o.practiceDoor?.accounts())?.find((one) => one.email === body.account)
    : undefined
  const email = chosen?.email ?? String(body.email ?? '').slice(0, 300)
  const password = chosen?.password ?? String(body.password ?? '').slice(0, 1000)
  const coming = comingOf(house, request, o)
  const rp = relyingParty(request, o)
  const begun =
    body.passkey && rp
      ? await signInByPasskey(house.db, { ...coming, rp, response: String(body.passkey) })
      : await beginSignIn(house.db, { ...coming, email, password, waived: chosen !== undefined })
  if (isRefusal(begun)) {
    const message = refusalText(house.registry, begun, lang)
    const field = body.passkey ? '' : 'email'
    return showSignIn(house, request, reply, lang, o, { errors: [{ field, message }], email, status: 401 })
  }
  const back = safeBack(body.returnTo)
  if ('step' in begun) {
    holdStep(reply, begun, o)
    return reply.redirect(afterPassword(lang, back), 303)
  }
  const before = request.cookies[sessionCookie(o.tls)]
  if (request.reader.actor && before) await endSession(house.db, before, house.clock(), house.installation.zone)
  letIn(reply, begun, o)
  return reply.redirect(back ?? `/${lang}`, 303)
}

async function showFirstAccount(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  errors: Errors,
) {
  const { link } = request.params as { link: string }
  const owner = await lookAtLink(house.db, link, house.clock())
  if (!owner) return sendRefusal(house, request, reply, lang, refuse('link-not-valid'))
  return sendPage(house, request, reply, lang, {
    title: WORDS.choose[lang],
    eyebrow: owner.email,
    intro: WORDS.chooseIntro[lang],
    width: 'narrow',
    status: errors.length > 0 ? 422 : 200,
    otherLangHref: `${platformHref('firstAccount', otherLanguage(lang))}/${link}`,
    children: (
      <Prose>
        <ErrorSummary lang={lang} errors={errors} />
        <Form
          lang={lang}
          action={`/${lang}${PLATFORM_PATHS.firstAccount[lang]}/${link}`}
          csrf={request.reader.csrf}
          idempotencyKey={randomUUID()}
          submitLabel={WORDS.save[lang]}
        >
          <TextField
            lang={lang}
            name="password"
            type="password"
            label={WORDS.password[lang]}
            autocomplete="new-password"
            width="full"
          />
        </Form>
      </Prose>
    ),
  })
}

async function takeFirstAccount(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language) {
  const { link } = request.params as { link: string }
  const password = String((request.body as Record<string, string> | undefined)?.password ?? '')
  const redeemed = await redeemLink(house.db, { link, password, now: house.clock(), requestId: request.id })
  if (!isRefusal(redeemed)) return reply.redirect(platformHref('signIn', lang), 303)
  return showFirstAccount(house, request, reply, lang, [
    { field: 'password', message: refusalText(house.registry, redeemed, lang) },
  ])
}
