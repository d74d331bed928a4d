import type pg from 'pg'

export interface ManyMissions {
  missions: number
  years: number
  deployments: number
  /** The day round which they lie: two years of it still to come. */
  today: string
}

/**
 * Fills a throw-away copy with missions, numbers under decisions, posts and deployments, within PostgreSQL: each post is held by one tour
 * after the other with gaps between some. No trigger runs; keys and constraints hold.
 */
export async function manyMissions(superuser: pg.ClientBase, o: ManyMissions): Promise<void> {
  const posts = Math.round(o.deployments / o.years)
  const set = { ...o, posts, each: Math.round(posts / o.missions) }
  await superuser.query(`begin; set local session_replication_role = replica; set local synchronous_commit = off;
    create temp table many on commit drop as select * from (values ('${set.today}'::date - ${set.years - 2} * 365)) v(begins);`)
  for (const text of statements(set)) await superuser.query(text)
  await superuser.query('commit')
  for (const table of [
    'missions.occupancy',
    'missions.position',
    'missions.occupancy_history',
    'candidacies.candidacy',
    'deployments.deployment',
    'people.person',
  ])
    await superuser.query(`vacuum analyze ${table}`)
}

const by = `'00000000-0000-4000-8000-00000000beef'`
/** Something that looks like chance and is the same every time. */
const chance = (of: string, below: number): string => `(abs(hashtext(${of})) % ${below})`

