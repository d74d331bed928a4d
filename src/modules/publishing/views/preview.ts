import { type Language, type Localized, languages } from '#kernel/language.ts'
import { type Block, blocksIn } from '#kernel/markup.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { reviewVersion, sendBack, verifyTranslation } from '../actions/on-the-way.ts'
import { agreedUntil, namedBy, neededFor } from '../rules/agreed.ts'
import { shownName } from '../rules/shown-name.ts'
import { findPicture, findPublication, findVersion } from '../store/publications.ts'
import { agreementsOf, versionSubjectOf } from '../subject.ts'
import type { Picture, Publication, Version } from '../vocabulary.ts'
import { deskWords } from '../words-of-pages.ts'
import { atTheDesk } from './readers.ts'

export interface Preview {
  id: string
  publication: Publication
  version: Version
  blocks: Record<Language, Block[]>
  picture: Picture | null
  /** The name under which a story would go out today, and how the person is described; null for those who see no consents. */
  named: { name: string | null; described: Localized; until: string | null } | null
}

/** A version as the public will read it, both languages side by side. */
export const previewView = defineView({
  name: 'publishing.preview',
  seenBy: atTheDesk,
  query: { id: field.id() },
  async load(tx, { id }, c): Promise<Preview | null> {
    const of = await findVersion(tx, id)
    const publication = of && (await findPublication(tx, of.publicationId))
    if (!of || !publication) return null
    const { consents } = await agreementsOf(tx, publication.id)
    const needed = neededFor(of, of.pictureId !== null)
    const named = publication.kind === 'story' ? namedBy(needed, consents, c.today) : null
    return {
      id,
      publication,
      version: of,
      blocks: Object.fromEntries(languages.map((lang) => [lang, blocksIn(of.body[lang])])) as Preview['blocks'],
      picture: of.pictureId ? await findPicture(tx, of.pictureId) : null,
      named: named && {
        name: shownName(named),
        described: named.described,
        until: agreedUntil(needed, consents, c.today),
      },
    }
  },
  about: ({ publication }) => ({ kind: 'publication', id: publication.id }),
  offers({ version, publication }) {
    const subject = versionSubjectOf(version, publication, [version])
    const outgoing = {
      ...subject,
      known: { en: new Set<string>(), fr: new Set<string>() },
      consents: [],
      releases: [],
    }
    return [on(verifyTranslation, outgoing), on(reviewVersion, outgoing), on(sendBack, subject)]
  },
  words: { title: deskWords.preview, intro: deskWords.previewIntro },
})
