import type { Language } from '#kernel/language.ts'
import { Reasons, UnverifiedValue } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Gate, GateDetail } from '../vocabulary.ts'
import { ownerWords } from '../words-owners.ts'
import { pageWords } from '../words-pages.ts'

interface GatesProps extends Pick<PageProps<object>, 't'> {
  lang: Language
  gates: readonly Gate[]
  details: readonly GateDetail[] | undefined
}

/** Gates with the day each was judged for, the value used, who has it and what comes next. */
export const Gates = ({ lang, t, gates, details }: GatesProps) => (
  <Reasons
    lang={lang}
    items={gates.map((gate) => {
      const detail = details?.find((one) => one.code === gate.code)
      return {
        label: t(gate.label),
        result: gate.result,
        layer: t(pageWords.layer[gate.layer]),
        valueUsed: detail?.value ? t(detail.value) : undefined,
        anchorDate: gate.on,
        source: detail ? (
          <>
            {detail.source} {!gate.verified && <UnverifiedValue lang={lang} />}
          </>
        ) : undefined,
        text: <GateText lang={lang} t={t} gate={gate} detail={detail} />,
      }
    })}
  />
)

function GateText({
  lang,
  t,
  gate,
  detail,
}: Pick<GatesProps, 'lang' | 't'> & { gate: Gate; detail: GateDetail | undefined }) {
  return (
    <>
      {detail && <p>{t(detail.text)}</p>}
      {gate.failsOn && (
        <p>
          {t(pageWords.failing)}
          {lang === 'fr' ? '\u00a0: ' : ': '}
          {sentence(pageWords.failsOnDay, { day: gate.failsOn }, lang)}
        </p>
      )}
      {gate.waivedUntil && detail?.waiver && (
        <p>{sentence(pageWords.waivedUntil, { ...detail.waiver, day: gate.waivedUntil }, lang)}</p>
      )}
      {gate.warning && gate.result !== 'met' && <p>{t(pageWords.warningOnly)}</p>}
      {!gate.cleared && (
        <p>
          <strong>{t(ownerWords[gate.owner] ?? { en: gate.owner, fr: gate.owner })}</strong>
          {lang === 'fr' ? '\u00a0: ' : ': '}
          {t(gate.next)}
        </p>
      )}
    </>
  )
}
