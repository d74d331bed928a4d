import { DataTable, InstantText, Offers, Prose, Section } from '#platform/web/components/index.ts'
import type { OfferLink, PageProps } from '#platform/web/page-binding.ts'
import { platformHref } from '#platform/web/paths.ts'
import { accountWords as words } from '../account-words.ts'
import type { MyAccountData } from '../views/my-account.ts'

const said = words.factors

const linkOf = (offers: readonly OfferLink[], name: string, id: string) =>
  offers.find((one) => one.name === name && one.subjectId === id)

/** Passkeys, code app and recovery codes of one's own account. */
export function OwnFactors({ data, lang, t, offers, csrf }: PageProps<MyAccountData>) {
  const instant = (iso: string | null) => iso && <InstantText lang={lang} iso={iso} timeZone="America/Toronto" />
  const { codeApp, codeAppAllowed, recoveryCodes } = data.factors
  return (
    <Section title={t(said.title)} intro={t(said.intro)} id="second-factor">
      <DataTable
        lang={lang}
        caption={t(said.title)}
        captionHidden
        columns={[
          { key: 'name', label: t(said.name) },
          { key: 'added', label: t(said.added) },
          { key: 'used', label: t(said.used) },
          { key: 'do', label: '' },
        ]}
        rows={data.passkeys.map((one) => ({
          key: one.id,
          cells: [
            one.name,
            instant(one.createdAt),
            instant(one.lastUsedAt),
            <Links
              name={one.name}
              links={['access.rename-passkey', 'access.remove-passkey'].flatMap(
                (name) => linkOf(offers, name, one.id) ?? [],
              )}
            />,
          ],
        }))}
        empty={{ title: t(said.none) }}
      />
      <Prose>
        {codeApp && <p>{t(said.codeApp)}</p>}
        <p>
          {t(said.codesLeft)}
          {lang === 'fr' ? '\u00a0: ' : ': '}
          <strong>{recoveryCodes}</strong>
        </p>
        <p>
          <a class="button button-secondary" href={platformHref('addPasskey', lang)}>
            {t(said.add)}
          </a>
        </p>
        {codeAppAllowed && !codeApp && (
          <p>
            <a href={platformHref('codeApp', lang)}>{t(said.setUpCodeApp)}</a>
          </p>
        )}
      </Prose>
      <Offers offers={offers.filter((one) => one.name === 'access.renew-recovery-codes')} csrf={csrf} />
    </Section>
  )
}

const Links = ({ name, links }: { name: string; links: readonly OfferLink[] }) => (
  <>
    {links.map((link) => (
      <span key={link.name}>
        <a href={link.href}>
          {link.label} <span class="visually-hidden">{name}</span>
        </a>{' '}
      </span>
    ))}
  </>
)
