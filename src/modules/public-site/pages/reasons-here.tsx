import { type Reason, Tag } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { opportunityWords, selfCheckPageWords as words } from '../words-of-opportunities.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { items: readonly (Reason & { step: string })[] }

const tones = { met: 'good', 'not-met': 'bad', pending: 'warning' } as const

/** Each criterion of the self-check, said to the reader: met, not met, or what cannot be said without a person. */
export const ReasonsHere = ({ lang, t, items }: Props) => (
  <ul class="reasons">
    {items.map((item) => (
      <li key={`${item.layer} ${item.label}`} class={`reason reason-${item.result}`}>
        <div class="reason-head">
          <p class="reason-label">
            {item.label}
            <span class="layer">{item.layer}</span>
          </p>
          <Tag tone={tones[item.result]} text={t(words.results[item.result])} />
        </div>
        <div class="reason-text">{item.text}</div>
        <dl class="reason-facts">
          {item.valueUsed && (
            <div>
              <dt>{t(words.yourAnswer)}</dt>
              <dd>{item.valueUsed}</dd>
            </div>
          )}
          {item.anchorDate && (
            <div>
              <dt>{t(words.byDay)}</dt>
              <dd>
                <time dateTime={item.anchorDate}>{formatDay(lang, item.anchorDate)}</time>
              </dd>
            </div>
          )}
          {item.source && (
            <div>
              <dt>{t(opportunityWords.source)}</dt>
              <dd>{item.source}</dd>
            </div>
          )}
        </dl>
      </li>
    ))}
  </ul>
)
