import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '#kernel/language.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Fields } from '#platform/fields.ts'
import type { Found } from '#platform/find-subject.ts'
import type { House } from '#platform/house.ts'
import { Callout, ErrorSummary, type FieldError, Form, SummaryList } from '#platform/web/components/index.ts'
import { FormFields, type FormValues, LONG } from '#platform/web/form-fields.tsx'
import { sendPage } from '#platform/web/frame.tsx'
import { actHref } from '#platform/web/paths.ts'
import { paramsOf } from '#platform/web/routes/form-subject.ts'

export interface FormState {
  values: FormValues
  errors: FieldError[]
  /** Names of files that are kept already, by field. */
  kept: Record<string, string>
  refusal?: string
  key: string
  version: string | undefined
  back: string | null
}

/** The form of an action, with what was typed, what is wrong with it, and why it was refused. */
export function sendForm(
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
  const { words } = action
  const fields = Object.values(action.input as Fields)
  const terms = action.shows?.(found.subject) ?? []
  return sendPage(house, request, reply, lang, {
    title: words.title[lang],
    status,
    otherLangHref: `${actHref(action.name, subjectId, otherLanguage(lang))}${searchOf(request)}`,
    ...(found.subject.label ? { eyebrow: found.subject.label[lang] } : {}),
    ...(words.intro ? { intro: words.intro[lang] } : {}),
    width: fields.some(({ kind, max }) => kind === 'both' && (max ?? 0) >= LONG) ? 'wide' : 'narrow',
    children: (
      <>
        <ErrorSummary lang={lang} errors={state.errors} />
        {state.refusal && (
          <div role="alert">
            <Callout lang={lang} tone="problem" title={state.refusal} />
          </div>
        )}
        {terms.length > 0 && (
          <SummaryList rows={terms.map(({ key, value }) => ({ key: key[lang], value: value[lang] }))} />
        )}
        <Form
          lang={lang}
          action={`${actHref(action.name, subjectId, lang)}${searchOf(request)}`}
          csrf={action.doneBy === 'anyone' ? undefined : request.reader.csrf}
          idempotencyKey={state.key}
          version={state.version}
          {...(fields.some((field) => field.kind === 'file') ? { enctype: 'multipart/form-data' as const } : {})}
          submitLabel={(words.submit ?? words.title)[lang]}
          cancelHref={state.back ?? `/${lang}`}
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

/** Where to go back to, and what the address said about the input: kept over a language switch and a second try. */
const searchOf = (request: FastifyRequest): string =>
  request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
