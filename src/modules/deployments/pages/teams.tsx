import { contains, lastDay } from '#kernel/period.ts'
import {
  Callout,
  Code,
  DataTable,
  DayText,
  Nothing,
  Offers,
  PeriodText,
  Prose,
  Section,
  SummaryList,
  Tag,
  type Tone,
} from '#platform/web/components/index.ts'
import { countryName } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import { word } from '#platform/web/words.ts'
import type { ReportFile, TeamFile, TeamsOfMission } from '../views/teams.ts'
import { reportHref, type TeamMember, teamHref } from '../vocabulary/posts.ts'
import { teamPageWords as words } from '../words-of-teams.ts'

/** The teams of a mission on a day. */
export function TeamsPage({ data, lang, t, offers, csrf }: PageProps<TeamsOfMission>) {
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <DataTable
        lang={lang}
        caption={t(words.list)}
        captionHidden
        columns={[
          { key: 'name', label: t(words.name), long: true },
          { key: 'theme', label: t(words.theme) },
          { key: 'nation', label: t(words.leadNation) },
          { key: 'members', label: t(words.members) },
          { key: 'objectives', label: t(words.openObjectives), numeric: true },
          { key: 'period', label: t(words.period) },
        ]}
        empty={{ title: t(words.emptyTitle), text: t(words.emptyText) }}
        rows={data.teams.map((team) => ({
          key: team.id,
          href: teamHref(team.id, lang),
          cells: [
            t(team.name),
            t(team.theme),
            countryName(lang, team.leadNation, null),
            <>
              {sentence(words.ofSeats, { count: team.members, seats: team.seats }, lang)}{' '}
              {!team.led && contains(team.valid, data.asAt) && <Tag tone="warning" text={t(words.noLead)} />}
            </>,
            team.openObjectives,
            <PeriodText key="period" lang={lang} from={team.valid.from} to={lastDay(team.valid)} />,
          ],
        }))}
      />
    </>
  )
}

const stateTone: Record<'open' | 'met' | 'dropped', Tone> = { open: 'info', met: 'good', dropped: 'neutral' }

