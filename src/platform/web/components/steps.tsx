import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'

export interface Step {
  label: string
  state: 'done' | 'current' | 'next'
  /** Small line under the label: the day, who has it. */
  note?: string | undefined
  href?: string | undefined
}

const stateWord = { done: 'stepDone', current: 'stepCurrent', next: 'stepNext' } as const

/** Where a case is on its way: a row on a wide screen, a column on a phone. */
export const Steps = ({ lang, label, steps }: { lang: Language; label: string; steps: readonly Step[] }) => (
  <ol class="steps" aria-label={label}>
    {steps.map((step) => (
      <li
        key={step.label}
        class={`step step-${step.state}`}
        aria-current={step.state === 'current' ? 'step' : undefined}
      >
        <p class="step-label">
          {step.href ? <a href={step.href}>{step.label}</a> : step.label}
          <span class="visually-hidden"> ({word(lang, stateWord[step.state])})</span>
        </p>
        {step.note && <p class="step-note">{step.note}</p>}
      </li>
    ))}
  </ol>
)
