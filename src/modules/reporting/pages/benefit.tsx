import { DataTable, EmptyState, Section, Stat, StatGrid } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { ServiceBenefit } from '../views/benefit.ts'
import { familyWords, benefitWords as words } from '../words-of-benefit.ts'
import { answerWords } from '../words-of-releases.ts'

/** What officers brought home to their own service. */
export function BenefitPage({ data, lang, t, opens }: PageProps<ServiceBenefit>) {
  if (data.returned === 0) return <EmptyState title={t(words.nobody)} text={t(words.nobodyText)} />
  const skills = lang === 'en' ? '/en/skills' : '/fr/competences'
  return (
    <>
      <StatGrid>
        <Stat lang={lang} label={t(words.returned)} value={data.returned} />
        <Stat lang={lang} label={t(words.broughtHome)} value={data.broughtHome} />
        <Stat lang={lang} label={t(words.usedAtHome)} value={data.usedAtHome} />
        <Stat lang={lang} label={t(words.answered)} value={data.answered} />
      </StatGrid>
      <Section title={t(words.skills)} aside={opens(skills) && <a href={skills}>{t(words.toSkills)}</a>}>
        <DataTable
          lang={lang}
          caption={t(words.skills)}
          captionHidden
          phone="figures"
          empty={{ title: t(words.noSkills), text: t(words.noSkillsText) }}
          columns={[
            { key: 'skill', label: t(words.skill), long: true },
            { key: 'family', label: t(words.family) },
            { key: 'officers', label: t(words.officers), numeric: true },
            { key: 'used', label: t(words.used), numeric: true },
          ]}
          rows={data.skills.map((one) => ({
            key: one.code,
            cells: [t(one.name), t(familyWords[one.family]!), one.officers, one.used],
          }))}
        />
      </Section>
      <Section title={t(words.answers)}>
        <DataTable
          lang={lang}
          caption={t(words.answers)}
          captionHidden
          phone="figures"
          empty={{ title: t(words.noAnswers), text: t(words.noAnswersText) }}
          columns={[
            { key: 'answer', label: t(words.answer), long: true },
            { key: 'officers', label: t(words.officers), numeric: true },
          ]}
          rows={data.answers.map((one) => ({ key: one.kind, cells: [t(answerWords[one.kind]!), one.officers] }))}
        />
      </Section>
      <Section title={t(words.years)}>
        <DataTable
          lang={lang}
          caption={t(words.years)}
          captionHidden
          phone="figures"
          columns={[
            { key: 'year', label: t(words.year) },
            { key: 'returned', label: t(words.returned), numeric: true },
            { key: 'brought', label: t(words.broughtHome), numeric: true },
            { key: 'used', label: t(words.usedAtHome), numeric: true },
          ]}
          rows={data.years.map((one) => ({
            key: String(one.year),
            cells: [String(one.year), one.returned, one.broughtHome, one.usedAtHome],
          }))}
        />
      </Section>
    </>
  )
}
