import type { Answer } from '../../database/sent-commands.ts'
import { type Phone, signIn } from './phone.ts'
import { batchesOf, nameOf, type Walker, walkersOf } from './stops.ts'

const warmUp = 1_000
const measured = 6_000

/** Commands answered in a second while so many phones send one batch after the other. */
export async function measureCommands(url: string, count: number): Promise<{ perSecond: number; retries: number }> {
  const walkers = walkersOf(count)
  const phones = await Promise.all(walkers.map((walker) => signIn(url, nameOf(walker))))
  const from = performance.now() + warmUp
  const until = from + measured
  const answered = await Promise.all(
    walkers.map((walker, turn) => keepSending({ phone: phones[turn]!, walker, from, until })),
  )
  return {
    perSecond: Math.round((answered.reduce((sum, commands) => sum + commands, 0) * 1_000) / measured),
    retries: phones.reduce((sum, phone) => sum + phone.retries(), 0),
  }
}

type Sending = { phone: Phone; walker: Walker; from: number; until: number }

/** How many commands were answered between `from` and `until`; a batch across an edge counts by its share inside. */
async function keepSending({ phone, walker, from, until }: Sending): Promise<number> {
  let answered = 0
  for (const commands of batchesOf(walker)) {
    const began = performance.now()
    if (began >= until) break
    refuseRefusals(await phone.push(commands))
    const ended = performance.now()
    const inside = Math.max(0, Math.min(ended, until) - Math.max(began, from))
    answered += (commands.length * inside) / (ended - began)
  }
  return answered
}

class NotAppliedError extends Error {}

export function refuseRefusals(answers: Answer[]) {
  const other = answers.find(({ answer }) => answer !== 'applied' && answer !== 'duplicate')
  if (other !== undefined)
    throw new NotAppliedError(`A command was ${other.answer}: ${other.reason ?? 'without a reason'}.`)
}
