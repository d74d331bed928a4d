import type { Localized } from '#kernel/language.ts'
import { DataTable, EmptyState, Prose, Section, Tag, UnverifiedValue } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { SelectionData } from '../views/selection.ts'
import { words as operationsWords } from '../words.ts'
import { selectionWords as words } from '../words-of-selection.ts'
import { serviceWords } from '../words-of-services.ts'

type Criterion = SelectionData['criteria'][number]
type T = PageProps<SelectionData>['t']

/** Stages in order, then the criteria of each layer, each with its day and of whom it is asked. */
export function SelectionPage({ data, lang, t }: PageProps<SelectionData>) {
  return (
    <>
      <Section title={t(words.stages)}>
        <ol>
          {data.stages.map((stage) => (
            <li key={stage.name}>
              <strong>{t(stage.title)}</strong>
              <br />
              {t(stage.next)} <span class="hint">{t(words.withWhom).replace('{who}', t(stage.owner))}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t(words.criteria)}>
        <Prose>
          <p>{t(words.layersIntro)}</p>
        </Prose>
        {data.criteria.length === 0 && <EmptyState title={t(words.none)} text={t(words.noneText)} />}
        {data.layers
          .map(({ layer, name }) => ({ layer, name, criteria: data.criteria.filter((one) => one.layer === layer) }))
          .filter(({ criteria }) => criteria.length > 0)
          .map(({ layer, name, criteria }) => (
            <DataTable
              key={layer}
              lang={lang}
              caption={t(name)}
              columns={[
                { key: 'criterion', label: t(words.criterion), long: true },
                { key: 'subject', label: t(words.subject) },
                { key: 'when', label: t(words.when) },
                { key: 'judged', label: t(words.judged) },
                { key: 'whom', label: t(words.whom) },
              ]}
              rows={criteria.map((one) => ({
                key: one.code,
                cells: [
                  <>
                    {t(one.message)} {one.effect === 'warning' && <Tag tone="neutral" text={t(words.warningOnly)} />}{' '}
                    {!one.verified && <UnverifiedValue lang={lang} />}
                  </>,
                  one.subject ? t(one.subject) : one.step,
                  t(one.needed),
                  judgedOn(one, t),
                  askedOf(one, t),
                ],
              }))}
            />
          ))}
      </Section>
      <Section title={t(words.more)}>
        <ul>
          <li>
            <a href={`/${lang}/operations`}>{t(operationsWords.title)}</a>
          </li>
          <li>
            <a href={`/${lang}/operations#contacts`}>{t(words.contacts)}</a>
          </li>
          <li>
            <a href={lang === 'en' ? '/en/participating-services' : '/fr/services-participants'}>
              {t(serviceWords.title)}
            </a>
          </li>
        </ul>
      </Section>
    </>
  )
}

function judgedOn({ judged, marginDays }: Criterion, t: T): string {
  const day = t(judged)
  return marginDays === 0 ? day : t(words.margin).replace('{day}', day).replace('{days}', String(marginDays))
}

function askedOf({ service, applies, kinds }: Criterion, t: T): string {
  const arms: Localized[] = applies.armed === undefined ? [] : [applies.armed ? words.armed : words.unarmed]
  const asked = [
    ...(service ? [t(words.ofService).replace('{service}', t(service))] : []),
    ...kinds.map(t),
    ...arms.map(t),
    ...(applies.when_bulletin_asks ? [t(words.whenAsked)] : []),
  ]
  return asked.length === 0 ? t(words.everybody) : asked.join('; ')
}
