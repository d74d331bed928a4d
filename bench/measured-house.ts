import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Answer, type Asked, headersOf } from '#tests/support/visitor.ts'
import type { Answers, Question } from './questions.ts'

/** Fewer than the 120 that a server answers one reader in a minute. */
const questionsEach = 100

/** A house served by a process of its own, asked over a socket as browsers do. */
export class MeasuredHouse {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  readonly #agent = new Agent({ keepAlive: true })
  #next = 1
  #port = 0
  #left = 0

  private constructor(process: ChildProcess) {
    this.#process = process
    process.on('message', (message: { id: number; result?: unknown; error?: string }) => {
      const asker = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) asker?.reject(new Error(message.error))
      else asker?.resolve(message.result)
    })
    process.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The measured process ended (${code}).`))
    })
  }

  /** Opens the installation in a data directory that `npm start` made. */
  static async open(dataDir: string): Promise<MeasuredHouse> {
    const child = fork(fileURLToPath(new URL('house-process.ts', import.meta.url)), {
      env: { ...process.env, NODE_ENV: 'production', CONTINGENT_DATA: dataDir },
      execArgv: ['--import', 'tsx'],
    })
    const house = new MeasuredHouse(child)
    await new Promise((resolve, reject) => house.#waiting.set(0, { resolve, reject }))
    return house
  }

  /** Asks the measured process about itself. */
  tell<K extends Question['kind']>(question: Extract<Question, { kind: K }>): Promise<Answers[K]> {
    const id = this.#next
    this.#next += 1
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.#process.send({ ...question, id })
    })
  }

  /** One request over the socket; at a new server before one reader has asked too much. */
  ask = async (asked: Asked & { body?: string }): Promise<Answer> => {
    await this.makeRoom(1)
    this.#left -= 1
    return new Promise<Answer>((resolve, reject) => {
      const { form, path } = asked
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          path,
          method: asked.method ?? 'GET',
          headers: headersOf(asked),
          agent: this.#agent,
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, payload: Buffer.concat(parts) }),
          )
          response.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(form ? new URLSearchParams(form).toString() : asked.body)
    })
  }

  /** Where it is reached until there is no room any more. */
  get base(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Makes sure that the next questions go to one server. */
  async makeRoom(questions: number): Promise<void> {
    if (this.#left >= questions) return
    this.#port = await this.tell({ kind: 'fresh' })
    this.#left = questionsEach
  }

  async close(): Promise<void> {
    this.#agent.destroy()
    const exit = once(this.#process, 'exit')
    this.#process.disconnect()
    await exit
  }
}