/** One team: what it is for, who is in it, what it is to reach, what it reported. */
export function TeamPage(props: PageProps<TeamFile>) {
  const { data, lang, t, offers, csrf } = props
  const { team } = data
  const roleName = (code: string) => (data.roleNames[code] ? t(data.roleNames[code]) : code)
  return (
    <>
      <Offers offers={offers.filter((one) => one.subjectId === team.id)} csrf={csrf} />
      <Section title={t(words.team)}>
        <SummaryList
          columns={2}
          rows={[
            { key: t(words.code), value: <Code>{team.code}</Code> },
            { key: t(words.mission), value: t(data.missionName) },
            { key: t(words.theme), value: t(data.theme) },
            { key: t(words.leadNation), value: countryName(lang, team.leadNation, null) },
            { key: t(words.role), value: team.roles.map(roleName).join(', ') || <Nothing /> },
            {
              key: t(words.requires),
              value: t(data.requires.length > 0 ? words.requiresCertificate : words.requiresNothing),
            },
            {
              key: t(words.period),
              value: (
                <>
                  <PeriodText lang={lang} from={team.valid.from} to={lastDay(team.valid)} />
                  {team.endReason && <div>{sentence(words.ended, { reason: team.endReason }, lang)}</div>}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Members {...props} />
      <Section title={t(words.objectives)}>
        <DataTable
          lang={lang}
          caption={t(words.objectives)}
          captionHidden
          columns={[
            { key: 'objective', label: t(words.objective), long: true },
            { key: 'role', label: t(words.role) },
            { key: 'by', label: t(words.by) },
            { key: 'state', label: t(words.state) },
            ...(acts(props, 'missions.settle-objective') ? [{ key: 'act', label: word(lang, 'actions') }] : []),
          ]}
          empty={{ title: t(words.noObjectives) }}
          rows={data.objectives.map((one) => ({
            key: one.id,
            cells: [
              one.text,
              roleName(one.role),
              <DayText key="by" lang={lang} day={one.dueOn} short />,
              <>
                <Tag tone={stateTone[one.state]} text={t(words.states[one.state])} />
                {one.settledHow && <div class="hint">{one.settledHow}</div>}
              </>,
              ...(acts(props, 'missions.settle-objective')
                ? [<Offers key="act" offers={offers.filter((offer) => offer.subjectId === one.id)} csrf={csrf} quiet />]
                : []),
            ],
          }))}
        />
      </Section>
      <Section title={t(words.reports)} intro={t(words.reportsIntro)}>
        <DataTable
          lang={lang}
          caption={t(words.reports)}
          captionHidden
          columns={[
            { key: 'role', label: t(words.role) },
            { key: 'covers', label: t(words.covers) },
            { key: 'written', label: t(words.written) },
            { key: 'by', label: t(words.writtenBy) },
          ]}
          empty={{ title: t(words.noReports) }}
          rows={data.reports.map((one) => ({
            key: one.id,
            href: props.opens(reportHref(one.id, lang)) ? reportHref(one.id, lang) : '',
            cells: [
              one.sensitive ? (
                <>
                  {roleName(one.role)} <Tag tone="warning" text={t(words.sensitive)} />
                </>
              ) : (
                roleName(one.role)
              ),
              <PeriodText key="covers" lang={lang} from={one.covers.from} to={lastDay(one.covers)} />,
              <DayText key="written" lang={lang} day={one.writtenOn} short />,
              one.writtenByName,
            ],
          }))}
        />
      </Section>
    </>
  )
}

const acts = ({ offers }: PageProps<TeamFile>, name: string): boolean => offers.some((one) => one.name === name)

function Members(props: PageProps<TeamFile>) {
  const { data, lang, t, offers, csrf, actor, today } = props
  const ending = acts(props, 'deployments.end-team-membership')
  const there = data.members.filter((one) => contains(one.valid, today)).length
  const competency = (one: TeamMember) =>
    one.certified ? t(words.certified) : (one.basis ?? (data.requires.length > 0 ? <Nothing /> : t(words.notAsked)))
  return (
    <Section
      title={`${t(words.members)} (${sentence(words.ofSeats, { count: there, seats: data.team.seats }, lang)})`}
      intro={t(actor?.duty === 'candidate' ? words.membersForMembers : words.membersIntro)}
    >
      <DataTable
        lang={lang}
        caption={t(words.members)}
        captionHidden
        columns={[
          { key: 'officer', label: t(words.officer) },
          { key: 'place', label: t(words.place) },
          { key: 'service', label: t(words.service) },
          { key: 'period', label: t(words.period) },
          { key: 'competency', label: t(words.competency) },
          ...(ending ? [{ key: 'act', label: t(words.endMembership) }] : []),
        ]}
        empty={{ title: t(words.nobody) }}
        rows={data.members.map((one) => ({
          key: one.id,
          cells: [
            one.name || <Nothing />,
            <Tag key="place" tone={one.lead ? 'info' : 'neutral'} text={t(one.lead ? words.lead : words.member)} />,
            one.service,
            <PeriodText key="period" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
            competency(one),
            ...(ending
              ? [<Offers key="act" offers={offers.filter((offer) => offer.subjectId === one.id)} csrf={csrf} quiet />]
              : []),
          ],
        }))}
      />
    </Section>
  )
}

/** One report, as it was written. */
export function TeamReportPage({ data, lang, t }: PageProps<ReportFile>) {
  const { report } = data
  return (
    <>
      {report.sensitive && (
        <Callout lang={lang} tone="warning" title={t(words.sensitive)}>
          {t(words.sensitiveNote)}
        </Callout>
      )}
      <SummaryList
        rows={[
          { key: t(words.role), value: t(data.roleName) },
          ...(data.roleObjective ? [{ key: t(words.about), value: t(data.roleObjective) }] : []),
          { key: t(words.objective), value: data.objective ?? <Nothing /> },
          {
            key: t(words.covers),
            value: <PeriodText lang={lang} from={report.covers.from} to={lastDay(report.covers)} />,
          },
          { key: t(words.written), value: <DayText lang={lang} day={report.writtenOn} /> },
          { key: t(words.writtenBy), value: report.writtenByName },
        ]}
      />
      <Section title={t(words.text)}>
        <Prose>
          {report.text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Prose>
      </Section>
    </>
  )
}
