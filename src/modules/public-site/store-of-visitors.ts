import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { AnsweredWithin, ContactShown, PublishedGuide, SupportService } from './vocabulary/visitors.ts'

/** Every contact point that is on record for a day. */
export async function contactPointsOn(tx: Tx, day: Day): Promise<ContactShown[]> {
  const { rows } = await sql<ContactShown>`
    select audience, code, label, guidance, reaches, organisation, email, phone, verified, source, lower(valid) as since
    from published.contact where valid @> ${day}::date order by code`.execute(tx)
  return rows
}

/** The first day for which any contact is on record. */
export async function contactsBegin(tx: Tx): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`select min(lower(valid)) as day from published.contact`.execute(tx)
  return rows[0]?.day ?? null
}

/** Every police service but the national one: whoever serves there finds it, whether it takes part now or not. */
export async function servicesOnRecord(tx: Tx): Promise<{ code: string; name: Localized }[]> {
  const { rows } = await sql<{ code: string; name: Localized }>`
    select code, name from published.police_service where kind <> 'federal' order by code`.execute(tx)
  return rows
}

export async function publishedGuides(tx: Tx, day: Day): Promise<PublishedGuide[]> {
  const { rows } = await sql<PublishedGuide>`
    select code, title, summary, audience, phase, languages, edition, link, verified, fr_verified as "frVerified", source from published.guide
    where valid @> ${day}::date order by sort_order`.execute(tx)
  return rows
}

export async function answeredWithin(tx: Tx, kind: AnsweredWithin['kind'], day: Day): Promise<AnsweredWithin | null> {
  const { rows } = await sql<AnsweredWithin>`
    select kind, target_days as "targetDays", kept_days as "keptDays", verified from published.enquiry_standard
    where kind = ${kind} and valid @> ${day}::date`.execute(tx)
  return rows[0] ?? null
}

export async function supportServicesOn(tx: Tx, day: Day): Promise<SupportService[]> {
  const { rows } = await sql<SupportService>`
    select code, name, what, phases, organisation, contact, guides, verified, source from published.support_service
    where valid @> ${day}::date order by sort_order`.execute(tx)
  return rows
}

const fits = (folded: string, text: RawBuilder<unknown>) =>
  sql`position(${folded} in lower(public.unaccent('public.unaccent'::regdictionary, ${text}))) > 0`

/** Guides and support services that what was typed stands in, for the public search. */
export const guidesFound = (folded: string, { today }: { today: string }): RawBuilder<unknown> => sql`
  select lower(g.code) as id, g.title, g.summary as detail, 0.7::real as weight from published.guide g
  where g.valid @> ${today}::date and ${fits(folded, sql`concat_ws(' ', g.title ->> 'en', g.title ->> 'fr', g.summary ->> 'en', g.summary ->> 'fr')`)}`

export const supportServicesFound = (folded: string, { today }: { today: string }): RawBuilder<unknown> => sql`
  select lower(s.code) as id, s.name as title, s.what as detail, 0.6::real as weight from published.support_service s
  where s.valid @> ${today}::date and ${fits(folded, sql`concat_ws(' ', s.name ->> 'en', s.name ->> 'fr', s.what ->> 'en', s.what ->> 'fr')`)}`
