import { DataTable, Nothing, NumberText } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Activities } from '../views/activities.ts'
import { missionHref } from '../vocabulary.ts'
import { recordWords } from '../words-of-record.ts'

/** Figures by activity; each leads to its missions. */
export const ActivitiesPage = ({ data, lang, t }: PageProps<Activities>) => (
  <DataTable
    lang={lang}
    caption={t(recordWords.figures)}
    captionHidden
    columns={[
      { key: 'activity', label: t(recordWords.activity), long: true },
      { key: 'missions', label: t(recordWords.missionCount), numeric: true },
      { key: 'officers', label: t(recordWords.officers), numeric: true },
      { key: 'which', label: t(recordWords.which), long: true },
    ]}
    rows={data.activities.map((one) => ({
      key: one.code,
      href: `/${lang}/missions?activity=${one.code}&status=active&as-at=${data.asAt}`,
      cells: [
        t(one.name),
        <NumberText key="missions" lang={lang} value={one.missions} />,
        <NumberText key="officers" lang={lang} value={one.officers} />,
        one.names.length === 0 ? (
          <Nothing key="which" />
        ) : (
          <ul key="which" class="plain">
            {one.names.map(({ id, name }) => (
              <li key={id}>
                <a href={missionHref(id, lang)}>{t(name)}</a>
              </li>
            ))}
          </ul>
        ),
      ],
    }))}
  />
)
