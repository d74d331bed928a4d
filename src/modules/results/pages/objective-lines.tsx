import type { ComponentChildren } from 'preact'
import { isComplete, type Language, type Localized } from '#kernel/language.ts'
import { contains, lastDay } from '#kernel/period.ts'
import { Code, DayText, Details, Offers, PeriodText, Tag } from '#platform/web/components/index.ts'
import type { OfferLink } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Objective } from '../vocabulary.ts'
import { objectiveKindWords, programmeWords } from '../words-of-programme.ts'
import { SourceText } from './source-text.tsx'

interface Props {
  lang: Language
  asAt: string
  objective: Objective
  /** What the objective that it serves says. */
  serves: Localized | undefined
  offers: readonly OfferLink[]
  csrf: string
  children?: ComponentChildren
}

/** One objective or outcome on a day: what it says, its draft, and what it said at other times. */
export function ObjectiveLine({ lang, asAt, objective, serves, offers, csrf, children }: Props) {
  const released = objective.statements.filter(({ releasedOn }) => releasedOn !== null)
  const now = released.find(({ valid }) => contains(valid, asAt))
  const draft = objective.statements.find(({ releasedOn }) => releasedOn === null)
  const others = released.filter((one) => one !== now)
  const label = now?.value[lang] || draft?.value[lang] || objective.code
  return (
    <section class="section section-framed" aria-label={label}>
      <p>
        <Tag
          tone={objective.kind === 'objective' ? 'info' : 'neutral'}
          text={objectiveKindWords[objective.kind][lang]}
        />{' '}
        <Code>{objective.code}</Code>
      </p>
      {now && (
        <>
          <p>
            <strong>{now.value[lang]}</strong>
          </p>
          <p>
            <PeriodText lang={lang} from={now.valid.from} to={lastDay(now.valid)} />{' '}
            <SourceText lang={lang} source={now.source} verified={now.verified} />
          </p>
        </>
      )}
      {serves && <p class="hint">{sentence(programmeWords.serves, { text: serves }, lang)}</p>}
      {draft && (
        <div class="prose">
          <p>
            <Tag tone="warning" text={sentence(programmeWords.draft, { day: draft.valid.from }, lang)} />
          </p>
          {(['en', 'fr'] as const).map((each) => (
            <p key={each} lang={`${each}-CA`}>
              {draft.value[each] || '–'}
            </p>
          ))}
          {!isComplete(draft.value) && <p class="hint">{programmeWords.draftIncomplete[lang]}</p>}
        </div>
      )}
      {children}
      {others.length > 0 && (
        <Details summary={programmeWords.earlier[lang]}>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <PeriodText lang={lang} from={one.valid.from} to={lastDay(one.valid)} /> {one.value[lang]}{' '}
                {one.releasedOn && (
                  <span class="hint">
                    <DayText lang={lang} day={one.releasedOn} short />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Offers offers={offers} csrf={csrf} label={label} quiet />
    </section>
  )
}
