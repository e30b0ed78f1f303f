/** Indices 0 … count − 1 in groups that hang together by links; groups in the order of their first member. */
export function connectedGroups(count: number, links: { from: number; to: number }[]): number[][] {
  const heads = Array.from({ length: count }, (_, index) => index)
  const headOf = (index: number): number => {
    let head = index
    while (heads[head] !== head) head = heads[head] = heads[heads[head] ?? head] ?? head
    return head
  }
  for (const { from, to } of links) {
    const [a, b] = [headOf(from), headOf(to)]
    heads[Math.max(a, b)] = Math.min(a, b)
  }
  return [...Map.groupBy(heads.keys(), headOf).values()]
}
