import { Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { PostingFile } from '../views/one.ts'
import { pageWords } from '../words-of-pages.ts'

/** Whom to turn to: one way for a candidate, both ways for everybody else (S2.03). */
export function ContactPart({ data, t }: PageProps<PostingFile>) {
  if (data.contacts.length === 0) return null
  return (
    <Section title={t(pageWords.contact)} framed>
      {data.contacts.map((one) => (
        <div key={one.audience}>
          <p>
            <strong>{t(one.label)}</strong>
          </p>
          {one.service && <p>{t(pageWords.ofService).replace('{service}', t(one.service))}</p>}
          <p>{t(one.guidance)}</p>
          {one.email && (
            <p>
              <a href={`mailto:${one.email}`}>{one.email}</a>
            </p>
          )}
          {one.phone && <p>{one.phone}</p>}
        </div>
      ))}
    </Section>
  )
}
