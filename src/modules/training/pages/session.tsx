import {
  Code,
  DataTable,
  DayText,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { SessionData } from '../views/session.ts'
import { traineeHref } from '../vocabulary.ts'
import { seatWords, sessionWords } from '../words.ts'
import { pageWords } from '../words-pages.ts'
import { seatTone, sessionTone } from './tones.ts'

/** One session: its days, and who sits where. */
export function SessionPage({ data, lang, t, offers, csrf }: PageProps<SessionData>) {
  const { session, seats } = data
  const of = (id: string) => offers.filter((offer) => offer.subjectId === id)
  const open = seats.some((seat) => of(seat.id).length > 0)
  const taken = seats.filter((seat) => seat.state !== 'lost').length
  return (
    <>
      <Offers offers={of(session.id)} csrf={csrf} />
      <SummaryList
        rows={[
          { key: t(pageWords.code), value: <Code>{session.code}</Code> },
          {
            key: t(pageWords.dates),
            value: <PeriodText lang={lang} from={session.starts} to={session.ends} short={false} />,
          },
          { key: t(pageWords.place), value: t(session.place) },
          { key: t(pageWords.capacity), value: `${taken} / ${session.capacity}` },
          {
            key: t(pageWords.state),
            value: <Tag tone={sessionTone[session.state]} text={t(sessionWords[session.state])} />,
          },
        ]}
      />
      <Section title={t(pageWords.roster)}>
        <DataTable
          lang={lang}
          caption={t(pageWords.roster)}
          captionHidden
          columns={[
            { key: 'officer', label: t(pageWords.officer) },
            { key: 'seat', label: t(pageWords.seat), numeric: true },
            { key: 'candidacy', label: t(pageWords.candidacy) },
            { key: 'state', label: t(pageWords.state) },
            { key: 'confirmed', label: t(pageWords.confirmedOn) },
            ...(open ? [{ key: 'actions', label: t(pageWords.actions) }] : []),
          ]}
          rows={seats.map((seat) => ({
            key: seat.id,
            href: traineeHref(seat.candidacyId, lang),
            cells: [
              seat.officer,
              seat.state === 'lost' ? null : seat.seat,
              seat.candidacy && <Code key="candidacy">{seat.candidacy}</Code>,
              <Tag key="state" tone={seatTone[seat.state]} text={t(seatWords[seat.state])} />,
              <DayText key="confirmed" lang={lang} day={seat.confirmedOn} short />,
              ...(open ? [<Offers key="offers" offers={of(seat.id)} csrf={csrf} />] : []),
            ],
          }))}
          empty={{ title: t(pageWords.nobody) }}
        />
      </Section>
    </>
  )
}
