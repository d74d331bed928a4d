import { Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Guide } from '../vocabulary/guide.ts'
import { estimateWords as words } from '../words-of-guide.ts'

type Amount = keyof typeof words.fields
const amounts = Object.keys(words.fields) as Amount[]
const perMonth: readonly Amount[] = ['allowances', 'saved', 'income-lost', 'household', 'child-care']
const results = ['brings', 'costs', 'left', 'leave', 'leftWithLeave'] as const

/** S0.62: the couple's own figures; what is worked out stays in the page. On paper the same lines are filled in by hand. */
export function GuideEstimate({ t }: Pick<PageProps<Guide>, 't'>) {
  return (
    <Section title={t(words.title)} id="money">
      <p>{t(words.intro)}</p>
      <p class="hint">{t(words.salary)}</p>
      <div class="g-amounts">
        {amounts.map((name) => (
          <div key={name} class="g-amount">
            <label for={`amount-${name}`}>{t(words.fields[name])}</label>
            <span class="g-figure">
              <input
                class="input"
                id={`amount-${name}`}
                data-amount={name}
                inputMode="decimal"
                maxLength={14}
                autocomplete="off"
                aria-describedby={`amount-${name}-error`}
              />
              {perMonth.includes(name) && (
                <span class="g-paper" aria-hidden="true">
                  {t(words.paper)}
                </span>
              )}
            </span>
            <p class="field-error" id={`amount-${name}-error`} role="alert" hidden>
              {t(words.notAnAmount)}
            </p>
          </div>
        ))}
      </div>
      <div class="g-live" hidden>
        <table class="g-sums" data-money data-a-month={t(words.aMonth)}>
          <thead>
            <tr>
              <th scope="col">{t(words.line)}</th>
              <th scope="col">{t(words.how)}</th>
              <th scope="col" class="numeric">
                {t(words.sum)}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...perMonth, 'before' as const].map((name) => (
              <Row key={name} name={name} label={t(words.fields[name])} />
            ))}
            {results.map((name) => (
              <Row key={name} name={name} label={t(words[name])} total />
            ))}
          </tbody>
        </table>
        <p>{t(words.afterwards)}</p>
      </div>
    </Section>
  )
}

const Row = ({ name, label, total }: { name: string; label: string; total?: boolean }) => (
  <tr class={total ? 'g-total' : undefined} data-line={name}>
    <th scope="row">{label}</th>
    <td data-how />
    <td class="numeric" data-sum />
  </tr>
)
