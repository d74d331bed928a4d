import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formatDay } from '../format.ts'
import { word } from '../words.ts'
import { Nothing, Tag } from './inline.tsx'

export interface Reason {
  label: string
  result: 'met' | 'not-met' | 'pending'
  /** The layer of the criterion: programme, request, position. */
  layer?: string | undefined
  valueUsed?: ComponentChildren
  anchorDate?: string | undefined
  source?: ComponentChildren
  /** Why, in a sentence, when it is not met or not known yet. */
  text?: ComponentChildren
}

const results = {
  met: { tone: 'good', word: 'met' },
  'not-met': { tone: 'bad', word: 'notMet' },
  pending: { tone: 'warning', word: 'pending' },
} as const

/** Why somebody is eligible or not: each criterion with its layer, the value used, the day it was judged for, and where it is written. */
export const Reasons = ({ lang, items }: { lang: Language; items: readonly Reason[] }) => (
  <ul class="reasons">
    {items.map((item) => (
      <li key={`${item.layer} ${item.label}`} class={`reason reason-${item.result}`}>
        <div class="reason-head">
          <p class="reason-label">
            {item.label}
            {item.layer && <span class="layer">{item.layer}</span>}
          </p>
          <Tag tone={results[item.result].tone} text={word(lang, results[item.result].word)} />
        </div>
        {item.text && <div class="reason-text">{item.text}</div>}
        <dl class="reason-facts">
          <div>
            <dt>{word(lang, 'valueUsed')}</dt>
            <dd>{item.valueUsed ?? <Nothing />}</dd>
          </div>
          <div>
            <dt>{word(lang, 'judgedOn')}</dt>
            <dd>
              {item.anchorDate ? (
                <time dateTime={item.anchorDate}>{formatDay(lang, item.anchorDate)}</time>
              ) : (
                <Nothing />
              )}
            </dd>
          </div>
          <div>
            <dt>{word(lang, 'source')}</dt>
            <dd>{item.source ?? <Nothing />}</dd>
          </div>
        </dl>
      </li>
    ))}
  </ul>
)
