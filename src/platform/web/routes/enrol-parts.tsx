import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '#kernel/language.ts'
import { newSeed, seedAddress } from '#platform/access/factors/code-app.ts'
import type { House } from '#platform/house.ts'
import {
  Code,
  ErrorSummary,
  errorFor,
  type FieldError,
  Form,
  Prose,
  TextField,
} from '#platform/web/components/index.ts'
import { factorPageWords as words } from '#platform/web/factor-page-words.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { word } from '#platform/web/words.ts'

export const freshSeed = newSeed

interface CodeAppFormProps {
  lang: Language
  action: string
  csrf: string
  seed: string
  email: string
  errors: readonly FieldError[]
  hidden: Record<string, string>
}

/** The key for a code app, and the first code that proves that the app has it. */
export const CodeAppForm = ({ lang, action, csrf, seed, email, errors, hidden }: CodeAppFormProps) => (
  <div class="sign-in">
    <ErrorSummary lang={lang} errors={errors} />
    <Prose>
      <p>
        {words.key[lang]}
        {lang === 'fr' ? '\u00a0: ' : ': '}
        <Code>{seed.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
      </p>
      <p>
        <a href={seedAddress(seed, email)}>{words.openApp[lang]}</a>
      </p>
    </Prose>
    <Form lang={lang} action={action} csrf={csrf} hidden={{ ...hidden, seed }} submitLabel={words.keep[lang]}>
      <TextField
        lang={lang}
        name="code"
        label={words.firstCode[lang]}
        inputMode="numeric"
        autocomplete="one-time-code"
        error={errorFor(errors, 'code')}
        width="short"
      />
    </Form>
  </div>
)

/** Ten recovery codes, in this one answer and never again. */
export function sendCodes(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  codes: readonly string[],
  next: string,
): FastifyReply {
  return sendPage(house, request, reply, lang, {
    title: words.codes[lang],
    intro: words.codesIntro[lang],
    width: 'narrow',
    otherLangHref: `/${otherLanguage(lang)}`,
    children: (
      <Prose>
        <p>
          <label class="label" for="revealed">
            {word(lang, 'reveal')}
          </label>
          <textarea id="revealed" class="input" rows={10} readOnly spellcheck={false}>
            {codes.join('\n')}
          </textarea>
        </p>
        <p>
          <a class="button" href={next}>
            {word(lang, 'goOn')}
          </a>
        </p>
      </Prose>
    ),
  })
}
