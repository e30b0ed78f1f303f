import { encodeRecord, type MirroredEntry, readLog, stillThere } from './mirror-log.ts'

/** What the tab asks of its worker; each is answered once, in order. */
export type MirrorQuestion =
  | { ask: 'open'; profileId: string }
  | { ask: 'list' }
  | { ask: 'settle'; needed: string[]; needless: string[] }
  | { ask: 'append'; entries: MirroredEntry[] }
  | { ask: 'forget'; ids: string[] }

/** One log of this person. Its handle is exclusive: while a tab lives, no other can open it. */
interface Log {
  handle: FileSystemSyncAccessHandle
  end: number
  /** Commands in it that are still needed. */
  entries: Map<string, MirroredEntry>
}

const folderName = 'tungnha-mirror'
/** Below this the log is not worth rewriting, in bytes. */
const smallEnough = 512 * 1024

let folder: FileSystemDirectoryHandle
let namePrefix = ''
let own: Log
let left: Log[] = []

const isOurs = (name: string) => name.startsWith(namePrefix) && name.endsWith('.log')

async function namesOfLogs(): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys()) if (isOurs(name)) names.push(name)
  return names.toSorted()
}

/** Null while another tab has it. */
async function openLog(name: string): Promise<Log | null> {
  const file = await folder.getFileHandle(name, { create: true })
  const handle = await file.createSyncAccessHandle().catch(() => null)
  if (handle === null) return null
  const bytes = new Uint8Array(handle.getSize())
  handle.read(bytes, { at: 0 })
  const { records, length } = readLog(bytes)
  // A torn line at the end would swallow the next one written.
  handle.truncate(length)
  return { handle, end: length, entries: stillThere(records) }
}

function write(log: Log, bytes: Uint8Array<ArrayBuffer>) {
  try {
    if (log.handle.write(bytes, { at: log.end }) < bytes.length) throw new Error('written in part')
    log.handle.flush()
    log.end += bytes.length
  } catch (error) {
    log.handle.truncate(log.end)
    throw error
  }
}

function empty(log: Log) {
  log.handle.truncate(0)
  log.handle.flush()
  log.end = 0
  log.entries.clear()
}

async function freshLog(): Promise<Log> {
  const taken = await namesOfLogs()
  for (let number = 0; ; number += 1) {
    const name = `${namePrefix}${number}.log`
    if (taken.includes(name)) continue
    const log = await openLog(name)
    if (log) return log
  }
}

/** Takes every log whose tab is gone; the fullest becomes this tab's own. */
async function open(profileId: string): Promise<MirroredEntry[]> {
  folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })
  namePrefix = `${profileId}-`
  const opened = await Promise.all((await namesOfLogs()).map(openLog))
  const free = opened.filter((log) => log !== null).toSorted((a, b) => b.entries.size - a.entries.size)
  own = free[0] ?? (await freshLog())
  left = free.slice(1)
  return [own, ...left].flatMap((log) => [...log.entries.values()])
}

function append(entries: MirroredEntry[]) {
  if (entries.length === 0) return
  write(own, encodeRecord({ made: entries }))
  for (const entry of entries) own.entries.set(entry.id, entry)
}

/** The database has everything now: what other tabs left behind moves here before it is emptied there. */
function settle({ needed, needless }: { needed: string[]; needless: string[] }) {
  const wanted = new Set(needed)
  append(left.flatMap((log) => [...log.entries.values()].filter(({ id }) => wanted.has(id) && !own.entries.has(id))))
  for (const log of left) {
    empty(log)
    log.handle.close()
  }
  left = []
  return forget(needless)
}

async function forget(ids: string[]) {
  const known = ids.filter((id) => own.entries.delete(id))
  if (known.length === 0) return
  if (own.entries.size === 0) return empty(own)
  write(own, encodeRecord({ gone: known }))
  if (own.end > smallEnough && own.end > 2 * roughSize(own)) await rewrite()
}

const roughSize = ({ entries }: Log) =>
  [...entries.values()].reduce((sum, entry) => sum + JSON.stringify(entry).length, 0)

/** Into another file, and only then is this one emptied: at no moment is there no whole copy. */
async function rewrite() {
  const [before, after] = [own, await openAnother()]
  write(after, encodeRecord({ made: [...before.entries.values()] }))
  after.entries = before.entries
  own = after
  before.handle.truncate(0)
  before.handle.close()
}

/** An emptied log nobody uses, else a new one. */
async function openAnother(): Promise<Log> {
  for (const name of await namesOfLogs()) {
    const log = await openLog(name)
    if (log?.end === 0) return log
    log?.handle.close()
  }
  return freshLog()
}

async function answer(question: MirrorQuestion): Promise<MirroredEntry[]> {
  if (question.ask === 'open') return open(question.profileId)
  if (question.ask === 'list') return [own, ...left].flatMap((log) => [...log.entries.values()])
  if (question.ask === 'append') append(question.entries)
  else if (question.ask === 'settle') await settle(question)
  else await forget(question.ids)
  return []
}

let turn: Promise<unknown> = Promise.resolve()

addEventListener(
  'message',
  ({ data: { number, question } }: MessageEvent<{ number: number; question: MirrorQuestion }>) => {
    turn = turn.then(() =>
      answer(question).then(
        (entries) => postMessage({ number, entries }),
        (error: unknown) => postMessage({ number, problem: String(error) }),
      ),
    )
  },
)
