import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'

export interface SessionWarningProps {
  lang: Language
  /** Seconds without a request after which the session closes. */
  idleSeconds: number
  /** Seconds before that at which the person is asked. */
  warnSeconds: number
  /** POST here (with the token) keeps the session open. */
  extendHref: string
  signInHref: string
  csrf: string
}

/** Asks before the session closes of idleness; hidden until the script `session-warning` shows it. */
export const SessionWarning = (props: SessionWarningProps) => {
  const { lang } = props
  return (
    <dialog
      id="session-warning"
      class="dialog"
      aria-labelledby="session-warning-title"
      data-idle={props.idleSeconds}
      data-warn={props.warnSeconds}
      data-extend={props.extendHref}
      data-sign-in={props.signInHref}
      data-csrf={props.csrf}
    >
      <h2 id="session-warning-title">{word(lang, 'sessionEnding')}</h2>
      <p>{word(lang, 'sessionEndingText')}</p>
      <p>
        {word(lang, 'timeLeft')}
        {lang === 'fr' ? '\u00a0: ' : ': '}
        <strong class="number" data-left role="timer" />
      </p>
      <p data-ended hidden>
        {word(lang, 'sessionEnded')} <a href={props.signInHref}>{word(lang, 'signIn')}</a>
      </p>
      <button class="button" type="button" data-stay>
        {word(lang, 'staySignedIn')}
      </button>
    </dialog>
  )
}
