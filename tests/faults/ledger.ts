import type { Fact, Unsent } from './lab/driver.ts'
import { type AtWard, factsAtWard } from './facts-at-ward.ts'
import type { LabWard } from './lab-ward.ts'

/** The two sides of the equation: facts made = facts at the ward + facts on phones, none twice. */
export interface Balance {
  made: number
  atWard: number
  onPhones: number
  lost: Fact[]
  /** What the ward holds more than once, by what makes a fact unlike others. */
  doubled: string[]
}

/** Everything the phones said is saved. */
export interface Ledger {
  note: (facts: Fact[]) => void
  count: () => number
  /** Fact numbers for one tab, never given twice. */
  numbers: () => number
  balance: (ward: LabWard, unsent: Unsent[]) => Promise<Balance>
}

const numbersPerTab = 20_000

export function createLedger(): Ledger {
  const made = new Map<string, Fact>()
  let tabs = 0
  const note = (facts: Fact[]) => {
    for (const fact of facts) made.set(fact.id, fact)
  }
  const numbers = () => (tabs += 1) * numbersPerTab
  const balance = async (ward: LabWard, unsent: Unsent[]) =>
    weigh([...made.values()], await factsAtWard(ward.sql), new Set(unsent.map(({ id }) => id)))
  return { note, numbers, balance, count: () => made.size }
}

const isAtWard = ({ rows, held }: AtWard, { id, row, mark, name }: Fact) =>
  held.has(id) || (name === 'edit_household' ? rows.has(`${row} ${mark}`) : rows.has(row))

function weigh(made: Fact[], atWard: AtWard, onPhones: Set<string>): Balance {
  const there = made.filter((fact) => isAtWard(atWard, fact))
  const lost = made.filter((fact) => !isAtWard(atWard, fact) && !onPhones.has(fact.id))
  return {
    made: made.length,
    atWard: there.length,
    onPhones: made.length - there.length - lost.length,
    lost,
    doubled: [...atWard.marks].filter(([, times]) => times > 1).map(([mark]) => mark),
  }
}
