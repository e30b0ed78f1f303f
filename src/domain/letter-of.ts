/** On the map and beside its line in the list; after Z from the beginning. */
export const letterOf = (position: number) => String.fromCodePoint(65 + (position % 26))
