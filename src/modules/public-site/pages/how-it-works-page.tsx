import { EmptyState, Prose, Section, SummaryList } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { ProcessData } from '../views/how-it-works.ts'
import type { Stage } from '../views/stages-of.ts'
import { words as listWords } from '../words.ts'
import { processWords as words } from '../words-of-process.ts'
import { programmeWords } from '../words-of-programme.ts'
import { asAtQuery, operationsHref, programPath } from './addresses.ts'
import { PartnersTable } from './programme-page.tsx'

type Props = PageProps<ProcessData>

/** The way of a request, step by step; each step is what the house itself knows of it. */
export function HowItWorksPage({ data, lang, t }: Props) {
  const day = asAtQuery(data.isToday ? null : data.asAt)
  return (
    <>
      <p class="hint">{sentence(words.dated, { day: formatDay(lang, data.asAt) }, lang)}</p>
      <Section title={`1. ${t(words.request)}`}>
        <Prose>
          <p>{sentence(words.requestText, { who: data.requesters.map((one) => t(one)).join(' · ') }, lang)}</p>
        </Prose>
        <h3>{t(words.requestStates)}</h3>
        <SummaryList rows={data.states.map(({ name, says }) => ({ key: t(name), value: t(says) }))} />
      </Section>
      <Section title={`2. ${t(words.decision)}`}>
        <Prose>
          <p>{t(words.decisionText)}</p>
        </Prose>
        <h3>{t(words.levels)}</h3>
        <SummaryList rows={data.levels.map(({ name, says }) => ({ key: t(name), value: t(says) }))} />
      </Section>
      {data.partners.length === 0 ? (
        <EmptyState title={t(words.nothing)} text={t(words.nothingText)} />
      ) : (
        <PartnersTable bodies={data.partners} lang={lang} t={t} />
      )}
      <Section title={`3. ${t(words.mission)}`}>
        <Prose>
          <p>
            {sentence(
              words.missionText,
              {
                kinds: data.kinds.map((one) => t(one)).join(' · '),
              },
              lang,
            )}
          </p>
        </Prose>
      </Section>
      <Section title={`4. ${t(words.selection)}`}>
        <Stages stages={data.selection} t={t} />
        <p>
          <a href={`${lang === 'en' ? '/en/how-selection-works' : '/fr/fonctionnement-de-la-selection'}${day}`}>
            {t(words.criteria)}
          </a>
        </p>
      </Section>
      <Section title={`5. ${t(words.after)}`}>
        <Stages stages={data.after} t={t} />
      </Section>
      <ul class="links-beside">
        <li>
          <a href={`/${lang}${programPath[lang]}${day}`}>{t(programmeWords.title)}</a>
        </li>
        <li>
          <a href={`${operationsHref(lang)}${day}`}>{t(listWords.title)}</a>
        </li>
      </ul>
    </>
  )
}

const Stages = ({ stages, t }: { stages: readonly Stage[]; t: Props['t'] }) => (
  <ol>
    {stages.map((stage) => (
      <li key={stage.name}>
        <strong>{t(stage.title)}</strong>
        <br />
        {t(stage.next)} <span class="hint">{t(words.withWhom).replace('{who}', t(stage.owner))}</span>
      </li>
    ))}
  </ol>
)