function statements({ missions, years, posts, each, today }: ManyMissions & { posts: number; each: number }): string[] {
  const at = `'${today}T08:00:00Z'`
  return [
    `create temp table many_mission on commit drop as select g as n, gen_random_uuid() as id,  gen_random_uuid() as request, gen_random_uuid() as decision, 'BIG-' || lpad(g::text, 2, '0') as code from generate_series(1, ${missions}) g`,
    `insert into missions.mission (id, code, kind, host_country, host_countries, sort_order)
      select id, code, case n % 4 when 0 then 'EU' when 1 then 'bilateral' else 'UN' end, 'HT', '{HT}', 1000 + n from many_mission`,
    `insert into missions.mission_fact (id, mission_id, attribute, value, valid, recorded_at, recorded_by)
      select gen_random_uuid(), id, f.attribute, f.value, '[2000-01-01,)', ${at}, ${by} from many_mission cross join lateral (values
        ('name', jsonb_build_object('en', 'Mission of practice no. ' || n, 'fr', 'Mission d’exercice nº ' || n)), ('status', '"active"'::jsonb),
        ('armed', to_jsonb(n % 2 = 0)), ('language', to_jsonb(case when n % 3 = 0 then 'fr' else 'en' end))) f(attribute, value)`,
    `insert into requests.request (id, code, requester_kind, requester, subject, text, received_on, state, recorded_at, recorded_by)
      select request, 'REQ-' || code, 'un', 'UN', 'Officers', 'Officers', begins, 'decided', ${at}, ${by} from many_mission, many`,
    `insert into requests.decision (id, code, request_id, outcome, level, number, valid, reasons, decided_on, recorded_at, recorded_by)
      select decision, 'DEC-' || code, request, 'approved', 'ministerial', ${each}, daterange(begins, null), 'Practice', begins, ${at}, ${by} from many_mission, many`,
    // The number changes every other year; some end within a year.
    `insert into missions.authorized_strength (id, scope, scope_id, number, valid, decision_id, recorded_at, recorded_by)
      select gen_random_uuid(), 'mission', m.id, greatest(1, ${each} + ${chance(`m.code || y`, 7)} - 3),
        daterange(begins + y * 730, case when y = ${Math.floor((years - 1) / 2)} and m.n % 3 > 0 then null
          when y = ${Math.floor((years - 1) / 2)} then '${today}'::date + 60 + m.n * 5 else begins + (y + 1) * 730 end), m.decision, ${at}, ${by}
      from many_mission m, many, generate_series(0, ${Math.floor((years - 1) / 2)}) y where m.n % 8 > 0`,
    `create temp table many_post on commit drop as select g as n, gen_random_uuid() as id, m.id as mission, m.code || '-' || g as code,
        m.n as mission_n, m.decision
      from generate_series(1, ${posts}) g join many_mission m on m.n = 1 + g % ${missions}`,
    `insert into missions.position (id, code, mission_id, title, language, armed, tour_months, leadership, valid, decision_id, recorded_at, recorded_by)
      select p.id, p.code, p.mission, case when p.n <= ${missions} then '{"en": "Contingent commander", "fr": "Commandant du contingent"}'::jsonb
          when p.n % 3 = 0 then '{"en": "Investigator", "fr": "Enquêteur"}' when p.n % 3 = 1 then '{"en": "Trainer", "fr": "Formateur"}'
          else '{"en": "Patrol mentor", "fr": "Mentor de patrouille"}' end,
        case when p.mission_n % 3 = 0 then 'fr' else 'en' end, p.mission_n % 2 = 0, 12, p.n <= ${missions}, daterange(begins, null), p.decision, ${at}, ${by} from many_post p, many`,
    `create temp table many_posting on commit drop as select m.id as mission, t, gen_random_uuid() as posting, gen_random_uuid() as version, m.code
      from many_mission m cross join generate_series(0, ${years - 1}) t`,
    `insert into postings.posting (id, code, mission_id, title, text, places, planned_departure, tour_months, closes_on, state, recorded_at, recorded_by)
      select posting, 'POST-' || code || '-' || t, mission, '{"en": "Officers", "fr": "Policiers"}', '{"en": "Officers", "fr": "Policiers"}', 5, begins + 90, 12, begins + 30,
        'completed', ${at}, ${by} from many_posting, many`,
    `insert into postings.criteria_version (id, posting_id, number, in_force_from, recorded_by) select version, posting, 1, ${at}, ${by} from many_posting`,
    // Two officers take turns on each post, so that nobody is in two places.
    `create temp table many_person on commit drop as
      with stock as (select row_number() over (order by id) as place, count(*) over () as many, family_name, given_names, sex, language from people.person),
        service as (select row_number() over (order by code) as place, count(*) over () as many, id from people.service)
      select g as n, gen_random_uuid() as id, a.given_names, b.family_name, a.sex, a.language, s.id as service
      from generate_series(1, ${posts * 2}) g join stock a on a.place = 1 + g % a.many join stock b on b.place = 1 + (g * 7 + 3) % b.many
        join service s on s.place = 1 + g % s.many`,
    `insert into people.person (id, code, given_names, family_name, born_on, language, sex, practice, recorded_at, recorded_by)
      select id, 'BIG-' || n, given_names, family_name, date '1970-01-01' + n, language, sex, true, ${at}, ${by} from many_person`,
    `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by)
      select gen_random_uuid(), id, service, '[2000-01-01,)', ${at}, ${by} from many_person`,
    `create temp table many_tour on commit drop as
      select gen_random_uuid() as candidacy, p.*, o.id as person, o.service, t,
        daterange(begins + t * 365 + ${chance('p.code', 200)}, begins + t * 365 + ${chance('p.code', 200)} + 365 - case when ${chance(`p.code || t`, 5)} = 0 then 20 + ${chance(`t || p.code`, 90)} else 0 end) as period
      from many, many_post p cross join generate_series(0, ${years - 1}) t join many_person o on o.n = p.n * 2 - t % 2`,
    `delete from many_tour where lower(period) > '${today}' and ${chance(`code || t || 'no'`, 3)} = 0`,
    `insert into candidacies.candidacy (id, code, person_id, posting_id, criteria_version_id, mission_id, service_id, state, applied_on, planned_departure, planned_arrival,
        planned_end, position_id, recorded_at, recorded_by)
      select candidacy, 'BIG-' || n || '-' || t, person, b.posting, b.version, mission, service, case when lower(period) <= '${today}' then 'deployed' else 'accepted' end,
        lower(period) - 200, lower(period), lower(period), upper(period), id, ${at}, ${by} from many_tour join many_posting b using (mission, t)`,
    `insert into missions.occupancy (id, position_id, mission_id, period, state, reference, recorded_at, recorded_by)
      select gen_random_uuid(), id, mission, period, case when lower(period) <= '${today}' then 'filled' else 'reserved' end, candidacy,
        least((lower(period) - 60)::timestamptz, ${at}), ${by} from many_tour`,
    `insert into missions.occupancy_history (occupancy_id, position_id, mission_id, period, counted, state, reference, recorded_at, recorded_by)
      select o.id, o.position_id, o.mission_id, o.period, o.counted, o.state, o.reference, o.recorded_at, o.recorded_by from missions.occupancy o join many_tour t on t.candidacy = o.reference`,
    `insert into deployments.deployment (id, code, candidacy_id, person_id, service_id, mission_id, position_id, legal_status, state, period, planned_departure, planned_end,
        departed_on, arrived_on, on_duty_on, ended_on, returned_on, closed_on, recorded_at, recorded_by)
      select gen_random_uuid(), 'BIG-' || n || '-' || t, candidacy, person, service, mission, id, 'expert-on-mission',
        case when upper(period) <= '${today}' then 'closed' else 'on-duty' end, period, lower(period), upper(period), lower(period), lower(period), lower(period),
        case when upper(period) <= '${today}' then upper(period) end, case when upper(period) <= '${today}' then upper(period) end,
        case when upper(period) <= '${today}' then upper(period) end, ${at}, ${by} from many_tour where lower(period) <= '${today}'`,
  ]
}
