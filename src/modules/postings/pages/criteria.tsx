import { Details, InstantText, Section, Tag, UnverifiedValue } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { PostingFile } from '../views/one.ts'
import { layers } from '../vocabulary.ts'
import { anchorWords, layerWords, phaseWords } from '../words.ts'
import { pageWords } from '../words-of-pages.ts'

/** Acts on one criterion stand beside it, not at the top of the page. */
export const ofOneCriterion: readonly string[] = ['postings.change-criterion', 'postings.remove-criterion']

/** The three layers of criteria, each with its day, its source and whether anybody verified it. */
export function CriteriaPart({ data, t, lang, offers }: PageProps<PostingFile>) {
  const ways = offers.filter(({ name }) => ofOneCriterion.includes(name))
  const [current, ...earlier] = data.versions
  return (
    <Section title={t(pageWords.criteria)} intro={t(pageWords.criteriaIntro)}>
      {layers
        .map((layer) => ({ layer, criteria: data.criteria.filter((one) => one.layer === layer) }))
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ layer, criteria }) => (
          <div key={layer} class="section">
            <h3>{t(layerWords[layer])}</h3>
            <ul class="reasons">
              {criteria.map((one) => (
                <Criterion key={one.id} one={one} t={t} lang={lang} ways={ways} />
              ))}
            </ul>
          </div>
        ))}
      {current && (
        <p>
          {t(pageWords.version).replace('{number}', String(current.number))}
          {current.reason && `. ${t(pageWords.versionReason).replace('{reason}', current.reason)}`}
        </p>
      )}
      {earlier.length > 0 && (
        <Details summary={t(pageWords.versionsEarlier)}>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {t(pageWords.version).replace('{number}', String(one.number))} (
                <InstantText lang={lang} iso={one.inForceFrom} timeZone="America/Toronto" />)
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

type Props = Pick<PageProps<PostingFile>, 't' | 'lang'> & {
  one: PostingFile['criteria'][number]
  ways: PageProps<PostingFile>['offers']
}

function Criterion({ one, t, lang, ways }: Props) {
  const source = [one.source.id, one.source.ref].filter(Boolean).join(', ') || one.source.by
  return (
    <li class="reason">
      <div class="reason-head">
        <p class="reason-label">
          {t(one.message)}
          {one.service && <span class="layer">{t(one.service)}</span>}
        </p>
        <Tag
          tone={one.effect === 'warning' ? 'warning' : 'neutral'}
          text={t(one.effect === 'warning' ? pageWords.warning : phaseWords[one.phase])}
        />
      </div>
      <dl class="reason-facts">
        {one.asked && (
          <div>
            <dt>{t(pageWords.asked)}</dt>
            <dd>{t(one.asked)}</dd>
          </div>
        )}
        <div>
          <dt>{t(pageWords.judged)}</dt>
          <dd>
            {t(anchorWords[one.anchor])}
            {one.marginDays > 0 && `, ${t(pageWords.margin).replace('{days}', String(one.marginDays))}`}
          </dd>
        </div>
        <div>
          <dt>{t(pageWords.source)}</dt>
          <dd>
            {source} {!one.verified && <UnverifiedValue lang={lang} />}
          </dd>
        </div>
      </dl>
      {ways.length > 0 && (
        <p>
          {ways.map((way) => (
            <span key={way.name}>
              <a href={`${way.href}${way.href.includes('?') ? '&' : '?'}code=${one.code}`}>
                {t(way.name === 'postings.change-criterion' ? pageWords.change : pageWords.remove)}
                <span class="visually-hidden"> {t(one.message)}</span>
              </a>{' '}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}
