import type { Socket } from 'node:net'

/** Calls `heard` for each line that comes; whoever sends an endless one is cut off. */
export function linesOf(socket: Socket, longest: number, heard: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longest) socket.destroy()
    else for (const line of lines) heard(line)
  })
}
