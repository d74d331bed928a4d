import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, otherLanguage } from '#kernel/language.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { House } from '#platform/house.ts'
import { Callout, PracticeAccounts } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { platformHref } from '#platform/web/paths.ts'
import type { PracticeAccount } from '#platform/web/practice-door.ts'
import { word } from '#platform/web/words.ts'

/**
 * The link of an e-mail to somebody else, followed from the practice mailbox: the letter opens for its addressee alone, in
 * practice too, so the reader may go on as that invented person where they have an account.
 */
export function showLetterOfAnother(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: { to: string; back: string; account: PracticeAccount | undefined },
) {
  const { account, back, to } = o
  const there = `${platformHref('signIn', otherLanguage(lang))}?${new URLSearchParams({ back, to })}`
  const mailbox = platformHref('practiceMailbox', lang)
  return sendPage(house, request, reply, lang, {
    title: word(lang, 'letterOfAnother'),
    width: 'narrow',
    otherLangHref: there,
    breadcrumbs: [{ href: mailbox, label: word(lang, 'practiceMailbox') }],
    children: (
      <>
        <Callout lang={lang} tone="info" title={to}>
          <p>{word(lang, account ? 'letterOpensFor' : 'letterOpensForNobody')}</p>
        </Callout>
        {account && (
          <PracticeAccounts
            lang={lang}
            action={platformHref('signIn', lang)}
            csrf={request.reader.csrf}
            returnTo={back}
            accounts={[{ id: account.email, duty: dutyNames[account.duty][lang], name: account.name }]}
          />
        )}
      </>
    ),
  })
}
