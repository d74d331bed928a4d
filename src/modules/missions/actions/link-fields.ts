import { isComplete } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { field } from '#platform/fields.ts'

/** What is written about a link to a page of another department. */
export const linkFields = {
  organisation: field.pick(),
  title: field.both(200),
  address: field.both(500),
}

interface Written {
  organisation: string
  title: { en: string; fr: string }
  address: { en: string; fr: string }
}

function isPage(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password, port } = new URL(text)
  return protocol === 'https:' && username === '' && password === '' && port === '' && /\.[a-z]{2,}$/.test(hostname)
}

/** Both languages, and addresses of pages on TLS without a user in them. */
export function checkedLink(input: Written, known: readonly { code: string }[]): Written | Refusal {
  if (!known.some(({ code }) => code === input.organisation)) return refuse('none-of-these')
  if (!isComplete(input.title)) return refuse('title-in-both-languages')
  if (!isComplete(input.address)) return refuse('address-in-both-languages')
  return [input.address.en, input.address.fr].every(isPage)
    ? { organisation: input.organisation, title: input.title, address: input.address }
    : refuse('address-not-https')
}
