import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'

export type CalloutTone = 'info' | 'success' | 'warning' | 'problem'

export interface CalloutProps {
  lang: Language
  tone: CalloutTone
  title?: string
  children?: ComponentChildren
}

/** A message that stands out of the page; its tone is also said in words for those who do not see the colour. */
export const Callout = ({ lang, tone, title, children }: CalloutProps) => (
  <div class={`callout callout-${tone}`}>
    <CalloutIcon tone={tone} />
    <div class="callout-body">
      <p class="callout-title">
        <span class={title ? 'visually-hidden' : undefined}>{word(lang, tone)}</span>
        {title && <span class="visually-hidden">{lang === 'fr' ? '\u00a0: ' : ': '}</span>}
        {title}
      </p>
      {children}
    </div>
  </div>
)

const shapes: Record<CalloutTone, string> = {
  info: 'M10 9v5M10 6v.01',
  success: 'M6 10.5l2.8 2.8L14.2 7',
  warning: 'M10 5.5v5.5M10 14v.01',
  problem: 'M7 7l6 6M13 7l-6 6',
}

const CalloutIcon = ({ tone }: { tone: CalloutTone }) => (
  <svg class="callout-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="9" fill="currentColor" />
    <path d={shapes[tone]} fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
)
