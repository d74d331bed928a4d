import {
  Callout,
  DataTable,
  DayText,
  EmptyState,
  InstantText,
  Nothing,
  Offers,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OnePublication, VersionLine } from '../views/publication.ts'
import { comparisonHref, isOpen, previewHref, publicHref } from '../vocabulary.ts'
import { agreementRefusals } from '../words-of-agreements.ts'
import { completenessWords, entryWords } from '../words-of-kinds.ts'
import { deskWords as words } from '../words-of-pages.ts'
import { publishingRefusals } from '../words-of-publishing.ts'
import { Agreements } from './agreements.tsx'
import { StateTag } from './list.tsx'

type Props = PageProps<OnePublication>
const refusals: Record<string, { en: string; fr: string }> = { ...publishingRefusals, ...agreementRefusals }

/** A publication at the desk: what is worked on, what the public reads, what it rests on, and all that happened. */
export function PublicationPage(props: Props) {
  const { data, lang, t, offers, csrf } = props
  const working = data.versions.find(({ state }) => isOpen(state))
  const standing = data.versions.find(({ state }) => state === 'published')
  const about = (id: string) => offers.filter((one) => one.subjectId === id)
  return (
    <>
      {data.hiddenBy.length > 0 && (
        <Callout lang={lang} tone="warning" title={t(words.protectedTitle)}>
          <p>{sentence(words.protectedText, { codes: data.hiddenBy.join(', ') }, lang)}</p>
        </Callout>
      )}
      <Section title={t(words.working)} framed aside={working && <StateTag state={working.state} lang={lang} />}>
        {working ? (
          <>
            <Offers offers={about(working.id)} csrf={csrf} />
            <Missing {...props} working={working} />
            <VersionFacts {...props} version={working} />
          </>
        ) : (
          <EmptyState title={t(words.nothingOpen)} text={t(words.nothingOpenText)} />
        )}
      </Section>
      <Section title={t(words.onSite)} framed aside={standing && <StateTag state={standing.state} lang={lang} />}>
        {standing ? (
          <>
            <p>
              <a href={publicHref(data.publication.kind, data.publication.code, lang)}>{t(standing.title)}</a>
            </p>
            <VersionFacts {...props} version={standing} />
            <Offers offers={about(standing.id)} csrf={csrf} quiet />
          </>
        ) : (
          <EmptyState title={t(words.notOut)} text={t(words.notOutText)} />
        )}
      </Section>
      {data.publication.kind === 'story' && data.consents && <Agreements {...props} />}
      <Section title={t(words.missions)}>
        <p>{data.publication.missions.length > 0 ? data.publication.missions.join(', ') : t(words.noMissions)}</p>
        <Offers offers={about(data.id).filter(({ name }) => name === 'publishing.name-missions')} csrf={csrf} quiet />
      </Section>
      <Versions {...props} />
      <History {...props} />
    </>
  )
}

/** Why the version may not go out yet, in the words of the refusals. */
function Missing({ data, lang, t, actor, working }: Props & { working: VersionLine }) {
  const own = working.state === 'in-review' && working.editors.includes(actor?.accountId ?? '')
  if (data.missing.length === 0 && !own) return null
  return (
    <Callout lang={lang} tone="info" title={t(words.stillMissing)}>
      <ul>
        {data.missing.map(({ code, params }) => (
          <li key={code}>{sentence(refusals[code]!, params ?? {}, lang)}</li>
        ))}
        {own && <li>{t(words.ownWords)}</li>}
      </ul>
    </Callout>
  )
}

function VersionFacts({ data, lang, t, version }: Props & { version: VersionLine }) {
  return (
    <>
      <SummaryList
        columns={2}
        rows={[
          { key: t(words.version), value: String(version.number) },
          {
            key: t(words.languages),
            value: (
              <Tag
                tone={version.languages === 'both' ? 'neutral' : 'warning'}
                text={t(completenessWords[version.languages])}
              />
            ),
          },
          { key: t(words.writtenBy), value: version.ofPack ? t(words.pack) : version.writtenByName },
          ...(version.takenFrom ? [{ key: t(words.takenFrom), value: String(version.takenFrom) }] : []),
          { key: t(words.verifiedBy), value: version.verifiedByName },
          { key: t(words.reviewedBy), value: version.reviewedByName },
          ...(version.source.id
            ? [{ key: t(words.source), value: [version.source.id, version.source.ref].filter(Boolean).join(' ') }]
            : []),
          ...(version.publishAt && version.state === 'scheduled'
            ? [
                {
                  key: t(words.scheduledFor),
                  value: <InstantText lang={lang} iso={version.publishAt} timeZone={data.zone} />,
                },
              ]
            : []),
          ...(version.publishedOn
            ? [{ key: t(words.publishedOn), value: <DayText lang={lang} day={version.publishedOn} /> }]
            : []),
        ]}
      />
      <p>
        <a href={previewHref(version.id, lang)}>{t(words.preview)}</a>
        {data.versions.length > 1 && (
          <>
            {' · '}
            <a href={comparisonHref(version.id, lang)}>{t(words.changes)}</a>
          </>
        )}
      </p>
    </>
  )
}

function Versions({ data, lang, t, offers, csrf }: Props) {
  return (
    <Section title={t(words.allVersions)}>
      <DataTable
        lang={lang}
        caption={t(words.allVersions)}
        captionHidden
        columns={[
          { key: 'number', label: t(words.version) },
          { key: 'state', label: t(words.state) },
          { key: 'published', label: t(words.publishedOn) },
          { key: 'by', label: t(words.writtenBy) },
          { key: 'links', label: t(words.compare) },
        ]}
        rows={data.versions.map((one) => {
          const takeUp = offers.filter(
            ({ subjectId, name }) => subjectId === one.id && name === 'publishing.take-up-version',
          )
          return {
            key: one.id,
            cells: [
              <a key="number" href={previewHref(one.id, lang)}>
                {sentence(words.versionOf, { number: one.number }, lang)}
              </a>,
              <StateTag key="state" state={one.state} lang={lang} />,
              <DayText key="published" lang={lang} day={one.publishedOn} short />,
              one.ofPack ? t(words.pack) : one.writtenByName,
              <>
                {data.versions.length > 1 && <a href={comparisonHref(one.id, lang)}>{t(words.changes)}</a>}
                {one.state !== 'published' && <Offers offers={takeUp} csrf={csrf} quiet />}
              </>,
            ],
          }
        })}
      />
    </Section>
  )
}

function History({ data, lang, t }: Props) {
  return (
    <Section title={t(words.history)}>
      <DataTable
        lang={lang}
        caption={t(words.history)}
        captionHidden
        columns={[
          { key: 'when', label: t(words.when) },
          { key: 'what', label: t(words.what) },
          { key: 'version', label: t(words.version) },
          { key: 'who', label: t(words.who) },
          { key: 'note', label: t(words.note), long: true },
        ]}
        rows={data.entries.map((one) => ({
          key: one.id,
          cells: [
            <InstantText key="when" lang={lang} iso={one.at} timeZone={data.zone} />,
            t(entryWords[one.act]),
            one.number ?? <Nothing key="version" />,
            one.byName,
            one.note ?? <Nothing key="note" />,
          ],
        }))}
      />
    </Section>
  )
}
