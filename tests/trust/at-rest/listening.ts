import { format } from 'node:util'

/** What the process writes to its standard output and error, and to its console, while it works. */
export async function listening<T>(work: () => Promise<T>): Promise<{ heard: string; result: T }> {
  const heard: string[] = []
  const { stdout, stderr } = process
  const before = { out: stdout.write, err: stderr.write, log: console.log, error: console.error }
  const write = (chunk: string | Uint8Array) => {
    heard.push(Buffer.from(chunk as string).toString('latin1'))
    return true
  }
  const say = (...said: unknown[]) => {
    heard.push(Buffer.from(format(...said)).toString('latin1'))
  }
  stdout.write = write as typeof stdout.write
  stderr.write = write as typeof stderr.write
  console.log = say
  console.error = say
  try {
    const result = await work()
    return { heard: heard.join('\n'), result }
  } finally {
    stdout.write = before.out
    stderr.write = before.err
    console.log = before.log
    console.error = before.error
  }
}
