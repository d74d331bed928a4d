import { modules } from '#modules/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import type { Circumstances, Tools } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { announce, plainAddress } from '#platform/letters/email.ts'
import type { LetterDeclaration, Recipient } from '#platform/letters/letter.ts'
import { mailSettings } from '#platform/letters/mail-settings.ts'
import { render } from '#platform/letters/render.ts'
import { insertEmail, insertLetter, readerOf } from '#platform/letters/store.ts'
import type { Told } from '../candidacies/told.ts'
import type { Dice } from '../dice.ts'
import type { Officer } from '../people/officer.ts'
import { instantOf, type World } from '../world.ts'
import { type Fact, factsOf } from './facts-of.ts'

/** How many candidacies have their letters in the mailboxes and their trail in the audit. */
const most = 24

/** Writes the letters of candidacies that are on their way, worded and addressed by the modules themselves. */
export async function writeLetters(tx: Tx, world: World, of: readonly Told[], tools: Tools): Promise<void> {
  const dice = world.dice.for('letters')
  const declared = modules.flatMap((one) => [...(one.letters ?? [])])
  for (const told of of)
    for (const fact of factsOf(world, told)) {
      const factId = dice.uuid()
      for (const letter of declared.filter(({ on }) => on === fact.name))
        await writeOne(tx, dice, { letter, fact, factId, c: circumstances(dice, fact, tools) })
    }
}

/** The candidacies whose letters and trail are there: of the candidate who has an account, and the latest candidacies of the others that are still open. */
export function shownInFull(world: World, first: Officer): Told[] {
  const open = world.told.filter(({ course }) => course.departure > world.anchor && course.withdrawn === null)
  const others = open
    .filter(({ officer }) => officer !== first)
    .sort((a, b) => (a.course.applied < b.course.applied ? 1 : -1))
  const spread = others.filter((_, index) => index % Math.max(1, Math.floor(others.length / most)) === 0)
  return [...open.filter(({ officer }) => officer === first), ...spread.slice(0, most)]
}

function circumstances(dice: Dice, fact: Fact, tools: Tools): Circumstances {
  return {
    actor: systemActor('practice'),
    today: fact.on,
    now: instantOf(fact.on, fact.name),
    language: 'en',
    fresh: () => dice.uuid(),
    freshCode: (prefix) => dice.code(prefix),
    requestId: dice.uuid(),
    tools,
  }
}

interface ToWrite {
  letter: LetterDeclaration
  fact: Fact
  factId: string
  c: Circumstances
}

const addressee = (one: Recipient): string => one.personId ?? one.accountId ?? ''

async function writeOne(tx: Tx, dice: Dice, { letter, fact, factId, c }: ToWrite): Promise<void> {
  const recipients: Recipient[] = await letter.recipients(tx, fact.about, c)
  const inOrder = [...recipients].sort((a, b) => (addressee(a) < addressee(b) ? -1 : 1))
  for (const recipient of inOrder) {
    const to = {
      personId: recipient.personId ?? null,
      accountId: recipient.personId ? null : (recipient.accountId ?? null),
    }
    const reader = await readerOf(tx, to)
    const id = dice.uuid()
    const written = await insertLetter(tx, {
      id,
      ...to,
      name: letter.name,
      language: reader?.language ?? null,
      ...render(letter, recipient.params),
      href: letter.href ? { en: letter.href(fact.about, 'en'), fr: letter.href(fact.about, 'fr') } : null,
      about: fact.about,
      factId,
      sentOn: fact.on,
      sentAt: c.now,
    })
    const address = reader && plainAddress(reader.email)
    if (!written || !reader || !address) continue
    const email = announce(id, reader.language, mailSettings().publicUrl)
    await insertEmail(tx, {
      id: dice.uuid(),
      letterId: id,
      to: address,
      language: reader.language,
      ...email,
      practice: true,
      createdAt: c.now,
    })
  }
}
