/** A command as the second copy keeps it: what is sealed stays sealed, as text. `store`: the database it was saved in. */
export type MirroredEntry = Record<string, unknown> & { id: string; seq: number; store: string }

/** One line of the log: commands made by one act, or ids that are no longer needed. */
export type MirrorRecord = { made: MirroredEntry[] } | { gone: string[] }

const lineEnd = 0x0a
const crcLength = 8

/** CRC-32 as in zip and PNG (polynomial 0xEDB88320, reflected). */
function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (~crc >>> 0).toString(16).padStart(crcLength, '0')
}

/** `crc json newline`: JSON holds no bare newline, so after a damaged line the next one is found again. */
export function encodeRecord(record: MirrorRecord): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(record)
  return new TextEncoder().encode(`${crc32(new TextEncoder().encode(text))} ${text}\n`)
}

function readLine(line: Uint8Array): MirrorRecord | null {
  const text = line.subarray(crcLength + 1)
  const crc = new TextDecoder().decode(line.subarray(0, crcLength))
  return crc === crc32(text) ? (JSON.parse(new TextDecoder().decode(text)) as MirrorRecord) : null
}

/** Whole records in the order they were written, and how many bytes reach to the end of the last whole one. */
export function readLog(bytes: Uint8Array): { records: MirrorRecord[]; length: number } {
  const records: MirrorRecord[] = []
  let length = 0
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineEnd, start)
    if (end === -1) break
    const record = readLine(bytes.subarray(start, end))
    start = end + 1
    if (record === null) continue
    records.push(record)
    length = start
  }
  return { records, length }
}

/** What was made and is not gone, by id; of two lines about one command the later holds. */
export function stillThere(records: MirrorRecord[]): Map<string, MirroredEntry> {
  const there = new Map<string, MirroredEntry>()
  for (const record of records) {
    if ('made' in record) for (const entry of record.made) there.set(entry.id, entry)
    else for (const id of record.gone) there.delete(id)
  }
  return there
}
