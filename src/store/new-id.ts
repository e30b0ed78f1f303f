let lastAt = 0
let lastCount = 0

/** Milliseconds and a count within one, never going back while this tab is open. */
function nextMoment() {
  const now = Date.now()
  if (now > lastAt) {
    lastAt = now
    lastCount = 0
  } else if (++lastCount > 0xfff) {
    lastAt += 1
    lastCount = 0
  }
  return { at: lastAt, count: lastCount }
}

const hex = (number: number, length: number) => number.toString(16).padStart(length, '0')

/**
 * A uuid v7 (RFC 9562 §5.7): ids sort in the order they were made, so of two unsent corrections the later one reads as
 * later. Needs no secure context, unlike `crypto.randomUUID`.
 */
export function newId(): string {
  const { at, count } = nextMoment()
  const random = crypto.getRandomValues(new Uint8Array(8))
  const tail = [...random].map((byte) => hex(byte, 2)).join('')
  const variant = hex(((random[0] ?? 0) & 0x3f) | 0x80, 2)
  const time = hex(at, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`
}
