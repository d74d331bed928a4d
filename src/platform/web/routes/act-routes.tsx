import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isClosed } from '#kernel/compartments.ts'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { AnyAction, Choice, Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { decodeForm, type Fields } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import { perform } from '#platform/perform.ts'
import { reaches, roleFor } from '#platform/reach.ts'
import { kindOf } from '#platform/refusals.ts'
import { Callout, ErrorSummary, type FieldError, Form } from '#platform/web/components/index.ts'
import { sendForeignForm } from '#platform/web/error-pages.tsx'
import { rememberDone } from '#platform/web/flash.ts'
import { FormFields, type FormValues, toFormValues } from '#platform/web/form-fields.tsx'
import { formNames } from '#platform/web/form-names.ts'
import { isOurForm } from '#platform/web/form-token.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { actHref, PLATFORM_PATHS, platformHref, safeBack } from '#platform/web/paths.ts'
import { one, type PostedFile, postedForm } from '#platform/web/posted-form.ts'
import { issueText, refusalText } from '#platform/web/problem-words.ts'
import { circumstancesOfRequest } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { sendRevealed } from '#platform/web/reveal-page.tsx'

interface FormState {
  values: FormValues
  errors: FieldError[]
  kept: Record<string, string>
  refusal?: string
  key: string
  version: string | undefined
  back: string | null
}

/** Every action gets its form and its post: `/{lang}/do/<action>/<subject>`. */
export function addActRoutes(app: FastifyInstance, house: House): void {
  for (const lang of languages) {
    const base = `/${lang}${PLATFORM_PATHS.act[lang]}`
    for (const path of [`${base}/:action`, `${base}/:action/:subject`]) {
      app.get(path, (request, reply) => showForm(house, request, reply, lang))
      app.post(path, (request, reply) => postForm(house, request, reply, lang))
    }
  }
}

const paramsOf = (request: FastifyRequest) => request.params as { action: string; subject?: string }

async function showForm(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language) {
  const action = house.registry.actions.get(paramsOf(request).action)
  if (!action) return sendRefusal(house, request, reply, lang, refuse('not-found'))
  if (!request.reader.actor)
    return reply.redirect(`${platformHref('signIn', lang)}?back=${encodeURIComponent(request.url)}`, 303)
  const query = request.query as Record<string, string>
  const c = circumstancesOfRequest(house, request, lang)
  const found = await findSubject(house, action, rawSubject(action, request, query), c)
  if (isRefusal(found)) return sendRefusal(house, request, reply, lang, found)
  const closed = action.openWhen(found.subject, c)
  if (closed) return sendRefusal(house, request, reply, lang, closed)
  const given = Object.fromEntries(Object.entries(query).filter(([name]) => Object.hasOwn(action.input, name)))
  return renderForm(house, request, reply, lang, action, found, {
    values: { ...toFormValues(action.input as Fields, found.prefill), ...given },
    errors: [],
    kept: {},
    key: randomUUID(),
    version: found.subject.version?.toString(),
    back: safeBack(query.back),
  })
}

async function postForm(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language) {
  const action = house.registry.actions.get(paramsOf(request).action)
  if (!action) return sendRefusal(house, request, reply, lang, refuse('not-found'))
  const c = circumstancesOfRequest(house, request, lang)
  const { values, files } = await postedForm(request)
  // The guard of all posts cannot look into a multipart body: its token is checked here, before anything is kept.
  if (request.isMultipart() && !isOurForm(request, one(values[formNames.csrf])))
    return sendForeignForm(house, request, reply, lang)
  const query = request.query as Record<string, string>
  const state: FormState = {
    values,
    errors: [],
    kept: {},
    key: one(values[formNames.idempotencyKey]) ?? randomUUID(),
    version: one(values[formNames.version]),
    back: safeBack(query.back),
  }
  await keepFiles(house, action, { files, raw: rawSubject(action, request, query) }, state, c, lang)
  if (state.errors.length === 0) {
    const raw = { ...decodeForm(action.input as Fields, state.values), ...subjectInput(action, request) }
    const expects = state.version && /^\d+$/.test(state.version) ? { expects: Number(state.version) } : {}
    const performed = await perform(house, action, raw, c, { idempotencyKey: state.key, ...expects })
    if (performed.kind === 'done') {
      const next = action.goTo?.(performed.saved, lang) ?? state.back ?? `/${lang}`
      const { reveal } = performed.saved
      if (reveal) return sendRevealed(house, request, reply, lang, { action, saved: performed.saved, reveal, next })
      rememberDone(reply, action.name)
      return reply.redirect(next, 303)
    }
    if (performed.kind === 'refused') {
      if (kindOf(performed.refusal) !== 'conflict') return sendRefusal(house, request, reply, lang, performed.refusal)
      state.refusal = refusalText(house.registry, performed.refusal, lang)
      // A refusal leaves the key unused; after a stale form the next post is made against the present version.
      if (performed.refusal.code === 'stale') state.version = undefined
    } else {
      state.errors = performed.issues.map((issue) => ({
        field: issue.field,
        message: issueText(issue, labelOf(action, issue.field, lang), lang),
      }))
    }
  }
  const found = await findSubject(house, action, rawSubject(action, request, query), c)
  if (isRefusal(found)) return sendRefusal(house, request, reply, lang, found)
  state.version ??= found.subject.version?.toString()
  return renderForm(house, request, reply, lang, action, found, state, state.refusal ? 409 : 422)
}

function labelOf(action: AnyAction, name: string, lang: Language): string {
  const [base = name, part] = name.split('.')
  const label = action.words.fields[base]?.label[lang] ?? name
  const sides: Record<string, { en: string; fr: string }> = {
    en: { en: 'English', fr: 'anglais' },
    fr: { en: 'French', fr: 'français' },
  }
  return part && sides[part] ? `${label} (${sides[part][lang]})` : label
}

/** Checks and keeps uploaded files before the action runs; a file that was kept earlier travels as a hidden id. */
async function keepFiles(
  house: House,
  action: AnyAction,
  posted: { files: PostedFile[]; raw: Record<string, unknown> },
  state: FormState,
  c: Circumstances,
  lang: Language,
): Promise<void> {
  const { files } = posted
  if (action.doneBy[c.actor.duty] === undefined) return
  const compartment = action.compartment ?? 'ordinary'
  // A file of a closed compartment is sealed from the start, under the key of the person it is about.
  const found = files.length > 0 && isClosed(compartment) ? await findSubject(house, action, posted.raw, c) : null
  if (isRefusal(found)) return
  const personId = found ? (found.subject.scope.personId ?? null) : c.actor.personId
  for (const [name, field] of Object.entries(action.input as Fields)) {
    if (field.kind !== 'file') continue
    const file = files.find((candidate) => candidate.field === name)
    const before = one(state.values[`${name}.kept`])
    state.values[name] = before ?? ''
    if (!file) {
      if (before) state.kept[name] = one(state.values[`${name}.name`]) ?? '…'
      continue
    }
    const staged = file.truncated
      ? refuse('file-too-large', { limit: 10 })
      : await inTransaction(
          house.db,
          { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
          (tx) =>
            house.tools.attachments.stage(tx, c, {
              bytes: file.bytes,
              fileName: file.fileName,
              declaredType: file.declaredType,
              ...(isClosed(compartment) ? { compartment } : {}),
              scope: { personId },
            }),
        )
    if (isRefusal(staged)) state.errors.push({ field: name, message: refusalText(house.registry, staged, lang) })
    else {
      state.values[name] = staged.id
      state.kept[name] = staged.fileName
    }
  }
}

interface Found {
  subject: Subject
  choices: Partial<Record<string, Choice[]>>
  prefill: Partial<Record<string, unknown>>
}

function subjectInput(action: AnyAction, request: FastifyRequest): Record<string, string> {
  const { subject } = paramsOf(request)
  return action.subject && subject ? { [action.subject]: subject } : {}
}

function rawSubject(
  action: AnyAction,
  request: FastifyRequest,
  query: Record<string, string>,
): Record<string, unknown> {
  const known = Object.fromEntries(Object.entries(query).filter(([name]) => Object.hasOwn(action.input, name)))
  return { ...known, ...subjectInput(action, request) }
}

/** Loads what a form is about, under the same rules as the act itself, without doing anything. */
async function findSubject(house: House, action: AnyAction, raw: Record<string, unknown>, c: Circumstances) {
  const within = action.doneBy[c.actor.duty]
  if (within === undefined) return refuse('not-yours')
  const id = action.subject ? raw[action.subject] : undefined
  if (
    action.subject &&
    (typeof id !== 'string' || !(action.input as Fields)[action.subject]!.schema.safeParse(id).success)
  ) {
    return refuse('not-found')
  }
  return inTransaction(
    house.db,
    { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
    async (tx) => {
      const subject: Subject | null = await action.load(tx, raw as never, c)
      if (subject === null || !reaches(c.actor, within, subject.scope)) return refuse('not-found')
      const choices = (await action.choices?.(tx, subject, c)) ?? {}
      const prefill = (await action.prefill?.(tx, subject, c)) ?? {}
      return { subject, choices, prefill } satisfies Found
    },
  )
}

function renderForm(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  action: AnyAction,
  found: Found,
  state: FormState,
  status = 200,
) {
  const subjectId = paramsOf(request).subject ?? null
  const other = otherLanguage(lang)
  const fields = Object.values(action.input as Fields)
  const back = state.back ?? `/${lang}`
  const { words } = action
  return sendPage(house, request, reply, lang, {
    title: words.title[lang],
    status,
    otherLangHref: actHref(action.name, subjectId, other, state.back ?? undefined),
    ...(found.subject.label ? { eyebrow: found.subject.label[lang] } : {}),
    ...(words.intro ? { intro: words.intro[lang] } : {}),
    width: 'narrow',
    children: (
      <>
        <ErrorSummary lang={lang} errors={state.errors} />
        {state.refusal && <Callout lang={lang} tone="problem" title={state.refusal} />}
        <Form
          lang={lang}
          action={actHref(action.name, subjectId, lang, state.back ?? undefined)}
          csrf={request.reader.csrf}
          idempotencyKey={state.key}
          version={state.version}
          {...(fields.some((field) => field.kind === 'file') ? { enctype: 'multipart/form-data' as const } : {})}
          submitLabel={(words.submit ?? words.title)[lang]}
          cancelHref={back}
          danger={action.danger === true}
        >
          <FormFields
            lang={lang}
            action={action}
            values={state.values}
            choices={found.choices}
            errors={state.errors}
            kept={state.kept}
          />
        </Form>
      </>
    ),
  })
}
