import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { enrolCodeApp, enrolPasskey } from '#platform/access/factors/enrol.ts'
import { openAfterStep } from '#platform/access/sign-in.ts'
import type { House } from '#platform/house.ts'
import { ErrorSummary, type FieldError, PasskeyForm, passkeyScript, TextField } from '#platform/web/components/index.ts'
import { factorPageWords as words } from '#platform/web/factor-page-words.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { platformHref } from '#platform/web/paths.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import { CodeAppForm, freshSeed, sendCodes } from './enrol-parts.tsx'
import { type Enrolling, enrollingOf, placesOf, turnedAway } from './enrolling.ts'
import { backOf } from './second-step-routes.tsx'
import { comingOf, letIn, relyingParty, type SignInContext, stepOf } from './sign-in-context.ts'

/** Adding a passkey, and a code app where an exception is recorded: in the middle of signing in, or from one's own account. */
export function addEnrolRoutes(app: FastifyInstance, house: House, o: SignInContext): void {
  for (const lang of languages) {
    for (const via of ['step', 'session'] as const) {
      const places = placesOf(via)
      for (const kind of ['passkey', 'codeApp'] as const) {
        const path = platformHref(places[kind], lang)
        app.get(path, async (request, reply) => {
          const who = await enrollingOf(house, request, via, o)
          if ('turnedAway' in who) return turnedAway(request, reply, lang, who, path)
          return kind === 'passkey'
            ? showPasskey(house, request, reply, lang, o, who, [])
            : showCodeApp(house, request, reply, lang, who, freshSeed(), [])
        })
        app.post(path, { bodyLimit: 32_768 }, async (request, reply) => {
          const who = await enrollingOf(house, request, via, o)
          if ('turnedAway' in who) return turnedAway(request, reply, lang, who, path)
          return kind === 'passkey'
            ? takePasskey(house, request, reply, lang, o, who)
            : takeCodeApp(house, request, reply, lang, o, who)
        })
      }
    }
  }
}

function showPasskey(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  who: Enrolling,
  errors: readonly FieldError[],
) {
  const places = placesOf(who.via)
  const back = backOf(request)
  const search = back ? `?back=${encodeURIComponent(back)}` : ''
  return sendPage(house, request, reply, lang, {
    title: words.enrol[lang],
    eyebrow: who.email,
    intro: (who.via === 'step' || who.own.passkeys === 0 ? words.enrolFirst : words.enrolMore)[lang],
    width: 'narrow',
    status: errors.length > 0 ? 422 : 200,
    otherLangHref: `${platformHref(places.passkey, otherLanguage(lang))}${search}`,
    scripts: [passkeyScript()],
    children: (
      <div class="sign-in">
        <ErrorSummary lang={lang} errors={errors} />
        {relyingParty(request, o) ? (
          <PasskeyForm
            lang={lang}
            action={platformHref(places.passkey, lang)}
            csrf={request.reader.csrf}
            purpose="enrol"
            label={words.make[lang]}
            hidden={back ? { returnTo: back } : undefined}
          >
            <TextField
              lang={lang}
              name="name"
              label={words.name[lang]}
              hint={words.nameHint[lang]}
              maxLength={100}
              width="full"
            />
          </PasskeyForm>
        ) : (
          <p>{words.notHere[lang]}</p>
        )}
        {who.own.codeAppAllowed && (
          <p>
            <a href={`${platformHref(places.codeApp, lang)}${search}`}>{words.codeAppInstead[lang]}</a>
          </p>
        )}
      </div>
    ),
  })
}

async function takePasskey(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  who: Enrolling,
) {
  const body = (request.body ?? {}) as Record<string, string | undefined>
  const rp = relyingParty(request, o)
  const name =
    String(body.name ?? '')
      .normalize('NFC')
      .replace(/\p{Cc}/gu, ' ')
      .trim() || words.unnamed[lang]
  const added = rp
    ? await enrolPasskey(house.db, rp, {
        ...who,
        ...comingOf(house, request, o),
        response: String(body.passkey ?? ''),
        name,
      })
    : ({ refused: true, code: 'passkey-not-taken' } as Refusal)
  if (isRefusal(added)) {
    const message = refusalText(house.registry, added, lang)
    return showPasskey(house, request, reply, lang, o, who, [{ field: '', message }])
  }
  return goOn(house, request, reply, lang, o, who, 'passkey', added.codes)
}

function showCodeApp(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  who: Enrolling,
  seed: string,
  errors: readonly FieldError[],
) {
  const places = placesOf(who.via)
  if (!who.own.codeAppAllowed) return reply.redirect(platformHref(places.passkey, lang), 303)
  const back = backOf(request)
  return sendPage(house, request, reply, lang, {
    title: words.codeApp[lang],
    eyebrow: who.email,
    intro: words.codeAppIntro[lang],
    width: 'narrow',
    status: errors.length > 0 ? 422 : 200,
    otherLangHref: platformHref(places.codeApp, otherLanguage(lang)),
    children: (
      <CodeAppForm
        lang={lang}
        action={platformHref(places.codeApp, lang)}
        csrf={request.reader.csrf}
        seed={seed}
        email={who.email}
        errors={errors}
        hidden={back ? { returnTo: back } : {}}
      />
    ),
  })
}

async function takeCodeApp(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  who: Enrolling,
) {
  const body = (request.body ?? {}) as Record<string, string | undefined>
  const seed = String(body.seed ?? '')
  if (!who.own.codeAppAllowed) return reply.redirect(platformHref(placesOf(who.via).passkey, lang), 303)
  const kept = await enrolCodeApp(house.db, house.tools.sealer, {
    ...who,
    ...comingOf(house, request, o),
    seed,
    code: String(body.code ?? '').replace(/\s/g, ''),
  })
  if (isRefusal(kept)) {
    const message = refusalText(house.registry, kept, lang)
    const again = /^[A-Z2-7]{32}$/.test(seed) ? seed : freshSeed()
    return showCodeApp(house, request, reply, lang, who, again, [{ field: 'code', message }])
  }
  return goOn(house, request, reply, lang, o, who, 'code', kept.codes)
}

/** Opens the session where signing in was under way, and shows the recovery codes once. */
async function goOn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  who: Enrolling,
  factor: string,
  codes: readonly string[],
) {
  const next = who.via === 'session' ? platformHref('myAccount', lang) : (backOf(request) ?? `/${lang}`)
  if (who.via === 'step') {
    const opened = await openAfterStep(house.db, { ...comingOf(house, request, o), step: stepOf(request, o), factor })
    if (isRefusal(opened) || 'step' in opened) return reply.redirect(platformHref('signIn', lang), 303)
    letIn(reply, opened, o)
  }
  if (codes.length === 0) return reply.redirect(next, 303)
  return sendCodes(house, request, reply, lang, codes, next)
}
