import {
  Callout,
  DayField,
  Details,
  ErrorSummary,
  Form,
  NumberField,
  Radios,
  type Reason,
  Section,
  Select,
  TextField,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { SelfCheckData } from '../views/self-check.ts'
import { opportunityWords, selfCheckPageWords as words } from '../words-of-opportunities.ts'
import { courseHref, opportunityHref, ownListHref } from '../words-of-serving-addresses.ts'
import { ReasonsHere } from './reasons-here.tsx'

type Reader = Pick<PageProps<SelfCheckData>, 'data' | 'lang' | 't'>
type Question = SelfCheckData['checked']['questions'][number]
type Finding = NonNullable<SelfCheckData['checked']['findings']>[number]

const tones = { met: 'success', 'not-met': 'problem', incomplete: 'warning' } as const

/** What is found of the answers, then the form with them as they were typed. */
export function SelfCheckPage({ data, lang, t, url, actor }: PageProps<SelfCheckData>) {
  const reader: Reader = { data, lang, t }
  const bulletin = data.of === 'bulletin'
  const back = bulletin ? opportunityHref(data.code, lang) : courseHref(data.code, lang)
  const own = bulletin && actor?.duty === 'candidate' ? ownListHref(data.code, lang) : null
  const { checked } = data
  const errors = checked.impossible.map((one) => ({ field: `answers.${one.question}`, message: t(one.text) }))
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      {own && (
        <Callout lang={lang} tone="info" title={t(words.own)}>
          <p>
            <a href={own}>{t(opportunityWords.ownEligibility)}</a>
          </p>
        </Callout>
      )}
      {checked.findings && <Found {...reader} findings={checked.findings} />}
      <Section title={t(checked.findings ? words.again : words.title)} id="questions">
        {checked.questions.length === 0 ? (
          <p>{t(words.nothingAsked)}</p>
        ) : (
          <Form lang={lang} action={url.split('?')[0]!} submitLabel={t(words.submit)}>
            {checked.questions.map((question) => (
              <Asked key={question.name} question={question} {...reader} />
            ))}
          </Form>
        )}
      </Section>
      <p>
        {data.typed && (
          <>
            <a href={url.split('?')[0]}>{t(words.clear)}</a>
            {' · '}
          </>
        )}
        <a href={back}>{t(bulletin ? words.back : words.backToCourse)}</a>
      </p>
    </>
  )
}

function Found({ data, lang, t, findings }: Reader & { findings: readonly Finding[] }) {
  const { checked, closesOn } = data
  const { qualifiesOn, verdict } = checked
  const asked = findings.filter((one) => one.decidedBy === null)
  const parts = [
    { title: words.toApply, own: asked.filter((one) => one.phase === 'eligibility') },
    { title: words.later, intro: words.laterIntro, own: asked.filter((one) => one.phase !== 'eligibility') },
    { title: words.others, own: findings.filter((one) => one.decidedBy !== null) },
  ]
  return (
    <>
      <div role="status" id="result">
        <Callout lang={lang} tone={tones[verdict]} title={t(words.verdicts[verdict])}>
          {verdict === 'not-met' && (
            <p>
              {qualifiesOn ? (
                <>
                  <strong>{sentence(words.qualifiesOn, { day: qualifiesOn }, lang)}</strong>{' '}
                  {closesOn &&
                    sentence(qualifiesOn <= closesOn ? words.inTime : words.tooLate, { closes: closesOn }, lang)}
                </>
              ) : (
                t(words.notByTime)
              )}
            </p>
          )}
          <p>{t(words.preliminary)}</p>
        </Callout>
      </div>
      {parts
        .filter(({ own }) => own.length > 0)
        .map(({ title, intro, own }) => {
          const reasons = (
            <ReasonsHere
              lang={lang}
              t={t}
              items={[...own].sort(worstFirst).map((one) => reasonOf(one, { data, lang, t }))}
            />
          )
          return title === words.others ? (
            <Details key={title.en} summary={`${t(title)} (${own.length})`}>
              {reasons}
            </Details>
          ) : (
            <Section key={title.en} title={t(title)} intro={intro && t(intro)}>
              {reasons}
            </Section>
          )
        })}
    </>
  )
}

const rank = { 'not-met': 0, pending: 1, met: 2 }
const worstFirst = (a: Finding, b: Finding) => rank[a.result] - rank[b.result]

function reasonOf(one: Finding, { data, lang, t }: Pick<Reader, 'data' | 'lang' | 't'>): Reason & { step: string } {
  return {
    step: t(one.stepTitle),
    label: t(one.message),
    layer: t(data.layers[one.layer]),
    result: one.result,
    valueUsed: one.value ? t(one.value) : undefined,
    anchorDate: one.on,
    source: one.source ? (
      <>
        {one.source} {!one.verified && <UnverifiedValue lang={lang} />}
      </>
    ) : undefined,
    text: (
      <>
        <p>{t(one.text)}</p>
        {one.result === 'met' && one.validUntil && <p>{sentence(words.validUntil, { day: one.validUntil }, lang)}</p>}
        {one.effect === 'warning' && one.result !== 'met' && <p>{t(words.warningOnly)}</p>}
      </>
    ),
  }
}

function Asked({ question, data, lang, t }: Reader & { question: Question }) {
  const { name, kind, label, hint, options } = question
  const error = data.checked.impossible.find((one) => one.question === name)
  const field = {
    lang,
    name: `answers.${name}`,
    label: t(label),
    value: data.typed?.[name],
    ...(hint ? { hint: t(hint) } : {}),
    ...(error ? { error: t(error.text) } : {}),
  }
  switch (kind) {
    case 'past-day':
    case 'day':
      return <DayField {...field} />
    case 'months':
      return <NumberField {...field} />
    case 'minutes':
    case 'stage':
      return <TextField {...field} width="short" />
    case 'yes-no':
      return (
        <Radios
          {...field}
          value={field.value ?? ''}
          inline
          options={[
            { value: 'yes', label: t(words.yes) },
            { value: 'no', label: t(words.no) },
            { value: '', label: t(words.noAnswer) },
          ]}
        />
      )
    case 'choice':
      return <Select {...field} empty={t(words.noAnswer)} options={grouped(options ?? [], t)} />
  }
}

function grouped(options: NonNullable<Question['options']>, t: Reader['t']) {
  const plain = options.filter(({ group }) => !group).map(({ value, label }) => ({ value, label: t(label) }))
  const groups = [...new Set(options.flatMap(({ group }) => (group ? [t(group)] : [])))].map((group) => ({
    group,
    options: options
      .filter((one) => one.group && t(one.group) === group)
      .map(({ value, label }) => ({ value, label: t(label) })),
  }))
  return [...plain, ...groups]
}
