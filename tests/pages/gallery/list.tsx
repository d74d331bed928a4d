import type { Language } from '#kernel/language.ts'
import {
  Code,
  CsvLink,
  DataTable,
  DayText,
  Filters,
  Pager,
  PeriodText,
  Tag,
  type Tone,
} from '#platform/web/components/index.ts'
import { pick, sample } from './frame.tsx'

/** A long list with filters, sorting, paging and CSV. */
export function list(lang: Language) {
  const t = pick(lang)
  const states: Record<string, { tone: Tone; text: string }> = {
    ready: { tone: 'good', text: t('Cleared', 'Prêt') },
    waits: { tone: 'warning', text: t('2 gates open', '2 conditions ouvertes') },
    blocked: { tone: 'bad', text: t('Blocked', 'Bloqué') },
    panel: { tone: 'info', text: t('With the panel', 'Au comité') },
    new: { tone: 'neutral', text: t('Received', 'Reçu') },
  }
  const people = [
    ['Émile Gagné', 'IPP-4Q7M-21K', 'Sûreté du Val-Doré', 'Kyiv', '2027-01-25', 'blocked', 41],
    ['Aïsha Nkrumah-Roy', 'IPP-9W2T-73C', 'Service de police de Rivemont', 'Port-au-Prince', '2027-02-08', 'waits', 87],
    ['Siobhán O’Brien-Lévesque', 'IPP-1F5R-48N', 'Maple Ridge Harbour Police', 'Bamako', '2027-02-08', 'ready', 93],
    ['Zoë Anderson', 'IPP-7KQ4-93M', 'Northern Lakes Regional Police', 'Ramallah', '2027-03-01', 'panel', 64],
    ['Jean-Christophe Tremblay-Papineau', 'IPP-3B8X-15V', 'Sûreté du Val-Doré', 'Kinshasa', '2027-03-15', 'new', 12],
  ] as const
  const hrefFor = (change: object) =>
    `?${new URLSearchParams(Object.entries(change).map(([key, value]) => [key, JSON.stringify(value)]))}`
  return sample(
    lang,
    {
      title: t('Readiness board', 'Tableau de préparation'),
      width: 'wide',
      breadcrumbs: [
        { href: '/home', label: t('Home', 'Accueil') },
        { href: '/missions', label: 'Missions' },
      ],
      asAt: { value: '2026-12-01', action: '/readiness', backHref: '/readiness' },
    },
    <>
      <Filters
        lang={lang}
        action="/readiness"
        clearHref="/readiness"
        filters={[
          { kind: 'text', name: 'name', label: t('Name or code', 'Nom ou code'), value: 'o' },
          { kind: 'select', name: 'mission', label: 'Mission', options: [{ value: 'kyiv', label: 'Kyiv' }] },
          { kind: 'date', name: 'from', label: t('Departs from', 'Départ à partir du') },
        ]}
      />
      <DataTable
        lang={lang}
        caption={t('Officers who leave in the next 120 days', 'Policiers qui partent d’ici 120 jours')}
        hrefFor={hrefFor}
        sort={{ key: 'leaves', dir: 'asc' }}
        columns={[
          { key: 'name', label: t('Officer', 'Policier'), sortable: true },
          { key: 'code', label: 'Code' },
          { key: 'service', label: t('Police service', 'Service de police'), sortable: true },
          { key: 'mission', label: 'Mission', sortable: true },
          { key: 'tour', label: t('Tour', 'Tour de service') },
          { key: 'leaves', label: t('Departure', 'Départ'), sortable: true },
          { key: 'days', label: t('Days left', 'Jours restants'), numeric: true },
          { key: 'state', label: t('State', 'État') },
        ]}
        rows={people.map(([name, code, service, mission, leaves, state, days]) => ({
          href: `/cases/${code}`,
          cells: [
            name,
            <Code>{code}</Code>,
            service,
            mission,
            <PeriodText lang={lang} from={leaves} to={leaves.replace('2027', '2028')} />,
            <DayText lang={lang} day={leaves} short />,
            days,
            <Tag {...states[state]!} />,
          ],
        }))}
      />
      <Pager lang={lang} page={3} pages={41} total={1204} hrefFor={hrefFor} />
      <CsvLink lang={lang} href="/readiness.csv" />
      <DataTable
        lang={lang}
        caption={t('Deployed by year', 'Déployés par année')}
        phone="scroll"
        columns={[
          { key: 'mission', label: 'Mission' },
          ...[2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({ key: `${year}`, label: `${year}`, numeric: true })),
        ]}
        rows={[{ cells: ['Kyiv', 22, 20, 0, 8, 18, 21] }, { cells: ['Port-au-Prince', 6, 2, 3, 4, 9, 12] }]}
        foot={[t('Total', 'Total'), 28, 22, 3, 12, 27, 33]}
      />
      <DataTable
        lang={lang}
        caption={t('Returned today', 'Revenus aujourd’hui')}
        columns={[{ key: 'name', label: t('Officer', 'Policier') }]}
        rows={[]}
        empty={{ title: t('Nobody returned today', 'Personne n’est revenu aujourd’hui') }}
      />
    </>,
  )
}
