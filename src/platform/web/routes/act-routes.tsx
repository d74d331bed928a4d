import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Consequences } from '#platform/consequences.ts'
import { decodeForm, type Fields } from '#platform/fields.ts'
import { findSubject } from '#platform/find-subject.ts'
import type { House } from '#platform/house.ts'
import { perform, preview } from '#platform/perform.ts'
import { kindOf } from '#platform/refusals.ts'
import { bringsProof, proofNames, sendConfirm, takeProof } from '#platform/web/confirm-page.tsx'
import { sendForeignForm } from '#platform/web/error-pages.tsx'
import { rememberDone } from '#platform/web/flash.ts'
import { type FormValues, toFormValues } from '#platform/web/form-fields.tsx'
import { formNames } from '#platform/web/form-names.ts'
import { isOurForm } from '#platform/web/form-token.ts'
import { confirmHref, PLATFORM_PATHS, platformHref, safeBack, signInHref } from '#platform/web/paths.ts'
import { one, postedForm } from '#platform/web/posted-form.ts'
import { issueText, refusalText } from '#platform/web/problem-words.ts'
import { circumstancesOfRequest, circumstancesOfVisit } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { sendRevealed } from '#platform/web/reveal-page.tsx'
import { type FormState, sendForm } from '#platform/web/routes/act-form.tsx'
import { sendConsequences } from '#platform/web/routes/consequences-page.tsx'
import { knownInput, paramsOf, subjectInput } from '#platform/web/routes/form-subject.ts'
import { keepFiles } from '#platform/web/routes/keep-files.ts'
import type { SignInContext } from '#platform/web/routes/sign-in-context.ts'
import { isVisitorsForm } from '#platform/web/visit-guard.ts'

/** Every action gets its form and its post: `/{lang}/do/<action>/<subject>`. */
export function addActRoutes(app: FastifyInstance, house: House, o: SignInContext): void {
  for (const lang of languages) {
    const base = `/${lang}${PLATFORM_PATHS.act[lang]}`
    for (const path of [`${base}/:action`, `${base}/:action/:subject`]) {
      app.get(path, (request, reply) => showForm(house, request, reply, lang))
      app.post(path, (request, reply) => postForm(house, request, reply, lang, o))
    }
  }
}

const toSignIn = (request: FastifyRequest, reply: FastifyReply, lang: Language) =>
  reply.redirect(signInHref(lang, request.url), 303)

async function showForm(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language) {
  const action = house.registry.actions.get(paramsOf(request).action)
  if (!action) return sendRefusal(house, request, reply, lang, refuse('not-found'))
  const visit = action.doneBy === 'anyone'
  if (!visit && !request.reader.actor) return toSignIn(request, reply, lang)
  const query = request.query as FormValues
  const c = (visit ? circumstancesOfVisit : circumstancesOfRequest)(house, request, lang)
  const found = await findSubject(house, action, knownInput(action, query, request), c)
  if (isRefusal(found)) {
    if (found.code === 'confirm-identity') return reply.redirect(confirmHref(lang, request.url), 303)
    return sendRefusal(house, request, reply, lang, found)
  }
  const closed = action.openWhen(found.subject, c)
  if (closed) return sendRefusal(house, request, reply, lang, closed)
  const given = Object.fromEntries(
    Object.entries(query).filter(([name]) => Object.hasOwn(action.input, name.split('.')[0]!)),
  )
  return sendForm(house, request, reply, lang, action, found, {
    values: { ...toFormValues(action.input as Fields, found.prefill), ...given },
    errors: [],
    kept: {},
    key: randomUUID(),
    version: found.subject.version?.toString(),
    back: safeBack(query.back),
  })
}

