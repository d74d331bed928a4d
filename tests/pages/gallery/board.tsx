import type { Language } from '#kernel/language.ts'
import {
  DataTable,
  Section,
  Stat,
  StatGrid,
  StrengthBar,
  StrengthLegend,
  StrengthMatrix,
} from '#platform/web/components/index.ts'
import { formatMonth } from '#platform/web/format.ts'
import { pick, sample } from './frame.tsx'

/** A mission's strength by month, one of them over what is authorized. */
export function board(lang: Language) {
  const t = pick(lang)
  const months = [
    ['2026-09', 20, 14, 2],
    ['2026-10', 20, 15, 3],
    ['2026-11', 20, 18, 1],
    ['2026-12', 20, 18, 2],
    ['2027-01', 16, 17, 1],
    ['2027-02', 16, 12, 4],
    ['2027-03', 16, 6, 3],
    ['2027-04', 0, 2, 0],
  ] as const
  return sample(
    lang,
    {
      title: t('Police mission in Ukraine', 'Mission de police en Ukraine'),
      eyebrow: t('Mission board', 'Tableau de la mission'),
      breadcrumbs: [{ href: '/missions', label: 'Missions' }],
    },
    <>
      <StatGrid>
        <Stat lang={lang} value={20} label={t('Authorized', 'Autorisés')} />
        <Stat lang={lang} value={18} label={t('In mission', 'En mission')} tone="good" />
        <Stat lang={lang} value={1} label={t('Reserved', 'Réservé')} />
        <Stat lang={lang} value="2027-01" label={t('First month over', 'Premier mois en trop')} tone="bad" />
      </StatGrid>
      <Section
        title={t('Strength', 'Effectif')}
        intro={t(
          'The authorized strength falls to 16 on January 1, 2027.',
          'L’effectif autorisé passe à 16 le 1er janvier 2027.',
        )}
      >
        <StrengthLegend lang={lang} />
        <DataTable
          lang={lang}
          caption={t('Strength by month', 'Effectif par mois')}
          captionHidden
          phone="figures"
          columns={[
            { key: 'month', label: t('Month', 'Mois') },
            { key: 'bar', label: t('Strength', 'Effectif') },
            { key: 'authorized', label: t('Authorized', 'Autorisés'), numeric: true },
            { key: 'filled', label: t('Filled', 'Pourvus'), numeric: true },
            { key: 'reserved', label: t('Reserved', 'Réservés'), numeric: true },
          ]}
          rows={months.map(([month, authorized, filled, reserved]) => ({
            key: month,
            href: `?month=${month}`,
            cells: [
              formatMonth(lang, month),
              <StrengthBar
                key="bar"
                lang={lang}
                authorized={authorized}
                filled={filled}
                reserved={reserved}
                scale={20}
              />,
              authorized,
              filled,
              reserved,
            ],
          }))}
        />
      </Section>
      <Section title={t('All missions', 'Toutes les missions')}>
        <StrengthMatrix
          lang={lang}
          caption={t('Strength of the program', 'Effectif du programme')}
          rowsLabel="Mission"
          currentMonth="2026-11"
          months={months.map(([month]) => month)}
          rows={[
            {
              label: 'Ukraine',
              href: '/ukraine',
              cells: months.map(([, authorized, filled, reserved]) => ({ authorized, filled, reserved })),
            },
            {
              label: t('Haiti', 'Haïti'),
              cells: months.map((_, index) =>
                index < 2 ? null : { authorized: 8, filled: 6, reserved: index > 4 ? 2 : 0 },
              ),
            },
          ]}
        />
      </Section>
      <Section title={t('Today', 'Aujourd’hui')}>
        <StrengthBar lang={lang} authorized={20} filled={18} reserved={1} />
      </Section>
    </>,
  )
}
