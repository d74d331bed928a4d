import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Explained, exit } from './explained.ts'

/**
 * Passphrases by their names: asked for on the terminal without showing them, a new one twice; or the lines of standard
 * input, in the same order. Never from the command line, where every user of the machine could read them.
 */
export async function readPassphrases(asked: readonly { name: string; isNew?: boolean }[]): Promise<string[]> {
  if (!process.stdin.isTTY) {
    const lines = (await text(process.stdin)).split(/\r?\n/).slice(0, asked.length)
    if (lines.length < asked.length || lines.some((line) => line === ''))
      throw new Explained(
        `Give on standard input, a line each: ${asked.map((one) => one.name).join(', ')}.`,
        exit.wrongUsage,
      )
    return lines
  }
  const answers: string[] = []
  for (const { name, isNew } of asked) {
    const answer = await askHidden(`${name}: `)
    if (isNew && (await askHidden('Once more: ')) !== answer)
      throw new Explained('The two were not the same. Nothing was changed.', exit.wrongUsage)
    answers.push(answer)
  }
  return answers
}

function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close()
      reject(new Explained('Nothing was changed.', exit.wrongUsage))
    })
    lines.question('', (answer) => {
      lines.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
