import type { PageProps } from '#platform/web/page-binding.ts'
import type { PublishedContact } from '../vocabulary.ts'
import { words } from '../words.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { contacts: readonly PublishedContact[] }

/** Whom to turn to, by audience: an office where one is published, otherwise how the reader finds their own. */
export const ContactList = ({ contacts, lang, t }: Props) => (
  <>
    {contacts.map((contact) => (
      <div key={contact.audience} class="section section-framed">
        <h3>{t(contact.label)}</h3>
        <p>{t(contact.guidance)}</p>
        {contact.phone && (
          <p>
            {t(words.phone)}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            {contact.phone}
          </p>
        )}
        {contact.email && (
          <p>
            {t(words.email)}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        )}
      </div>
    ))}
  </>
)
