import type { Language } from '#kernel/language.ts'
import { PracticeAccounts, SignInForm } from '#platform/web/components/index.ts'
import { pick, sample } from './frame.tsx'

/** The sign-in page of a practice copy after a wrong password. */
export function signIn(lang: Language) {
  const t = pick(lang)
  return sample(
    lang,
    {
      title: t('Sign in', 'Ouvrir une session'),
      width: 'narrow',
      actor: undefined,
      nav: [],
      search: undefined,
      session: undefined,
      signInHref: '/sign-in',
    },
    <>
      <SignInForm
        lang={lang}
        action="/sign-in"
        csrf="token"
        email="maude@example.test"
        returnTo="/home"
        errors={[
          {
            field: 'password',
            message: t('Email address or password is wrong', 'L’adresse courriel ou le mot de passe est erroné'),
          },
        ]}
      >
        <p>
          <a href="/help">{t('I cannot sign in', 'Je n’arrive pas à ouvrir une session')}</a>
        </p>
      </SignInForm>
      <PracticeAccounts
        lang={lang}
        action="/sign-in/practice"
        csrf="token"
        accounts={[
          { id: '1', duty: t('Candidate', 'Candidate'), name: 'Aïsha Nkrumah-Roy', place: 'Rivemont' },
          {
            id: '2',
            duty: t('Service coordinator', 'Coordonnateur du service'),
            name: 'Bruno Castonguay',
            place: 'Rivemont',
          },
          { id: '3', duty: t('Physician', 'Médecin'), name: 'Dr Leila Farahani' },
          { id: '4', duty: t('Mission desk', 'Bureau des missions'), name: 'Tom Whitefeather' },
        ]}
      />
    </>,
  )
}
