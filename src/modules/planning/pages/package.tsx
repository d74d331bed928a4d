import { Callout, DataTable, DayText, EmptyState, Offers, Section, Tag } from '#platform/web/components/index.ts'
import { formatDay, joinWords } from '#platform/web/format.ts'
import type { OfferLink, PageProps } from '#platform/web/page-binding.ts'
import type { PackageFile } from '../views/package.ts'
import { packageHref, packagePdfHref } from '../vocabulary/package.ts'
import { missingWords, packagePageWords as words } from '../words-of-package.ts'
import { Blocks } from './blocks.tsx'

/** The package of a request as those who decide read it, what its draft still lacks, and the versions before it. */
export function PackagePage({ data, lang, t, offers, csrf }: PageProps<PackageFile>) {
  const { shown, missing, versions } = data
  return (
    <>
      <Offers offers={offers.map(withProposal(data.proposed))} csrf={csrf} />
      {missing.length > 0 && (
        <Callout lang={lang} tone="warning" title={t(words.missing)}>
          <p>
            {joinWords(
              lang,
              missing.map((part) => t(missingWords[part])),
            )}
            .
          </p>
        </Callout>
      )}
      {!shown ? (
        <EmptyState title={t(words.none)} text={t(words.noneText)} />
      ) : (
        <>
          <p>
            {shown.submittedOn === null ? (
              <>
                <Tag tone="warning" text={t(words.draft)} /> {t(words.draftText)}
              </>
            ) : (
              t(words.frozen).replace('{day}', formatDay(lang, shown.submittedOn))
            )}
          </p>
          <p>
            <a href={packagePdfHref(data.requestId, lang, shown.number)}>{t(words.pdf)}</a>
          </p>
          <Blocks lang={lang} blocks={shown.blocks} />
        </>
      )}
      {versions.length > 0 && (
        <Section title={t(words.versions)}>
          <DataTable
            lang={lang}
            caption={t(words.versions)}
            captionHidden
            columns={[
              { key: 'version', label: t(words.title) },
              { key: 'on', label: t(words.submittedOn) },
              { key: 'hash', label: t(words.hash), long: true },
            ]}
            rows={versions.map((one) => ({
              key: one.id,
              href: `${packageHref(data.requestId, lang)}?number=${one.number}`,
              cells: [
                `${t(words.version).replace('{number}', String(one.number))}${one.number === shown?.number ? ` (${t(words.shown)})` : ''}`,
                one.submittedOn ? <DayText key="on" lang={lang} day={one.submittedOn} short /> : t(words.draft),
                <span key="hash" class="code">
                  {one.hash?.slice(0, 16) ?? ''}
                </span>,
              ],
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** The decision is recorded in a form that starts with what the package proposes. */
const withProposal =
  (proposed: PackageFile['proposed']) =>
  (offer: OfferLink): OfferLink =>
    offer.name === 'requests.decide-request' && proposed
      ? { ...offer, href: `${offer.href}${offer.href.includes('?') ? '&' : '?'}${new URLSearchParams(proposed)}` }
      : offer
