import {
  FamilyContactText,
  familyChannelWords,
  familyPlanHref,
  familyRuleText,
  familySituationWords,
} from '#modules/people/index.ts'
import { Callout, Offers, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { FamilyFile } from '../views/family.ts'
import type { FamilyOpening } from '../vocabulary/family.ts'
import { familyWords as words } from '../words-of-family.ts'

type Shown = Omit<FamilyFile, 'plan' | 'open'> & Partial<Pick<FamilyFile, 'plan' | 'open'>>

/** What the family was told; the plan itself only while a situation has opened it. */
export function FamilyPage({ data: given, lang, t, offers, csrf, actor }: PageProps<FamilyFile>) {
  const data: Shown = given
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {actor?.duty === 'candidate' && (
        <p>
          <a href={familyPlanHref(lang)}>{t(words.ownPlan)}</a>
        </p>
      )}
      {(data.open ?? []).map((one) => (
        <Opened key={one.id} opening={one} plan={data.plan ?? null} lang={lang} t={t} />
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
                  <strong>{t(familySituationWords[one.situation])}</strong>
                  <p>
                    {one.told} · {t(familyChannelWords[one.channel]).toLowerCase()} · {one.toldByName}
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
                  <strong>{t(familySituationWords[one.situation])}</strong> · {one.openedByName}
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

interface OpenedProps extends Pick<PageProps<FamilyFile>, 'lang' | 't'> {
  opening: FamilyOpening
  plan: FamilyFile['plan']
}

/** Of the plan, what one situation needs: its rule, whom to call, and what to mind. */
function Opened({ opening, plan, lang, t }: OpenedProps) {
  const title = sentence(words.openUntil, { day: opening.untilOn }, lang)
  if (!plan || plan.contacts.length === 0)
    return (
      <Callout lang={lang} tone="warning" title={title}>
        <p>{t(words.noPlan)}</p>
      </Callout>
    )
  const rule = plan.rules.find(({ situation }) => situation === opening.situation)
  const called = plan.contacts.filter(({ id }, at) =>
    rule ? id === rule.contactId || id === rule.thenContactId : at === 0,
  )
  return (
    <Section title={t(familySituationWords[opening.situation])} intro={title} framed>
      {plan.confirmedVersion !== plan.version && <Tag tone="warning" text={t(words.notConfirmed)} />}
      <SummaryList
        rows={[
          { key: t(words.rule), value: rule ? familyRuleText(rule, { lang, t }) : t(words.noRule) },
          {
            key: t(words.people),
            value: called.map((one) => (
              <p key={one.id}>
                <FamilyContactText one={one} lang={lang} />
              </p>
            )),
          },
          ...(plan.children ? [{ key: t(words.children), value: plan.children }] : []),
          ...(plan.notByPhone ? [{ key: t(words.notByPhone), value: plan.notByPhone }] : []),
        ]}
      />
    </Section>
  )
}
