import { languages } from '#kernel/language.ts'
import { Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Comparison } from '../views/comparison.ts'
import type { Piece } from '../vocabulary.ts'
import { comparisonHref, publicationHref } from '../vocabulary.ts'
import { deskWords as words } from '../words-of-pages.ts'

const labels = { ...words, organisation: words.organisation, link: words.address }

const Pieces = ({ of, none }: { of: readonly Piece[]; none: string }) =>
  of.some(({ kind }) => kind !== 'same') ? (
    <p class="compared">
      {of.map((piece, i) =>
        piece.kind === 'out' ? (
          <del key={i}>{piece.text}</del>
        ) : piece.kind === 'in' ? (
          <ins key={i}>{piece.text}</ins>
        ) : (
          piece.text
        ),
      )}
    </p>
  ) : (
    <p class="hint">{none}</p>
  )

/** Two versions word by word, both languages side by side. */
export function ComparisonPage({ data, lang, t }: PageProps<Comparison>) {
  return (
    <>
      <p>
        <a href={publicationHref(data.publication.id, lang)}>{t(words.publication)}</a>
      </p>
      {data.other === null ? (
        <p>{t(words.nothingElse)}</p>
      ) : (
        <>
          <p>{sentence(words.compared, { number: data.number, other: data.other }, lang)}</p>
          {data.numbers.length > 1 && (
            <form method="get" action={comparisonHref(data.id, lang)} class="inline-form">
              <label for="with">{t(words.compareWith)}</label>{' '}
              <select id="with" name="with" class="input">
                {data.numbers.map((one) => (
                  <option key={one} value={one} selected={one === data.other}>
                    {sentence(words.versionOf, { number: one }, lang)}
                  </option>
                ))}
              </select>{' '}
              <button class="button button-secondary button-small" type="submit">
                {t(words.show)}
              </button>
            </form>
          )}
          {data.changes.map(({ part, pieces }) => (
            <Section key={part} title={t(labels[part])}>
              <div class="both-languages">
                {languages.map((side) => (
                  <section key={side} aria-label={t(side === 'en' ? words.english : words.french)}>
                    <h3>{t(side === 'en' ? words.english : words.french)}</h3>
                    <div lang={`${side}-CA`}>
                      <Pieces of={pieces[side]} none={t(words.noChange)} />
                    </div>
                  </section>
                ))}
              </div>
            </Section>
          ))}
        </>
      )}
    </>
  )
}
