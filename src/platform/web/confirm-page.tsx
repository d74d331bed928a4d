import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { confirmIdentity, ownFactors, type Proof } from '#platform/access/confirm-identity.ts'
import { cookieOptions, sessionCookie } from '#platform/access/cookies.ts'
import { findAccount } from '#platform/access/directory.ts'
import { asOwner } from '#platform/access/factors/as-owner.ts'
import { hasSecondFactor } from '#platform/access/factors/own-factors.ts'
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
import type { PracticeAccount } from '#platform/web/practice-door.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import { comingOf, relyingParty, type SignInContext } from '#platform/web/routes/sign-in-context.ts'
import { word } from '#platform/web/words.ts'

/** Fields in which a proof travels; underscored so that no input of an action collides. */
export const proofNames = { passkey: '_passkey', password: '_password', code: '_code', oneClick: '_one-click' } as const

type Posted = Record<string, string | string[] | undefined>

export interface ConfirmPage {
  /** where the proof is sent: the confirm page itself, or the form that was refused */
  action: string
  otherLangHref: string
  /** what was typed in that form, carried along */
  kept: readonly [string, string][]
  refusal?: Refusal
}

/** Asks once more who is at the keyboard, and carries along what was typed. */
export async function sendConfirm(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: SignInContext,
  page: ConfirmPage,
): Promise<FastifyReply> {
  const actor = request.reader.actor!
  const own = await ownFactors(house.db, actor.accountId, house.clock())
  const errors: FieldError[] = page.refusal
    ? [{ field: fieldOf(page.refusal), message: refusalText(house.registry, page.refusal, lang) }]
    : []
  const common = { lang, action: page.action, csrf: request.reader.csrf }
  const kept = page.kept.map(([name, value], at) => <input key={at} type="hidden" name={name} value={value} />)
  return sendPage(house, request, reply, lang, {
    title: words.confirm[lang],
    intro: words.confirmIntro[lang],
    width: 'narrow',
    status: page.refusal ? 401 : page.kept.length > 0 ? 403 : 200,
    otherLangHref: page.otherLangHref,
    scripts: [passkeyScript()],
    children: (
      <div class="sign-in">
        <ErrorSummary lang={lang} errors={errors} />
        {page.kept.length > 0 && <p>{words.confirmKept[lang]}</p>}
        {(await invented(house, actor.accountId, o)) && (
          <Form {...common} submitLabel={words.oneClick[lang]} hidden={{ [proofNames.oneClick]: 'yes' }}>
            {kept}
            <p class="hint">{words.oneClickHint[lang]}</p>
          </Form>
        )}
        {own.passkeys > 0 && relyingParty(request, o) && (
          <PasskeyForm {...common} purpose="confirm" label={words.showPasskey[lang]} answer={proofNames.passkey}>
            {kept}
          </PasskeyForm>
        )}
        <Section title={words.withPassword[lang]}>
          <Form {...common} submitLabel={words.confirmButton[lang]}>
            {kept}
            <TextField
              lang={lang}
              name={proofNames.password}
              type="password"
              label={word(lang, 'password')}
              autocomplete="current-password"
              error={errorFor(errors, proofNames.password)}
              width="full"
            />
            {hasSecondFactor(own) && (
              <TextField
                lang={lang}
                name={proofNames.code}
                label={words.code[lang]}
                hint={words.codeHint[lang]}
                autocomplete="one-time-code"
                spellcheck={false}
                error={errorFor(errors, proofNames.code)}
              />
            )}
          </Form>
        </Section>
      </div>
    ),
  })
}

const fieldOf = ({ code }: Refusal): string =>
  code.startsWith('sign-in-') ? proofNames.password : code.startsWith('code') ? proofNames.code : ''

/** Whether a proof came with this form. */
export const bringsProof = (posted: Posted): boolean => Object.values(proofNames).some((name) => Boolean(posted[name]))

/** Judges the proof that came with a form; the session then goes on under a new cookie, and so does this request. */
export async function takeProof(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  o: SignInContext,
  posted: Posted,
): Promise<Refusal | null> {
  const actor = request.reader.actor!
  const text = (name: string) => String(posted[name] ?? '').slice(0, 16_384)
  const rp = relyingParty(request, o)
  const account = text(proofNames.oneClick) ? await invented(house, actor.accountId, o) : undefined
  const proof: Proof =
    text(proofNames.passkey) && rp
      ? { passkey: text(proofNames.passkey), rp }
      : {
          password: account?.password ?? text(proofNames.password).slice(0, 1000),
          code: text(proofNames.code),
          sealer: house.tools.sealer,
        }
  const confirmed = await confirmIdentity(house.db, {
    ...comingOf(house, request, o),
    cookie: request.cookies[sessionCookie(o.tls)] ?? '',
    actor,
    proof,
    waived: account !== undefined,
  })
  if (isRefusal(confirmed)) return confirmed
  reply.setCookie(sessionCookie(o.tls), confirmed.session, cookieOptions(o.tls))
  Object.assign(request.reader, { actor: confirmed.actor, csrf: confirmed.csrf, session: confirmed.handle })
  return null
}

/** The invented account of a practice copy that somebody acts in, which opens with one click. */
async function invented(house: House, accountId: string, o: SignInContext): Promise<PracticeAccount | undefined> {
  if (house.installation.kind !== 'practice' || !o.practiceDoor) return undefined
  const email = await emailOf(house, accountId)
  return (await o.practiceDoor.accounts()).find((one) => one.email === email)
}

async function emailOf(house: House, accountId: string): Promise<string | undefined> {
  const account = await asOwner(house.db, accountId, { now: house.clock() }, (tx) => findAccount(tx, accountId))
  return account?.email
}
