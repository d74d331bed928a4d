import { DataTable, Offers, PeriodText, Section, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { TraineeData } from '../views/trainee.ts'
import { sessionHref } from '../vocabulary.ts'
import { seatWords } from '../words.ts'
import { pageWords } from '../words-pages.ts'
import { seatTone } from './tones.ts'

const staff = ['training-officer', 'irss-officer', 'readiness-officer']

/** The seats that the officer has or had. */
export function SeatsPart({ data, lang, t, offers, csrf, actor }: PageProps<TraineeData>) {
  const open = data.seats.some((seat) => offers.some((offer) => offer.subjectId === seat.id))
  return (
    <Section title={t(pageWords.seats)}>
      <DataTable
        lang={lang}
        caption={t(pageWords.seats)}
        captionHidden
        columns={[
          { key: 'session', label: t(pageWords.session) },
          { key: 'dates', label: t(pageWords.dates) },
          { key: 'place', label: t(pageWords.place) },
          { key: 'state', label: t(pageWords.state) },
          ...(open ? [{ key: 'actions', label: t(pageWords.actions) }] : []),
        ]}
        rows={data.seats.map((seat) => ({
          key: seat.id,
          ...(staff.includes(actor?.duty ?? '') ? { href: sessionHref(seat.sessionId, lang) } : {}),
          cells: [
            seat.sessionCode,
            <PeriodText key="dates" lang={lang} from={seat.starts} to={seat.ends} />,
            t(seat.place),
            <Tag key="state" tone={seatTone[seat.state]} text={t(seatWords[seat.state])} />,
            ...(open
              ? [<Offers key="offers" offers={offers.filter((offer) => offer.subjectId === seat.id)} csrf={csrf} />]
              : []),
          ],
        }))}
        empty={{ title: t(pageWords.noSeat) }}
      />
    </Section>
  )
}
