import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'
import { ErrorSummary, errorFor, type FieldError, Form, HiddenFields } from './form.tsx'
import { TextField } from './text-fields.tsx'

export interface SignInProps {
  lang: Language
  action: string
  csrf?: string
  email?: string
  errors?: readonly FieldError[]
  /** Where to go afterwards. */
  returnTo?: string
  /** Under the form: what to do when one cannot get in. */
  children?: ComponentChildren
}

/** E-mail and password; the fields are `email` and `password`. */
export const SignInForm = ({ lang, action, csrf, email, errors = [], returnTo, children }: SignInProps) => (
  <div class="sign-in">
    <ErrorSummary lang={lang} errors={errors} />
    <Form
      lang={lang}
      action={action}
      csrf={csrf}
      hidden={returnTo ? { returnTo } : undefined}
      submitLabel={word(lang, 'signIn')}
    >
      <TextField
        lang={lang}
        name="email"
        type="email"
        label={word(lang, 'emailAddress')}
        autocomplete="username"
        spellcheck={false}
        value={email}
        error={errorFor(errors, 'email')}
        width="full"
      />
      <TextField
        lang={lang}
        name="password"
        type="password"
        label={word(lang, 'password')}
        autocomplete="current-password"
        error={errorFor(errors, 'password')}
        width="full"
      />
    </Form>
    {children}
  </div>
)

export interface PracticeAccount {
  /** Posted as `account`. */
  id: string
  duty: string
  name: string
  /** Where the person works. */
  place?: string
}

export interface PracticeAccountsProps {
  lang: Language
  action: string
  csrf?: string
  accounts: readonly PracticeAccount[]
  returnTo?: string
}

/** In a practice copy: one button for each duty, no password. */
export const PracticeAccounts = ({ lang, action, csrf, accounts, returnTo }: PracticeAccountsProps) => (
  <section class="practice-accounts" aria-labelledby="practice-accounts-title">
    <h2 id="practice-accounts-title">{word(lang, 'practiceAccounts')}</h2>
    {accounts.length > 1 && <p class="hint">{word(lang, 'practiceAccountsHint')}</p>}
    <form method="post" action={action}>
      <HiddenFields csrf={csrf} hidden={returnTo ? { returnTo } : undefined} />
      <ul>
        {accounts.map((account) => (
          <li key={account.id}>
            <button type="submit" name="account" value={account.id}>
              <strong>{account.duty}</strong>{' '}
              <span>
                {account.name}
                {account.place && ` · ${account.place}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  </section>
)
