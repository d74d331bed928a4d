import type { Language } from '#kernel/language.ts'
import {
  ActionBar,
  Code,
  Columns,
  DayText,
  InLanguage,
  InstantText,
  NumberText,
  Offers,
  Prose,
  Reasons,
  Section,
  Steps,
  SummaryList,
  Tabs,
  Tag,
  Timeline,
  UnverifiedMark,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import { pick, sample } from './frame.tsx'

/** One officer's case: steps, reasons, facts, timeline, and what may be done. */
export function record(lang: Language) {
  const t = pick(lang)
  return sample(
    lang,
    {
      title: 'Aïsha Nkrumah-Roy',
      eyebrow: (
        <>
          {t('Candidacy', 'Candidature')} <Code>CAS-9W2T-73C</Code>
        </>
      ),
      tags: (
        <>
          <Tag tone="info" text={t('In selection', 'En sélection')} />
          <Tag tone="warning" text={t('2 gates open', '2 conditions ouvertes')} />
        </>
      ),
      intro: t(
        'Police adviser, Port-au-Prince. Sergeant, Service de police de Rivemont.',
        'Conseillère de police, Port-au-Prince. Sergente, Service de police de Rivemont.',
      ),
      breadcrumbs: [
        { href: '/home', label: t('Home', 'Accueil') },
        { href: '/cases', label: t('Cases', 'Dossiers') },
      ],
    },
    <>
      <Steps
        lang={lang}
        label={t('Progress of the case', 'Avancement du dossier')}
        steps={[
          { label: t('Application', 'Candidature'), state: 'done', note: t('Sep 3', '3 sept.') },
          { label: t('Endorsement', 'Appui du service'), state: 'done', note: t('Sep 19', '19 sept.') },
          {
            label: t('Assessments', 'Évaluations'),
            state: 'current',
            note: t('Fitness awaited', 'Aptitude physique attendue'),
          },
          { label: t('Selection', 'Sélection'), state: 'next' },
          { label: t('Training', 'Formation'), state: 'next' },
          { label: t('Departure', 'Départ'), state: 'next', note: t('Feb 8, 2027', '8 févr. 2027') },
        ]}
      />
      <Offers
        csrf="token"
        label={t('What you can do', 'Ce que vous pouvez faire')}
        offers={[
          {
            name: 'a',
            label: t('Record the fitness result', 'Consigner le résultat physique'),
            href: '/fitness',
            immediate: false,
            danger: false,
          },
          {
            name: 'b',
            label: t('Send Joining Instructions', 'Envoyer les instructions'),
            href: '/send',
            immediate: true,
            danger: false,
            idempotencyKey: 'k1',
          },
          {
            name: 'c',
            label: t('Withdraw the release', 'Retirer la libération'),
            href: '/withdraw',
            immediate: false,
            danger: true,
          },
        ]}
      />
      <Tabs
        lang={lang}
        label={t('Parts of the case', 'Parties du dossier')}
        links={[
          { href: '/1', label: t('Overview', 'Aperçu'), current: true },
          { href: '/2', label: t('Certificates', 'Certificats'), count: 6 },
          { href: '/3', label: t('Training', 'Formation') },
          { href: '/4', label: t('Letters', 'Lettres'), count: 11 },
          { href: '/5', label: t('Timeline', 'Chronologie') },
        ]}
      />
      <Columns
        main={
          <>
            <Section
              title={t('Eligibility', 'Admissibilité')}
              intro={t(
                'Derived from the bulletin of September 1. 2 of 4 criteria are met.',
                'Établie d’après l’avis du 1er septembre. 2 critères sur 4 sont remplis.',
              )}
            >
              <Reasons
                lang={lang}
                items={[
                  {
                    label: t('Five years of service', 'Cinq ans de service'),
                    layer: t('Programme', 'Programme'),
                    result: 'met',
                    valueUsed: t('9 years', '9 ans'),
                    anchorDate: '2026-10-01',
                    source: 'S0, 2.1',
                  },
                  {
                    label: t(
                      'Driver’s licence valid through the tour',
                      'Permis de conduire valide durant toute la mission',
                    ),
                    layer: t('Request', 'Demande'),
                    result: 'not-met',
                    valueUsed: '2027-06-30',
                    anchorDate: '2028-02-08',
                    source: t('UN request, par. 4', 'Demande de l’ONU, par. 4'),
                    text: t(
                      'Expires 223 days before the end of the tour.',
                      'Expire 223 jours avant la fin de la mission.',
                    ),
                  },
                  {
                    label: t('French, level C', 'Français, niveau C'),
                    layer: t('Position', 'Poste'),
                    result: 'met',
                    valueUsed: 'C',
                    anchorDate: '2026-09-01',
                  },
                  {
                    label: t('Police fitness assessment', 'Évaluation de la condition physique'),
                    layer: t('Position', 'Poste'),
                    result: 'pending',
                    text: t('No result yet.', 'Pas encore de résultat.'),
                  },
                ]}
              />
            </Section>
            <Section title={t('Timeline', 'Chronologie')}>
              <Timeline
                lang={lang}
                entries={[
                  {
                    date: '2027-02-08',
                    title: t('Departure', 'Départ'),
                    planned: true,
                    tag: { tone: 'info', text: t('Planned', 'Prévu') },
                  },
                  {
                    date: '2026-10-01',
                    title: t('Medical assessment', 'Évaluation médicale'),
                    tag: { tone: 'good', text: t('Recommended', 'Recommandée') },
                    text: t('Valid until October 1, 2027.', 'Valide jusqu’au 1er octobre 2027.'),
                  },
                  {
                    date: '2026-09-19',
                    title: t('Endorsed by the home service', 'Appuyée par le service d’attache'),
                    href: '/e',
                  },
                  {
                    date: '2019-06',
                    title: t('First mission: Bamako', 'Première mission : Bamako'),
                    text: t('Nine months.', 'Neuf mois.'),
                  },
                  { date: '2017', title: t('Joined the service', 'Entrée au service') },
                ]}
              />
            </Section>
          </>
        }
        side={
          <>
            <Section title={t('Officer', 'Policière')}>
              <SummaryList
                rows={[
                  { key: t('Police service', 'Service de police'), value: 'Service de police de Rivemont' },
                  {
                    key: t('Rank', 'Grade'),
                    value: t('Sergeant', 'Sergente'),
                    action: { href: '/rank', label: t('Change', 'Modifier'), of: t('rank', 'le grade') },
                  },
                  { key: t('Languages', 'Langues'), value: t('French, English, Akan', 'français, anglais, akan') },
                  { key: t('Passport until', 'Passeport jusqu’au'), value: <DayText lang={lang} day="2029-05-01" /> },
                  { key: t('Days deployed', 'Jours en mission'), value: <NumberText lang={lang} value={1284} /> },
                  { key: t('Armed', 'Port d’arme') },
                  {
                    key: t('Last change', 'Dernière modification'),
                    value: <InstantText lang={lang} iso="2026-11-21T19:05:00Z" timeZone="America/Toronto" />,
                  },
                ]}
              />
            </Section>
            <Section title={t('Position', 'Poste')} framed>
              <Prose>
                <p>
                  <InLanguage of="fr">Conseillère en police communautaire</InLanguage> <UnverifiedMark lang={lang} />
                </p>
                <p>
                  {t('Tour of 12 months', 'Tour de service de 12 mois')} <UnverifiedValue lang={lang} />
                </p>
              </Prose>
              <ActionBar
                actions={[{ label: t('See the bulletin', 'Voir l’avis'), href: '/bulletin', kind: 'quiet' }]}
              />
            </Section>
          </>
        }
      />
    </>,
  )
}
