import { Callout, Offers, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { FamilyFile } from '../views/family.ts'
import type { OpenedPlan } from '../vocabulary/family.ts'
import { familyWords as words } from '../words-of-family.ts'

type Shown = Omit<FamilyFile, 'opened'> & Partial<Pick<FamilyFile, 'opened'>>

/** What the family was told; of the plan, what a situation has opened. */
export function FamilyPage({ data: given, lang, t, offers, csrf, actor }: PageProps<FamilyFile>) {
  const data: Shown = given
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {actor?.duty === 'candidate' && (
        <p>
          <a href={t(data.ownPlan)}>{t(words.ownPlan)}</a>
        </p>
      )}
      {(data.opened ?? []).map((one) => (
        <Opened key={one.opening.id} one={one} lang={lang} t={t} />
      ))}
      <Section title={t(words.notices)}>
        {data.notices.length === 0 ? (
          <p>{t(words.noNotices)}</p>
        ) : (
          <SummaryList
            rows={data.notices.map((one) => ({
              key: formatDay(lang, one.toldOn),
              value: (
                <>
                  <strong>{t(one.situationName)}</strong>
                  <p>
                    {one.told} · {t(one.channelName).toLowerCase()} · {one.toldByName}
                  </p>
                  <p>{one.said}</p>
                  <Tag
                    tone={one.byVersion === null ? 'neutral' : 'good'}
                    text={
                      one.byVersion === null
                        ? t(words.withoutRule)
                        : sentence(words.byRule, { number: one.byVersion }, lang)
                    }
                  />
                </>
              ),
            }))}
          />
        )}
      </Section>
      <Section title={t(words.openings)}>
        {data.openings.length === 0 ? (
          <p>{t(words.noOpenings)}</p>
        ) : (
          <SummaryList
            rows={data.openings.map((one) => ({
              key: formatDay(lang, one.openedOn),
              value: (
                <>
                  <strong>{t(one.situationName)}</strong> · {one.openedByName}
                  <p>{one.reason}</p>
                </>
              ),
            }))}
          />
        )}
      </Section>
    </>
  )
}

function Opened({ one, lang, t }: { one: OpenedPlan } & Pick<PageProps<FamilyFile>, 'lang' | 't'>) {
  const until = sentence(words.openUntil, { day: one.opening.untilOn }, lang)
  if (one.people.length === 0)
    return (
      <Callout lang={lang} tone="warning" title={until}>
        <p>{t(words.noPlan)}</p>
      </Callout>
    )
  return (
    <Section title={t(one.situation)} intro={until} framed>
      {!one.confirmed && <Tag tone="warning" text={t(words.notConfirmed)} />}
      <SummaryList
        rows={[
          { key: t(words.rule), value: one.rule ? t(one.rule) : t(words.noRule) },
          {
            key: t(words.people),
            value: one.people.map((person) => (
              <p key={person.id}>
                <strong>{person.name}</strong> ({person.relation})
                {person.phone && (
                  <>
                    {' · '}
                    <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>
                  </>
                )}
                {person.email && (
                  <>
                    {' · '}
                    <a href={`mailto:${person.email}`}>{person.email}</a>
                  </>
                )}{' '}
                · {sentence(words.speaks, { language: person.language }, lang)}
              </p>
            )),
          },
          ...(one.children ? [{ key: t(words.children), value: one.children }] : []),
          ...(one.notByPhone ? [{ key: t(words.notByPhone), value: one.notByPhone }] : []),
        ]}
      />
    </Section>
  )
}
