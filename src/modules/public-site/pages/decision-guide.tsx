import type { ComponentChildren } from 'preact'
import type { Localized } from '#kernel/language.ts'
import { fingerprint, loadAssets } from '#platform/web/assets.ts'
import { Callout, EmptyState, Prose, Section, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { type Guide, guidePath } from '../vocabulary/guide.ts'
import { guideWords as words } from '../words-of-guide.ts'
import { GuideEstimate } from './guide-estimate.tsx'
import { GuideTopicPart, nameOf, people } from './guide-topic.tsx'

type Props = Pick<PageProps<Guide>, 't'>
const turns = Object.keys(words.turns) as (keyof typeof words.turns)[]

/** What the page needs to live without a network; the version changes with its words and its files. */
function kept(data: Guide) {
  const { css, font, mark, scripts } = loadAssets()
  const files = [css, font, mark, scripts.enhance!, scripts['decision-guide']!].map(({ path }) => path)
  const pages = [`/en${guidePath.en}`, `/fr${guidePath.fr}`]
  const version = fingerprint(JSON.stringify([data, files, words]))
  return { version, files: [...pages, ...files] }
}

/**
 * One page for two. Which part is seen follows from the turn: by `:has()` without a script, by `data-turn` with one; all comparing happens
 * here. There is no form on purpose: nothing could be sent by Enter.
 */
export function DecisionGuidePage({ data, lang, t }: PageProps<Guide>) {
  if (data.topics.length === 0) return <EmptyState title={t(words.nothing)} text={t(words.nothingText)} />
  const { version, files } = kept(data)
  const says = {
    progress: t(words.progress),
    lastNext: t(words.lastNext),
    next: t(words.next),
    summary: t(words.summary),
    cleared: t(words.cleared),
    first: t(words.first),
    second: t(words.second),
  }
  return (
    <div
      id="guide"
      class="guide"
      data-version={version}
      data-files={files.join(' ')}
      data-worker={loadAssets().worker.path}
      data-words={JSON.stringify(says)}
    >
      <div class="g-start g-no-print">
        <Callout lang={lang} tone="success" title={t(words.promise)}>
          <p>{t(words.promiseText)}</p>
          <p class="g-offline" hidden>
            {t(words.offline)}
          </p>
        </Callout>
        <p class="g-old" role="note">
          {t(words.oldBrowser)}
        </p>
        <noscript>
          <p class="hint">{t(words.withoutScript)}</p>
        </noscript>
        <Section title={t(words.ways)}>
          <ol class="g-ways">
            <li>{t(words.wayPhone)}</li>
            <li>{t(words.wayPaper)}</li>
            <li>{t(words.wayRead)}</li>
          </ol>
          <div class="g-live" hidden>
            <fieldset class="g-names">
              <legend>{t(words.names)}</legend>
              {people.map((who) => (
                <p key={who}>
                  <label for={`name-${who}`}>{t(nameOf[who])}</label>
                  <input class="input" id={`name-${who}`} maxLength={30} autocomplete="off" spellcheck={false} />
                </p>
              ))}
              <p class="hint">{t(words.namesHint)}</p>
            </fieldset>
            <p class="g-buttons">
              <button type="button" class="button button-primary" data-go="first">
                {t(words.begin)}
              </button>
              <button type="button" class="button button-secondary" data-print="blank">
                {t(words.printBlank)}
              </button>
            </p>
          </div>
        </Section>
      </div>
      <div class="g-start">
        <Section title={t(words.honest)} intro={t(words.honestIntro)}>
          <dl class="g-facts">
            {data.facts.map((one) => (
              <div key={one.code}>
                <dt>{t(one.title)}</dt>
                <dd>
                  {t(one.text)} <span class="g-ref">{one.ref}</span>{' '}
                  {!one.verified && <Tag tone="warning" text={t(words.unverified)} />}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <h2 class="g-heading" id="conversation" tabIndex={-1}>
        {t(words.conversation)}
      </h2>
      <p class="visually-hidden" role="status" id="guide-status" />
      <fieldset class="g-turns g-no-print">
        <legend>{t(words.where)}</legend>
        {turns.map((turn) => (
          <span key={turn} class="g-turn">
            <input
              type="radio"
              name="turn"
              id={`turn-${turn}`}
              value={turn}
              checked={turn === 'start'}
              autocomplete="off"
            />
            <label for={`turn-${turn}`}>{t(words.turns[turn])}</label>
          </span>
        ))}
      </fieldset>
      <p class="g-answering g-no-print">
        <strong class="g-progress" />
        <span>{t(words.alone)}</span>
      </p>
      <Between name="hand" title={words.handTitle} text={words.handText} t={t}>
        <Step to="second" label={t(words.handTaken)} primary />
        <Step to="first" label={t(words.handBack)} />
      </Between>
      <Between name="sit" title={words.sitTitle} text={words.sitText} t={t}>
        <Step to="both" label={t(words.sitShow)} primary />
      </Between>
      <div class="g-both g-live" hidden>
        <p class="g-summary" />
        <p class="g-buttons g-no-print">
          <button type="button" class="button button-primary" data-print="answers">
            {t(words.printAnswers)}
          </button>
          <button type="button" class="button button-secondary" data-print="blank">
            {t(words.printBlank)}
          </button>
          <button type="button" class="button button-secondary" data-go="start">
            {t(words.startOver)}
          </button>
        </p>
        {(['differ', 'talk', 'agree'] as const).map((group) => (
          <section key={group} class="g-group" data-group={group} hidden>
            <h3>{t(words.groups[group])}</h3>
            <p>{t(words.groupTexts[group])}</p>
          </section>
        ))}
      </div>
      <div class="g-topics">
        {data.topics.map((topic, at) => (
          <GuideTopicPart key={topic.code} topic={topic} at={at + 1} lang={lang} t={t} />
        ))}
      </div>
      <p class="g-buttons g-walk g-no-print g-live" hidden>
        <button type="button" class="button button-secondary" data-walk="back">
          {t(words.back)}
        </button>
        <button type="button" class="button button-primary" data-walk="next">
          {t(words.next)}
        </button>
        <button type="button" class="g-quiet" data-go="start">
          {t(words.startOver)}
        </button>
      </p>
      <p class="g-buttons g-still g-answering g-no-print">
        <span class="g-of-first">
          <Step to="hand" label={t(words.lastNext)} primary />
        </span>
        <span class="g-of-second">
          <Step to="sit" label={t(words.lastNext)} primary />
        </span>
      </p>
      <div class="g-read">
        <HelpAreas data={data} t={t} />
        <GuideEstimate t={t} />
        <Section title={t(words.after)}>
          <p>{t(words.afterText)}</p>
          <p class="g-lines" aria-hidden="true" />
        </Section>
        <Section title={t(words.sources)}>
          <Prose>
            <p>{t(words.sourcesText)}</p>
            {data.topics.some((one) => !one.frVerified) && <p>{t(words.frenchNote)}</p>}
          </Prose>
        </Section>
      </div>
      <dialog id="guide-idle" class="g-idle" aria-labelledby="guide-idle-title">
        <h2 id="guide-idle-title">{t(words.idleTitle)}</h2>
        <p>{t(words.idleText)}</p>
        <p class="g-buttons">
          <button type="button" class="button button-primary" data-stay>
            {t(words.idleStay)}
          </button>
          <button type="button" class="button button-secondary" data-go="start">
            {t(words.startOver)}
          </button>
        </p>
      </dialog>
    </div>
  )
}

/** Goes to another part: a label of its radio, so that it needs no script; with one it is a button. */
const Step = ({ to, label, primary }: { to: string; label: string; primary?: boolean }) => (
  <label class={`button button-${primary ? 'primary' : 'secondary'}`} for={`turn-${to}`} data-step={to}>
    {label}
  </label>
)

interface BetweenProps {
  name: string
  title: Localized
  text: Localized
  t: Props['t']
  children: ComponentChildren
}

/** A page between two turns: nothing of the answers is seen. */
const Between = ({ name, title, text, t, children }: BetweenProps) => (
  <section class={`g-between g-${name} g-no-print`}>
    <h3 tabIndex={-1}>{t(title)}</h3>
    <p>{t(text)}</p>
    <p class="g-buttons">{children}</p>
  </section>
)

const HelpAreas = ({ data, t }: { data: Guide; t: Props['t'] }) => (
  <Section title={t(words.helpAreas)} id="help" intro={t(words.helpAreasIntro)}>
    <table class="g-help">
      <thead>
        <tr>
          <th scope="col">{t(words.area)}</th>
          <th scope="col">{t(words.who)}</th>
          <th scope="col">{t(words.asked)}</th>
        </tr>
      </thead>
      <tbody>
        {data.helpAreas.map(({ code, text }) => (
          <tr key={code}>
            <th scope="row">{t(text)}</th>
            <td>
              <input class="input" aria-label={`${t(words.who)}: ${t(text)}`} autocomplete="off" spellcheck={false} />
            </td>
            <td>
              <input type="checkbox" aria-label={`${t(words.asked)}: ${t(text)}`} autocomplete="off" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
)