async function postForm(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language, o: SignInContext) {
  const action = house.registry.actions.get(paramsOf(request).action)
  if (!action) return sendRefusal(house, request, reply, lang, refuse('not-found'))
  const { values, files } = await postedForm(request)
  // The guard of all posts cannot look into a multipart body: its token is checked here, before anything is kept.
  const visit = action.doneBy === 'anyone'
  const isOurs = () =>
    visit
      ? isVisitorsForm(request, one(values[formNames.idempotencyKey]))
      : isOurForm(request, one(values[formNames.csrf]))
  if (request.isMultipart() && !isOurs()) return sendForeignForm(house, request, reply, lang)
  if (!visit && !request.reader.actor) return toSignIn(request, reply, lang)
  const askProof = (refusal?: Refusal) =>
    sendConfirm(house, request, reply, lang, o, {
      action: request.url,
      otherLangHref: platformHref('confirm', otherLanguage(lang)),
      kept: keptOf(values),
      ...(refusal ? { refusal } : {}),
    })
  if (bringsProof(values)) {
    const refusal = await takeProof(house, request, reply, o, values)
    if (refusal) return askProof(refusal)
  }
  const c = (visit ? circumstancesOfVisit : circumstancesOfRequest)(house, request, lang)
  let status = 409
  const showTouched = async (consequences: Consequences) => {
    const found = await findSubject(house, action, knownInput(action, state.values, request), c)
    if (isRefusal(found)) return sendRefusal(house, request, reply, lang, found)
    state.version ??= found.subject.version?.toString()
    return sendConsequences(house, request, reply, lang, action, found, state, consequences)
  }
  const state: FormState = {
    values,
    errors: [],
    kept: {},
    key: keyOf(one(values[formNames.idempotencyKey])),
    version: one(values[formNames.version]),
    back: safeBack((request.query as FormValues).back),
  }
  if (!house.disk?.readOnly)
    await keepFiles(house, action, { files, known: knownInput(action, values, request) }, state, c, lang)
  const again = values[formNames.again] !== undefined
  if (state.errors.length === 0 && !again) {
    const raw = { ...decodeForm(action.input as Fields, state.values), ...subjectInput(action, request) }
    const expects = state.version && /^\d{1,9}$/.test(state.version) ? { expects: Number(state.version) } : {}
    const looked = one(values[formNames.shown])
    const before = action.consequences && !looked ? await preview(house, action, raw, c, expects) : null
    const shown = looked ?? (before?.kind === 'touches' ? before.shown : undefined)
    const toShow = before?.kind === 'touches' && before.touched.length > 0 ? before : null
    if (toShow) return showTouched(toShow)
    const performed =
      before && before.kind !== 'touches'
        ? before
        : await perform(house, action, raw, c, { idempotencyKey: state.key, ...expects, ...(shown ? { shown } : {}) })
    if (performed.kind === 'done') {
      const next = action.goTo?.(performed.saved, lang) ?? state.back ?? `/${lang}`
      const { reveal } = performed.saved
      if (reveal) return sendRevealed(house, request, reply, lang, { action, saved: performed.saved, reveal, next })
      // Visitors get no cookie, not even for this: the page that they are led to says it.
      if (!visit) rememberDone(request, reply, action.name)
      return reply.redirect(next, 303)
    }
    if (performed.kind === 'refused') {
      if (performed.refusal.code === 'confirm-identity') return askProof()
      const kind = kindOf(performed.refusal)
      if (kind === 'forbidden' || kind === 'not-found')
        return sendRefusal(house, request, reply, lang, performed.refusal)
      if (kind === 'unavailable') status = 503
      if (kind === 'too-often') status = 429
      state.refusal = refusalText(house.registry, performed.refusal, lang)
      if (performed.refusal.code === 'touches-others-now') {
        const now = await preview(house, action, raw, c, expects)
        if (now.kind === 'touches' && now.touched.length > 0) return showTouched(now)
      }
      // After a stale form the next post is made against the present version.
      if (performed.refusal.code === 'stale') state.version = undefined
    } else {
      state.errors = performed.issues.map((issue) => ({
        field: issue.field,
        message: issueText(issue, labelOf(action, issue.field, lang), lang),
      }))
    }
  }
  const found = await findSubject(house, action, knownInput(action, state.values, request), c)
  if (isRefusal(found)) return sendRefusal(house, request, reply, lang, found)
  state.version ??= found.subject.version?.toString()
  return sendForm(house, request, reply, lang, action, found, state, again ? 200 : state.refusal ? status : 422)
}

/** What was typed, to be carried over the page that asks for a proof; the form token and the proof itself are not. */
function keptOf(values: FormValues): [string, string][] {
  const left = new Set<string>([formNames.csrf, ...Object.values(proofNames)])
  return Object.entries(values)
    .filter(([name]) => !left.has(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((text): [string, string] => [name, text]))
}

/** The key of the form, so that a double submit does nothing twice; what is no key of ours is not kept. */
const keyOf = (given: string | undefined): string => (given && /^[\w-]{8,100}$/.test(given) ? given : randomUUID())

function labelOf(action: AnyAction, name: string, lang: Language): string {
  const [base = name, part] = name.split('.')
  const label = action.words.fields[base]?.label[lang] ?? name
  const sides: Record<string, { en: string; fr: string }> = {
    en: { en: 'English', fr: 'anglais' },
    fr: { en: 'French', fr: 'français' },
  }
  return part && sides[part] ? `${label} (${sides[part][lang]})` : label
}
