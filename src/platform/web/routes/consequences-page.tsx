import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '#kernel/language.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { AnyAction } from '#platform/action.ts'
import { type Consequences, opensFiles, type Touched } from '#platform/consequences.ts'
import type { Fields } from '#platform/fields.ts'
import type { Found } from '#platform/find-subject.ts'
import type { House } from '#platform/house.ts'
import { fill } from '#platform/refusals.ts'
import {
  Callout,
  Code,
  DataTable,
  DayText,
  HiddenFields,
  Nothing,
  Section,
  SummaryList,
} from '#platform/web/components/index.ts'
import { consequenceWords as w } from '#platform/web/consequence-words.ts'
import { formNames } from '#platform/web/form-names.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { actHref } from '#platform/web/paths.ts'
import { enteredIn } from '#platform/web/routes/entered-in.ts'
import { paramsOf } from '#platform/web/routes/form-subject.ts'
import type { FormState } from './act-form.tsx'

/** More lines than anybody reads make a page slow; the count says how many there are. */
const LINES = 250

/** The second step of an act with consequences: whom it touches and what is then asked of whom. Nothing is written before it is confirmed. */
export function sendConsequences(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  action: AnyAction,
  found: Found,
  state: FormState,
  { touched, shown }: Consequences,
) {
  const subjectId = paramsOf(request).subject ?? null
  const { words } = action
  const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
  const hidden = hiddenOf(action, state)
  return sendPage(house, request, reply, lang, {
    title: words.title[lang],
    // The form in the other language, with what was typed.
    otherLangHref: `${actHref(action.name, subjectId, otherLanguage(lang))}?${new URLSearchParams([
      ...new URLSearchParams(search),
      ...hidden,
    ])}`,
    ...(found.subject.label ? { eyebrow: found.subject.label[lang] } : {}),
    intro: w.intro[lang],
    children: (
      <>
        {state.refusal && (
          <div role="alert">
            <Callout lang={lang} tone="problem" title={state.refusal} />
          </div>
        )}
        <Section title={w.entered[lang]}>
          <SummaryList rows={enteredIn(action, state.values, found.choices, lang)} />
        </Section>
        <Section
          title={w.title[lang]}
          intro={touched.length === 1 ? w.one[lang] : fill(w.many[lang], { count: touched.length })}
        >
          <SummaryList rows={inShort(house, touched, lang)} />
          <TouchedTable house={house} request={request} lang={lang} touched={touched.slice(0, LINES)} />
          {touched.length > LINES && <p>{fill(w.rest[lang], { count: touched.length - LINES })}</p>}
        </Section>
        <form class="form" method="post" action={`${actHref(action.name, subjectId, lang)}${search}`} noValidate>
          <HiddenFields csrf={request.reader.csrf} idempotencyKey={state.key} version={state.version} />
          {[...hidden, [formNames.shown, shown] as const].map(([name, value], index) => (
            <input key={`${index}-${name}`} type="hidden" name={name} value={value} />
          ))}
          <div class="form-buttons">
            <button class={`button${action.danger ? ' button-danger' : ''}`} type="submit">
              {fill(w.confirm[lang], { act: (words.submit ?? words.title)[lang] })}
            </button>
            <button class="button button-quiet" type="submit" name={formNames.again} value="yes">
              {w.again[lang]}
            </button>
          </div>
        </form>
      </>
    ),
  })
}

/** How many files each thing is asked for, and of whom: the list below may be long. */
function inShort(house: House, touched: readonly Touched[], lang: Language): { key: string; value: string }[] {
  const parts = new Map(house.registry.touched.map((part) => [part.name as string, part]))
  const asked = new Map<string, { label: string; owner: Touched['owner']; count: number }>()
  for (const one of touched) {
    const label = parts.get(one.part)?.asks[one.ask]?.label[lang] ?? one.ask
    const key = `${label} ${one.owner}`
    const before = asked.get(key)
    asked.set(key, { label, owner: one.owner, count: (before?.count ?? 0) + 1 })
  }
  return [...asked.values()].map(({ label, owner, count }) => ({
    key: label,
    value: fill(count === 1 ? w.once[lang] : w.times[lang], {
      count,
      owner: owner ? dutyNames[owner][lang] : w.nobody[lang],
    }),
  }))
}

function TouchedTable({
  house,
  request,
  lang,
  touched,
}: {
  house: House
  request: FastifyRequest
  lang: Language
  touched: readonly Touched[]
}) {
  const parts = new Map(house.registry.touched.map((part) => [part.name as string, part]))
  const duty = request.reader.actor?.duty
  return (
    <DataTable
      lang={lang}
      caption={w.touched[lang]}
      captionHidden
      columns={[
        { key: 'file', label: w.file[lang] },
        { key: 'who', label: w.who[lang] },
        { key: 'asked', label: w.asked[lang] },
        { key: 'owner', label: w.owner[lang] },
        { key: 'due', label: w.due[lang] },
      ]}
      rows={touched.map((one) => {
        const part = parts.get(one.part)
        const open = part && duty && opensFiles(part, duty)
        return {
          key: `${one.part} ${one.reference} ${one.ask}`,
          ...(open ? { href: part.href(one.reference, lang) } : {}),
          cells: [
            <span key="file">
              {part?.words.kind[lang]} <Code>{one.code}</Code>
            </span>,
            one.name ?? (open ? <Nothing key="who" /> : w.hidden[lang]),
            part?.asks[one.ask]?.label[lang] ?? '',
            one.owner ? dutyNames[one.owner][lang] : w.nobody[lang],
            <DayText key="due" lang={lang} day={one.due} short />,
          ],
        }
      })}
    />
  )
}

/** What was typed, to be posted again with the confirmation. */
function hiddenOf(action: AnyAction, state: FormState): [string, string][] {
  const fields = action.input as Fields
  return Object.entries(state.values)
    .filter(([name]) => Object.hasOwn(fields, name.split('.')[0] ?? '') && name !== action.subject)
    .flatMap(([name, value]) => [value ?? []].flat().map((text): [string, string] => [name, text]))
}
