import type { Statement } from './recorded-statements.ts'

/** A page of 50 officers as somebody writes it who knows the tables: no row security, a `where` for the service. */
function officersByHand(today: string, o: { service: string | null; language: string }): Statement {
  const where = `p.language = $2${
    o.service
      ? ' and p.id in (select m.person_id from people.service_membership m where m.service_id = $3 and m.valid @> $1::date)'
      : ''
  }`
  return {
    text: `select p.id, p.code, p.given_names || ' ' || p.family_name as name, p.language, s.short as service, s.name as service_name,
        s.kind, r.name as rank, e.next_end, e.unverified, (select count(*) from people.person p where ${where}) as total
      from (select p.id, p.code, p.given_names, p.family_name, p.sort_name, p.language from people.person p where ${where}
        order by p.sort_name, p.id limit 50) p
      left join people.service_membership m on m.person_id = p.id and m.valid @> $1::date
      left join people.service s on s.id = m.service_id
      left join people.rank_held h on h.person_id = p.id and h.valid @> $1::date
      left join people.rank r on r.id = h.rank_id
      left join lateral (select min(last.expires_on) as next_end, count(*) filter (where last.verified_on is null) as unverified
        from (select distinct on (c.type_code) c.expires_on, c.verified_on from people.certificate c
          where c.person_id = p.id and c.revoked_on is null order by c.type_code, c.expires_on desc nulls first) last) e on true
      order by p.sort_name, p.id`,
    values: [today, o.language, ...(o.service ? [o.service] : [])],
  }
}

/** The same SQL without row security and without claims: what remains of a page's statements for the superuser. */
export function withoutRowSecurity(statements: readonly Statement[]): Statement[] {
  return statements.map(({ text, values }) =>
    takesRole(text)
      ? { text, values: values.map((value, i) => (i === roleAt(text) ? 'none' : value)) }
      : { text, values },
  )
}

/** Which value of the statement is the role: where a page writes, one more follows. */
const roleAt = (text: string): number => Number(/set_config\('role', \$(\d+)/.exec(text)?.[1]) - 1

export const takesRole = (text: string): boolean => text.includes("set_config('role'")

/** The claims of a page, as its transaction was told them. */
export function claimsIn(statements: readonly Statement[]): { today: string; services: string[] } {
  const values = statements.find(({ text }) => takesRole(text))?.values ?? []
  const services = String(values[4] ?? '').replace(/[{}]/g, '')
  return { today: String(values[7]), services: services ? services.split(',') : [] }
}

/** The list of officers by hand, in the place of the product's own statement. */
export function listByHand(statements: readonly Statement[], language: string): Statement[] {
  const { today, services } = claimsIn(statements)
  return [
    { text: 'begin read only', values: [] },
    officersByHand(today, { service: services[0] ?? null, language }),
    { text: 'commit', values: [] },
  ]
}

/** The home page of a service as somebody writes it who knows whose it is: its own statement, with a `where` in the place of row security. */
export function homeByHand(statements: readonly Statement[]): Statement[] {
  const { services } = claimsIn(statements)
  const own = `c.person_id in (select m.person_id from people.service_membership m where m.service_id = any ('{${services.join(',')}}'::uuid[])
    and m.valid @> current_setting('app.today')::date) and`
  return withoutRowSecurity(statements).map((one) => ({
    ...one,
    text: one.text.replaceAll(/from people\.certificate c\s+where/g, `from people.certificate c where ${own}`),
  }))
}
