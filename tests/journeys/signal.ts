import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import { pipeline } from 'node:stream'

export interface Signal {
  /** Where phones find the ward, with or without a signal. */
  url: string
  lose: () => Promise<void>
  find: () => Promise<void>
}

/** A mast between phones and the server: losing it cuts open connections and refuses new ones, as a dead spot does. */
export async function createSignal(serverUrl: string): Promise<Signal> {
  const target = Number(new URL(serverUrl).port)
  const open = new Set<Socket>()
  const track = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  }
  const mast = createServer((phone) => {
    const server = connect(target, '127.0.0.1')
    track(phone)
    track(server)
    // Whichever end breaks off, the other hears of it: a request nobody will answer is not waited for.
    pipeline(phone, server, phone, () => {
      phone.destroy()
      server.destroy()
    })
  })
  const listen = (port: number) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    mast.listen(port, '127.0.0.1', resolve)
    return promise
  }
  await listen(0)
  const { port } = mast.address() as AddressInfo
  const lose = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (!mast.listening) resolve()
    mast.close(() => resolve())
    for (const socket of open) socket.destroy()
    return promise
  }
  return { url: `http://127.0.0.1:${port}`, lose, find: async () => (mast.listening ? undefined : listen(port)) }
}
