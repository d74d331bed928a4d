import type { ComponentChildren, VNode } from 'preact'
import type { Language, Localized } from '#kernel/language.ts'
import { Page, type PageProps } from '#platform/web/components/index.ts'

/** Picks the language of a sample text. */
export const pick = (lang: Language) => (en: string, fr: string) => (({ en, fr }) satisfies Localized)[lang]

/** The frame as a signed-in coordinator of an invented police service sees it. */
export function sample(lang: Language, props: Partial<PageProps> & { title: string }, body: ComponentChildren): VNode {
  const t = pick(lang)
  return (
    <Page
      lang={lang}
      practice
      otherLangHref={lang === 'en' ? '/fr/galerie' : '/en/gallery'}
      actor={{ name: 'Maude O’Brien-Lévesque', dutyLabel: t('Readiness officer', 'Agente de préparation') }}
      nav={[
        { href: '/home', label: t('What waits for me', 'Ce qui m’attend'), current: true, count: 7 },
        { href: '/postings', label: t('Postings', 'Avis de poste') },
        { href: '/cases', label: t('Cases', 'Dossiers') },
        { href: '/readiness', label: t('Readiness', 'Préparation') },
        { href: '/missions', label: 'Missions' },
        { href: '/people', label: t('Officers', 'Policiers et policières') },
        { href: '/letters', label: t('Letters', 'Lettres'), count: 2 },
      ]}
      signOut={{ href: '/sign-out', csrf: 'token' }}
      search={{ href: '/search' }}
      dateModified="2026-11-22"
      footerLinks={[
        { href: '/contact', label: t('Contact us', 'Contactez-nous') },
        { href: '/privacy', label: t('Privacy', 'Confidentialité') },
        { href: '/accessibility', label: t('Accessibility', 'Accessibilité') },
      ]}
      session={{ idleSeconds: 900, warnSeconds: 150, extendHref: '/session', signInHref: '/sign-in', csrf: 'token' }}
      {...props}
    >
      {body}
    </Page>
  )
}
