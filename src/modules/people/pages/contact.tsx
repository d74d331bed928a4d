import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MyRecord } from '../views/my-record.ts'
import { pageWords } from '../words.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { contact: MyRecord['contact'] }

/** Who to turn to: the contact, the people behind it, and who answers while there is nobody. */
export const ContactText = ({ lang, t, contact }: Props) => (
  <div class="prose">
    {contact.label && (
      <p>
        <strong>{t(contact.label)}</strong>
      </p>
    )}
    {contact.guidance && <p>{t(contact.guidance)}</p>}
    {contact.people.length > 0 && (
      <ul>
        {contact.people.map((one) => (
          <li key={one.email}>
            {one.name} · <a href={`mailto:${one.email}`}>{one.email}</a>
          </li>
        ))}
      </ul>
    )}
    {contact.email && (
      <p>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
    )}
    {contact.phone && <p>{contact.phone}</p>}
    {contact.fallback && <p>{sentence(pageWords.contactFallback, { unit: contact.fallback }, lang)}</p>}
  </div>
)
