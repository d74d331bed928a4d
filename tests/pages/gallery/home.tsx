import type { Language } from '#kernel/language.ts'
import {
  Callout,
  Cards,
  Columns,
  Details,
  EmptyState,
  Mailbox,
  Section,
  Stat,
  StatGrid,
  TaskList,
} from '#platform/web/components/index.ts'
import { pick, sample } from './frame.tsx'

/** What waits for one person: figures, tasks, letters. */
export function home(lang: Language) {
  const t = pick(lang)
  return sample(
    lang,
    {
      title: t('What waits for me', 'Ce qui m’attend'),
      intro: t(
        'Oldest deadline first. Seven files need you; two are overdue.',
        'Les échéances les plus anciennes d’abord. Sept dossiers ont besoin de vous; deux sont en retard.',
      ),
      flash: {
        kind: 'success',
        title: t('Joining Instructions sent to 4 officers.', 'Instructions de ralliement envoyées à 4 policiers.'),
        text: t(
          'Each will confirm reading them by December 4.',
          'Chacun en confirmera la lecture d’ici le 4 décembre.',
        ),
      },
    },
    <Columns
      main={
        <>
          <Section title={t('Tasks', 'Tâches')} aside={<a href="/tasks">{t('All tasks', 'Toutes les tâches')}</a>}>
            <TaskList
              lang={lang}
              counted
              items={[
                {
                  title: t('Renew the passport of Émile Gagné', 'Renouveler le passeport d’Émile Gagné'),
                  href: '/a',
                  status: 'overdue',
                  due: '2026-11-18',
                  owner: t('You', 'Vous'),
                  text: t(
                    'Expires 41 days before the end of the tour in Kyiv.',
                    'Expire 41 jours avant la fin de la mission à Kyiv.',
                  ),
                },
                {
                  title: t('Fitness result to verify', 'Résultat d’évaluation physique à vérifier'),
                  href: '/b',
                  status: 'blocked',
                  due: '2026-11-24',
                  owner: t('Readiness unit', 'Unité de préparation'),
                },
                {
                  title: t(
                    'Book 4 seats in pre-deployment training',
                    'Réserver 4 places à la formation préalable au déploiement',
                  ),
                  href: '/c',
                  status: 'current',
                  due: '2026-12-01',
                  owner: t('You', 'Vous'),
                },
                {
                  title: t('Visa application, Port-au-Prince', 'Demande de visa, Port-au-Prince'),
                  href: '/d',
                  status: 'waiting',
                  statusText: t('With the consulate', 'Au consulat'),
                  due: '2026-12-09',
                  owner: 'Aïsha Nkrumah-Roy',
                },
                { title: t('Travel itinerary', 'Itinéraire de voyage'), status: 'todo', due: '2027-01-15' },
                { title: t('Insurance form', 'Formulaire d’assurance'), href: '/f', status: 'done' },
              ]}
            />
          </Section>
          <Section title={t('Letters', 'Lettres')}>
            <Mailbox
              lang={lang}
              timeZone="America/Toronto"
              empty={{ title: t('No letters', 'Aucune lettre') }}
              letters={[
                {
                  href: '/l1',
                  subject: t('Your training dates changed', 'Vos dates de formation ont changé'),
                  who: t('Training office', 'Bureau de formation'),
                  at: '2026-11-21T19:05:00Z',
                  unread: true,
                  excerpt: t(
                    'The course now starts on January 11, 2027, in Ottawa. Your Joining Instructions were sent again.',
                    'Le cours commence maintenant le 11 janvier 2027, à Ottawa. Vos instructions de ralliement ont été renvoyées.',
                  ),
                },
                {
                  href: '/l2',
                  subject: 'Réception de votre candidature',
                  who: t('Selection unit', 'Unité de sélection'),
                  at: '2026-11-20T14:30:00Z',
                  language: 'fr',
                },
              ]}
            />
          </Section>
          <Section title={t('Start', 'Commencer')}>
            <Cards
              items={[
                {
                  title: t('Record a request', 'Consigner une demande'),
                  href: '/requests/new',
                  text: t('From the UN, the EU or a State.', 'De l’ONU, de l’UE ou d’un État.'),
                },
                {
                  title: t('Publish a bulletin', 'Publier un avis de poste'),
                  href: '/postings/new',
                  facts: <span>{t('3 positions wait', '3 postes attendent')}</span>,
                },
              ]}
            />
          </Section>
          <Section title={t('Appeals', 'Appels')}>
            <EmptyState
              title={t('Nothing waits here', 'Rien n’attend ici')}
              text={t(
                'Appeals of candidates appear here on the day they arrive.',
                'Les appels des candidats paraissent ici le jour de leur arrivée.',
              )}
              action={{ href: '/archive', label: t('See closed appeals', 'Voir les appels clos') }}
            />
          </Section>
        </>
      }
      side={
        <>
          <Section title={t('Today', 'Aujourd’hui')}>
            <StatGrid>
              <Stat lang={lang} value={1204} label={t('Officers on file', 'Policiers au dossier')} href="/people" />
              <Stat
                lang={lang}
                value={96}
                label={t('On mission', 'En mission')}
                note={t('of 119 authorized', 'de 119 autorisés')}
                tone="good"
              />
              <Stat
                lang={lang}
                value={5}
                label={t('Gates failing soon', 'Conditions qui échoient bientôt')}
                tone="warning"
              />
              <Stat lang={lang} value={2} label={t('Overdue', 'En retard')} tone="bad" />
            </StatGrid>
          </Section>
          <Section title={t('Notices', 'Avis')}>
            <Callout lang={lang} tone="info" title={t('New hardship rates', 'Nouveaux taux de difficulté')}>
              <p>{t('They hold from December 1.', 'Ils valent à compter du 1er décembre.')}</p>
            </Callout>
            <Callout
              lang={lang}
              tone="warning"
              title={t('Kyiv: curfew 23:00–05:00', 'Kyiv : couvre-feu de 23 h à 5 h')}
            />
            <Callout
              lang={lang}
              tone="problem"
              title={t('Two certificates could not be read', 'Deux certificats n’ont pu être lus')}
            />
            <Callout lang={lang} tone="success" title={t('All follow-ups done', 'Tous les suivis sont faits')} />
            <Details summary={t('How deadlines are counted', 'Comment les délais sont comptés')}>
              <p>
                {t(
                  'In days of the Ottawa calendar, the last one included.',
                  'En jours du calendrier d’Ottawa, le dernier compris.',
                )}
              </p>
            </Details>
          </Section>
        </>
      }
    />,
  )
}
