import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { loadAssets } from '../assets.ts'
import { word } from '../words.ts'
import { HiddenFields } from './form.tsx'

export interface PasskeyFormProps {
  lang: Language
  action: string
  csrf: string
  purpose: 'enrol' | 'sign-in' | 'confirm' | 'passkey-only'
  label: string
  hidden?: Readonly<Record<string, string>> | undefined
  secondary?: boolean
  /** Name of the field in which the browser's answer travels. */
  answer?: string
  children?: ComponentChildren
}

/** A form that sends a passkey. Without scripts it says so; the other ways to sign in stand beside it. */
export const PasskeyForm = (props: PasskeyFormProps) => (
  <form class="form" method="post" action={props.action} noValidate data-passkey={props.purpose}>
    <HiddenFields csrf={props.csrf} hidden={props.hidden} />
    <input type="hidden" name={props.answer ?? 'passkey'} value="" data-passkey-answer="" />
    {props.children}
    <p class="field-error" role="alert" data-passkey-failed="" hidden>
      {word(props.lang, 'passkeyFailed')}
    </p>
    <p class="hint" data-passkey-missing="">
      {word(props.lang, 'passkeyMissing')}
    </p>
    <div class="form-buttons">
      <button class={`button${props.secondary ? ' button-secondary' : ''}`} type="submit" data-passkey-button="" hidden>
        {props.label}
      </button>
    </div>
  </form>
)

/** The script that a page with such a form needs. */
export const passkeyScript = (): string => loadAssets().scripts.passkey!.path
