import { Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Guide, GuideTopic } from '../vocabulary/guide.ts'
import { guideWords as words } from '../words-of-guide.ts'

type Props = Pick<PageProps<Guide>, 'lang' | 't'>
const answers = Object.keys(words.answers) as (keyof typeof words.answers)[]

export const people = ['a', 'b'] as const
export const nameOf = { a: words.first, b: words.second }

/** One topic: what is known, the answers of two, and what there is to talk about. Which of these is seen is said by the turn. */
export function GuideTopicPart({ topic, at, lang, t }: Props & { topic: GuideTopic; at: number }) {
  return (
    <article class="g-topic" id={`topic-${topic.code}`} data-topic={topic.code}>
      <h3 tabIndex={-1}>
        <span class="g-number">{at}</span> {t(topic.title)}
      </h3>
      <p class="g-know">
        {t(topic.know)} <span class="g-ref">{topic.ref}</span>{' '}
        {topic.caution && <span class="g-caution">{t(topic.caution)}</span>}{' '}
        {!topic.verified && <Tag tone="warning" text={t(words.unverified)} />}
      </p>
      {topic.statements.map(({ code, say }) => (
        <div key={code} class="g-say">
          <p class="g-line" id={`say-${code}`}>
            {t(say)}
          </p>
          <p class="g-outcome">
            {(['agree', 'differ', 'open', 'talk'] as const).map((outcome) => (
              <span key={outcome} class={`g-out g-out-${outcome}`}>
                {t(words.outcomes[outcome])}
              </span>
            ))}
          </p>
          {people.map((who) => (
            <fieldset key={who} class={`g-answer g-${who}`} aria-describedby={`say-${code}`}>
              <legend>
                <span data-name={who}>{t(nameOf[who])}</span>
              </legend>
              {answers.map((value) => (
                <label key={value} class="g-choice">
                  <input type="radio" name={`${who}-${code}`} value={value} autocomplete="off" />
                  <span>{t(words.answers[value])}</span>
                </label>
              ))}
              <span class="g-left-out">{t(words.unanswered)}</span>
            </fieldset>
          ))}
        </div>
      ))}
      <details class="g-more" open>
        <summary>{t(words.more)}</summary>
        <h4>{t(words.talkTitle)}</h4>
        <ul>
          {topic.talk.map((one) => (
            <li key={one.en}>{t(one)}</li>
          ))}
        </ul>
        <h4>{t(words.helpsTitle)}</h4>
        <ul>
          {topic.helps.map((one) => (
            <li key={one.en}>{t(one)}</li>
          ))}
        </ul>
        <p class="g-ask">
          <strong>{t(words.askTitle)}</strong>{' '}
          {topic.ask.map((door, place) => (
            <span key={door}>
              {place > 0 && ' · '}
              <a href={`/${lang}${t(words.doors[door].path)}`}>{t(words.doors[door].label)}</a>
            </span>
          ))}
        </p>
      </details>
      <p class="g-lines g-paper" aria-hidden="true">
        {t(words.notes)}
      </p>
    </article>
  )
}
